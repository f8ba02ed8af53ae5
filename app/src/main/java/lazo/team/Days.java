package lazo.team;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import lazo.book.Words;

/** Days and times as people write them, at the meridian of Greenwich. */
final class Days {

    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    Days(Words words) {
        this.day = DateTimeFormatter.ofPattern(words.say("date.day"), words.locale())
                .withZone(ZoneOffset.UTC);
        this.time = DateTimeFormatter.ofPattern(words.say("date.time"), words.locale())
                .withZone(ZoneOffset.UTC);
    }

    String day(Instant instant) {
        return day.format(instant);
    }

    String time(Instant instant) {
        return time.format(instant);
    }
}
