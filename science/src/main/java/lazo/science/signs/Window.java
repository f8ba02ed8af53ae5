package lazo.science.signs;

import java.time.Duration;

/**
 * The stretch of time a sign looks at, and how much what lies in it still counts.
 *
 * @param asOf epoch milliseconds; nothing after it is known
 */
public record Window(long asOf) {

    public static final long DAY = Duration.ofDays(1).toMillis();

    /** How far back signs look. */
    public static final long LENGTH = 180 * DAY;

    /** After this time an event counts half. */
    public static final long HALF_LIFE = 60 * DAY;

    public long start() {
        return asOf - LENGTH;
    }

    public boolean contains(long at) {
        return at > start() && at <= asOf;
    }

    /** 1 for now, ½ for sixty days ago. */
    public double weight(long at) {
        return Math.exp(-Math.log(2) * (asOf - at) / HALF_LIFE);
    }
}
