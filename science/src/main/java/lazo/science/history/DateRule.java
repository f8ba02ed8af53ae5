package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes dates.
 *
 * @param pattern as in {@link DateTimeFormatter}; null means ISO 8601
 * @param zone whose clock it is where the text does not say
 * @param scale milliseconds in one unit of a count since 1970; 0 where it is no count
 */
record DateRule(@Nullable DateTimeFormatter pattern, ZoneId zone, long scale) {

    static final DateRule ISO = new DateRule(null, ZoneOffset.UTC, 0);

    /** The text in ISO 8601 with UTC, or null where it is no point in time. */
    @Nullable
    String iso(String text) {
        try {
            if (scale > 0) {
                return Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(text), scale))
                        .toString();
            }
            if (pattern != null) {
                return instant(pattern.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from))
                        .toString();
            }
            return zone.equals(ZoneOffset.UTC) || saysItsZone(text) ? text : local(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private Instant instant(TemporalAccessor parsed) {
        return switch (parsed) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("neither a date nor a time");
        };
    }

    private String local(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        long asIfUtc = Instants.parse(bytes, 0, bytes.length);
        if (asIfUtc == Instants.NONE || asIfUtc == Instants.OUT_OF_RANGE) {
            return text;
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                Math.floorDiv(asIfUtc, 1000L), (int) Math.floorMod(asIfUtc, 1000L) * 1_000_000, ZoneOffset.UTC);
        return local.atZone(zone).toInstant().toString();
    }

    private static boolean saysItsZone(String text) {
        int last = text.length() - 1;
        return last > 10
                && (text.charAt(last) == 'Z'
                        || text.charAt(last) == 'z'
                        || text.indexOf('+', 11) > 0
                        || text.indexOf('-', 11) > 0);
    }
}
