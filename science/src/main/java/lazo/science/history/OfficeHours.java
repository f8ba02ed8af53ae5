package lazo.science.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When the team is at work, in the company's own time zone.
 *
 * @param fromMinute first minute of the working day, counted from midnight
 * @param toMinute the minute in which it is over
 */
public record OfficeHours(Set<DayOfWeek> days, int fromMinute, int toMinute) {

    /** Monday to Friday, eight to six. */
    public static final OfficeHours USUAL = new OfficeHours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            8 * 60,
            18 * 60);

    /** Whether the team is at work at that instant (epoch milliseconds). */
    public boolean contains(long at, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(at).atZone(zone);
        int minute = local.getHour() * 60 + local.getMinute();
        return days.contains(local.getDayOfWeek()) && minute >= fromMinute && minute < toMinute;
    }
}
