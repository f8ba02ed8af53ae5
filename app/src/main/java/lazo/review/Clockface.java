package lazo.review;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Moments as a form has them: the day and the time of day where the company is, to the minute. */
final class Clockface {

    /** Events know no earlier one. */
    private static final int FIRST_YEAR = 1990;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private Clockface() {}

    static String of(Instant moment, ZoneId zone) {
        return WRITTEN.format(moment.atZone(zone));
    }

    /** Empty where it is no moment. */
    static Optional<Instant> read(String written, ZoneId zone) {
        try {
            LocalDateTime time = LocalDateTime.parse(written.strip().replace(' ', 'T'));
            return time.getYear() < FIRST_YEAR
                    ? Optional.empty()
                    : Optional.of(time.atZone(zone).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
