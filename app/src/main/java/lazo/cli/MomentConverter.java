package lazo.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day (its first instant, in UTC) or an instant, as epoch milliseconds. */
final class MomentConverter implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no time; write it like 2026-07-01 or, with its zone, 2026-07-01T12:00:00Z");
        }
    }
}
