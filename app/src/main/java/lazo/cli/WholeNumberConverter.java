package lazo.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number such as 500. */
final class WholeNumberConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw new TypeConversionException("\"" + text + "\" is no whole number; write it like 500");
        }
    }
}
