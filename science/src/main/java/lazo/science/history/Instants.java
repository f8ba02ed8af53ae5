package lazo.science.history;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Points in time as ISO 8601 writes them: {@code 2026-05-01T09:30:00.250-03:00}, with fewer parts where they are not
 * known. A date alone is its midnight, and what has no offset is UTC.
 */
final class Instants {

    /** It is not a point in time. */
    static final long NONE = Long.MIN_VALUE;

    /** It is one, but outside the years that can be meant. */
    static final long OUT_OF_RANGE = Long.MIN_VALUE + 1;

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;

    private static final long MINUTE = 60_000;
    private static final int[] MONTH_START = monthStarts();

    private Instants() {}

    /** Epoch milliseconds, {@link #NONE} or {@link #OUT_OF_RANGE}. */
    static long parse(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && isDigit(bytes[p])) {
            p++;
        }
        int yearDigits = p - from;
        if (yearDigits != 4) {
            return yearDigits > 4 && p < to && bytes[p] == '-' ? OUT_OF_RANGE : NONE;
        }
        if (to - from < 10 || bytes[p] != '-' || bytes[p + 3] != '-') {
            return NONE;
        }
        int year = pair(bytes, from) * 100 + pair(bytes, from + 2);
        int month = pair(bytes, from + 5);
        int day = pair(bytes, from + 8);
        if (month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return OUT_OF_RANGE;
        }
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        if (day > MONTH_START[index + 1] - MONTH_START[index]) {
            return NONE;
        }
        long midnight = (MONTH_START[index] + day - 1L) * 86_400_000L;
        return from + 10 == to ? midnight : timeOfDay(bytes, from + 10, to, midnight);
    }

    private static long timeOfDay(byte[] bytes, int at, int to, long midnight) {
        int p = at;
        if ((bytes[p] != 'T' && bytes[p] != 't' && bytes[p] != ' ') || to - p < 6 || bytes[p + 3] != ':') {
            return NONE;
        }
        int hour = pair(bytes, p + 1);
        int minute = pair(bytes, p + 4);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return NONE;
        }
        long time = midnight + (hour * 60L + minute) * MINUTE;
        p += 6;
        if (p < to && bytes[p] == ':') {
            int second = to - p < 3 ? -1 : pair(bytes, p + 1);
            if (second < 0 || second > 59) {
                return NONE;
            }
            time += second * 1000L;
            p += 3;
            if (p < to && (bytes[p] == '.' || bytes[p] == ',')) {
                int start = ++p;
                for (int weight = 100; p < to && isDigit(bytes[p]); p++, weight /= 10) {
                    time += (long) weight * (bytes[p] - '0');
                }
                if (p == start) {
                    return NONE;
                }
            }
        }
        return offset(bytes, p, to, time);
    }

    private static long offset(byte[] bytes, int at, int to, long time) {
        int left = to - at;
        if (left == 0) {
            return time;
        }
        byte sign = bytes[at];
        if (sign == 'Z' || sign == 'z') {
            return left == 1 ? time : NONE;
        }
        if (sign != '+' && sign != '-') {
            return NONE;
        }
        int hours = left == 3 || left == 5 || (left == 6 && bytes[at + 3] == ':') ? pair(bytes, at + 1) : -1;
        int minutes = left == 3 ? 0 : left == 5 || left == 6 ? pair(bytes, to - 2) : -1;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return NONE;
        }
        long shift = (hours * 60L + minutes) * MINUTE;
        return sign == '+' ? time - shift : time + shift;
    }

    /** Two digits, or −1000 where they are not. */
    private static int pair(byte[] bytes, int at) {
        byte tens = bytes[at];
        byte ones = bytes[at + 1];
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1000;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int[] monthStarts() {
        int months = (LAST_YEAR - FIRST_YEAR + 1) * 12;
        int[] starts = new int[months + 1];
        for (int i = 0; i <= months; i++) {
            LocalDate first = YearMonth.of(FIRST_YEAR, 1).plusMonths(i).atDay(1);
            starts[i] = Math.toIntExact(first.toEpochDay());
        }
        return starts;
    }
}
