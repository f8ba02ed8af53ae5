package lazo.cli;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of the three languages a book can be in. */
final class LanguageConverter implements ITypeConverter<String> {

    private static final Set<String> LANGUAGES = Set.of("es", "pt", "en");

    @Override
    public String convert(String text) {
        if (!LANGUAGES.contains(text)) {
            throw new TypeConversionException("the book can be in es, pt or en, not in \"" + text + "\"");
        }
        return text;
    }
}
