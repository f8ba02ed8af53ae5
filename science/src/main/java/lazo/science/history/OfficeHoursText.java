package lazo.science.history;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Mon-Fri 08:00-18:00}: days as a range or a list, then from when to when. */
final class OfficeHoursText {

    private static final Pattern SHAPE =
            Pattern.compile("(\\S+)\\s+(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    private OfficeHoursText() {}

    /** Null where the text does not say it. */
    static @Nullable OfficeHours parse(String text) {
        Matcher found = SHAPE.matcher(text.strip().replaceAll("\\s*,\\s*", ","));
        if (!found.matches()) {
            return null;
        }
        int from = minutes(found.group(2), found.group(3));
        int to = minutes(found.group(4), found.group(5));
        Set<DayOfWeek> days = days(found.group(1));
        return days == null || from < 0 || to > 24 * 60 || from >= to ? null : new OfficeHours(days, from, to);
    }

    private static int minutes(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute > 59 ? -1 : Integer.parseInt(hours) * 60 + minute;
    }

    private static @Nullable Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",", -1)) {
            String[] ends = part.split("[-–]", -1);
            DayOfWeek first = day(ends[0]);
            DayOfWeek last = ends.length == 1 ? first : day(ends[1]);
            if (ends.length > 2 || first == null || last == null) {
                return null;
            }
            for (DayOfWeek day = first; day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return Collections.unmodifiableSet(days);
    }

    private static @Nullable DayOfWeek day(String text) {
        String start = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (start.length() >= 3 && day.name().startsWith(start)) {
                return day;
            }
        }
        return null;
    }
}
