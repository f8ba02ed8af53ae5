package lazo.science.signs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is promised: within some time, or by a day of the week.
 *
 * @param within null where a day is named
 * @param day null where a time is named
 */
record Deadline(@Nullable Duration within, @Nullable DayOfWeek day) {

    private static final Pattern WITHIN = Pattern.compile(
            "\\b(?:en|dentro de|em|in|within)\\s+(?:las próximas |the next |até )?(\\d{1,3}) ?(hora|hour|d[ií]a|day)");

    private static final Pattern TODAY = Pattern.compile("\\b(?:hoy|hoje|today)\\b");

    private static final Pattern TOMORROW = Pattern.compile("(?:\\bmañana\\b|\\bamanh[ãa]|\\btomorrow\\b)");

    private static final Pattern THIS_WEEK = Pattern.compile("\\b(?:esta semana|this week|nesta semana)\\b");

    private static final Pattern DAY = Pattern.compile("\\b(?:(lunes|segunda|monday)|(martes|ter[çc]a|tuesday)"
            + "|(mi[ée]rcoles|quarta|wednesday)|(jueves|quinta|thursday)|(viernes|sexta|friday)|(s[áa]bado|saturday)"
            + "|(domingo|sunday))\\b");

    /** Without one of these there is no time in a sentence. */
    private static final String[] TIMES = {
        "hoy", "hoje", "today", "ñana", "amanh", "morrow", "hora", "hour", "day", "dia", "día", "semana", "week",
        "lunes", "martes", "coles", "jueves", "viernes", "bado", "domingo", "segunda", "terça", "terca", "quarta",
        "quinta", "sexta"
    };

    /** Days are those of UTC, so that one ends when it has ended from Madrid to Mexico City. */
    private static final Duration WEST = Duration.ofHours(8);

    /** The first that a text in lower case names; null where it names none. */
    static @Nullable Deadline in(String text) {
        if (!namesATime(text)) {
            return null;
        }
        Matcher within = WITHIN.matcher(text);
        if (within.find()) {
            int amount = Integer.parseInt(within.group(1));
            return of(within.group(2).charAt(0) == 'h' ? Duration.ofHours(amount) : Duration.ofDays(amount));
        }
        if (TODAY.matcher(text).find()) {
            return of(Duration.ofDays(1));
        }
        if (TOMORROW.matcher(text).find()) {
            return of(Duration.ofDays(2));
        }
        Matcher day = DAY.matcher(text);
        if (day.find()) {
            int number = 1;
            while (day.group(number) == null) {
                number++;
            }
            return new Deadline(null, DayOfWeek.of(number));
        }
        return THIS_WEEK.matcher(text).find() ? of(Duration.ofDays(7)) : null;
    }

    private static Deadline of(Duration within) {
        return new Deadline(within, null);
    }

    private static boolean namesATime(String text) {
        for (String time : TIMES) {
            if (text.contains(time)) {
                return true;
            }
        }
        return false;
    }

    /** When it has passed, for a promise made then; both in epoch milliseconds. */
    long after(long promised) {
        if (within != null) {
            return promised + within.toMillis();
        }
        LocalDate made = LocalDate.ofInstant(Instant.ofEpochMilli(promised), ZoneOffset.UTC);
        return made.with(TemporalAdjusters.nextOrSame(day))
                .plusDays(1)
                .atStartOfDay()
                .plus(WEST)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
