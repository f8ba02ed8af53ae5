package lazo.science.signs;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Until when something is promised. */
sealed interface Deadline {

    /** When it has passed, for a promise made then; both in epoch milliseconds. */
    long after(long promised);

    /** "En 48 horas", "hoje", "this week". */
    record Within(Duration time) implements Deadline {
        @Override
        public long after(long promised) {
            return promised + time.toMillis();
        }
    }

    /** "El viernes", "na sexta", "by Friday". */
    record OnWeekday(DayOfWeek day) implements Deadline {
        @Override
        public long after(long promised) {
            return Deadline.endOf(Deadline.dayOf(promised).with(TemporalAdjusters.nextOrSame(day)));
        }
    }

    /** "A más tardar el 26/07", "até 22/06", "by March 5". */
    record OnDate(MonthDay day) implements Deadline {

        /** A date that passed this many days before it was promised is one of next year. */
        private static final int MOST_PAST = 60;

        @Override
        public long after(long promised) {
            LocalDate made = Deadline.dayOf(promised);
            LocalDate date = day.atYear(made.getYear());
            return Deadline.endOf(date.isBefore(made.minusDays(MOST_PAST)) ? day.atYear(made.getYear() + 1) : date);
        }
    }

    /** The first that a text in lower case names; null where it names none. */
    static @Nullable Deadline in(String text) {
        return Times.first(text);
    }

    private static LocalDate dayOf(long instant) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(instant), ZoneOffset.UTC);
    }

    /** Days are those of UTC, and eight hours more: then one has ended from Madrid to Mexico City. */
    private static long endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay()
                .plusHours(8)
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    /** How times are written. */
    final class Times {

        private static final Pattern WITHIN = Pattern.compile(
                "\\b(?:en|dentro de|em|in|within)\\s+(?:las próximas |the next |até )?(\\d{1,3}) ?(hora|hour|d[ií]a|day)");

        private static final Pattern TODAY = Pattern.compile("\\b(?:hoy|hoje|today)\\b");

        private static final Pattern TOMORROW = Pattern.compile("(?:\\bmañana\\b|\\bamanh[ãa]|\\btomorrow\\b)");

        private static final Pattern THIS_WEEK = Pattern.compile("\\b(?:esta semana|this week|nesta semana)\\b");

        private static final Pattern WEEKDAY = Pattern.compile("\\b(?:(lunes|segunda|monday)|(martes|ter[çc]a|tuesday)"
                + "|(mi[ée]rcoles|quarta|wednesday)|(jueves|quinta|thursday)|(viernes|sexta|friday)|(s[áa]bado|saturday)"
                + "|(domingo|sunday))\\b");

        private static final Pattern DATE =
                Pattern.compile("(?:\\b(?:el|al|del|d[ií]a|ate|em|on|by|until|before)|até) (?:o dia |el d[ií]a |el )?"
                        + "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]\\d{2,4})?\\b");

        private static final String MONTH =
                "(ene(?:ro)?|jan(?:eiro|uary)?|feb(?:rero|ruary)?|fev(?:ereiro)?|mar(?:zo|ço|co|ch)?"
                        + "|abr(?:il)?|apr(?:il)?|may(?:o)?|mai(?:o)?|jun(?:io|ho|e)?|jul(?:io|ho|y)?|ago(?:sto)?|aug(?:ust)?"
                        + "|sep(?:t|tiembre|tember)?|set(?:iembre|embro)?|oct(?:ubre|ober)?|out(?:ubro)?|nov(?:iembre|embro|ember)?"
                        + "|dic(?:iembre)?|dez(?:embro)?|dec(?:ember)?)";

        private static final Pattern DAY_AND_MONTH =
                Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:de |of )?" + MONTH + "\\b");

        private static final Pattern MONTH_AND_DAY = Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b");

        private static final List<String> MONTHS = List.of(
                "ene jan",
                "feb fev",
                "mar",
                "abr apr",
                "may mai",
                "jun",
                "jul",
                "ago aug",
                "sep set",
                "oct out",
                "nov",
                "dic dez dec");

        private static final Pattern FIGURE = Pattern.compile("\\d");

        /** Without one of these, or a figure, there is no time in a sentence. */
        private static final String[] NAMES = {
            "hoy", "hoje", "today", "ñana", "amanh", "morrow", "hora", "hour", "day", "dia", "día", "semana", "week",
            "lunes", "martes", "coles", "jueves", "viernes", "bado", "domingo", "segunda", "terça", "terca", "quarta",
            "quinta", "sexta"
        };

        private Times() {}

        private static @Nullable Deadline first(String text) {
            if (!mayNameOne(text)) {
                return null;
            }
            Matcher within = WITHIN.matcher(text);
            if (within.find()) {
                int amount = Integer.parseInt(within.group(1));
                return new Within(
                        within.group(2).charAt(0) == 'h' ? Duration.ofHours(amount) : Duration.ofDays(amount));
            }
            MonthDay date = date(text);
            if (date != null) {
                return new OnDate(date);
            }
            if (TODAY.matcher(text).find()) {
                return new Within(Duration.ofDays(1));
            }
            if (TOMORROW.matcher(text).find()) {
                return new Within(Duration.ofDays(2));
            }
            Matcher day = WEEKDAY.matcher(text);
            if (day.find()) {
                int number = 1;
                while (day.group(number) == null) {
                    number++;
                }
                return new OnWeekday(DayOfWeek.of(number));
            }
            return THIS_WEEK.matcher(text).find() ? new Within(Duration.ofDays(7)) : null;
        }

        private static boolean mayNameOne(String text) {
            for (String name : NAMES) {
                if (text.contains(name)) {
                    return true;
                }
            }
            return FIGURE.matcher(text).find();
        }

        private static @Nullable MonthDay date(String text) {
            Matcher figures = DATE.matcher(text);
            if (figures.find()) {
                int first = Integer.parseInt(figures.group(1));
                int second = Integer.parseInt(figures.group(2));
                return second <= 12 ? of(second, first) : of(first, second);
            }
            Matcher dayFirst = DAY_AND_MONTH.matcher(text);
            if (dayFirst.find()) {
                return of(monthOf(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)));
            }
            Matcher monthFirst = MONTH_AND_DAY.matcher(text);
            return monthFirst.find() ? of(monthOf(monthFirst.group(1)), Integer.parseInt(monthFirst.group(2))) : null;
        }

        private static int monthOf(String name) {
            int month = 0;
            while (!MONTHS.get(month).contains(name.substring(0, 3))) {
                month++;
            }
            return month + 1;
        }

        private static @Nullable MonthDay of(int month, int day) {
            boolean exists = month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= Month.of(month).maxLength();
            return exists ? MonthDay.of(month, day) : null;
        }
    }
}
