package lazo.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import lazo.book.Words;

/** Days and times as people read them, where the company is; everywhere in the same way. */
final class Dates {

    private static final String DAY = "d MMM yyyy";

    private Dates() {}

    static String day(Words words, Instant at, ZoneId zone) {
        return written(DAY, words, at, zone);
    }

    static String time(Words words, Instant at, ZoneId zone) {
        return written(DAY + ", HH:mm", words, at, zone);
    }

    static String month(Words words, Instant at, ZoneId zone) {
        return written("MMM yyyy", words, at, zone);
    }

    private static String written(String pattern, Words words, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, words.locale())
                .format(at.atZone(zone))
                .replace(".", ""); // months are cut short without a dot, as in the book
    }
}
