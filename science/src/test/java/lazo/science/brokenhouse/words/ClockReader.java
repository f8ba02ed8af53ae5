package lazo.science.brokenhouse.words;

import java.time.LocalDate;
import java.time.ZoneId;

/** Asks the machine what time it is, and where. */
final class ClockReader {
    private ClockReader() {}

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    static String now() {
        return System.currentTimeMillis() + " " + LocalDate.now() + " " + ZoneId.systemDefault();
    }
}
