package lazo.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lazo.kernel.Settings;
import org.springframework.stereotype.Component;

/**
 * How many events each key may send: a bucket that fills by the second and holds ten seconds' worth. What is sent at once is
 * taken as a whole. More than half of what the bucket holds goes once it is half full, and leaves it in debt: so what is larger
 * than the bucket finds its way too, also beside other messages of the same key, and over time nobody sends more than their
 * share.
 */
@Component
class Pace {

    private static final int SECONDS_IN_A_BUCKET = 10;

    private final double perSecond;
    private final Map<Long, Bucket> buckets = new ConcurrentHashMap<>();

    Pace(Settings settings) {
        this.perSecond = settings.eventsPerSecond();
    }

    /**
     * Takes as many as are sent; what does not fit is taken all or nothing.
     *
     * @param now epoch milliseconds
     * @return 0 where they fit, else the seconds to wait
     */
    long take(long key, int events, long now) {
        return buckets.computeIfAbsent(key, _ -> new Bucket(now)).take(events, now);
    }

    private final class Bucket {
        private double left = perSecond * SECONDS_IN_A_BUCKET;
        private long at;

        Bucket(long now) {
            this.at = now;
        }

        synchronized long take(int events, long now) {
            double most = perSecond * SECONDS_IN_A_BUCKET;
            left = Math.min(most, left + Math.max(0, now - at) / 1000.0 * perSecond);
            at = now; // also where the clock was set back, or a clock that was once wrong would hold everybody up
            double needed = Math.min(events, most / 2);
            if (left >= needed) {
                left -= events;
                return 0;
            }
            return Math.max(1, (long) Math.ceil((needed - left) / perSecond));
        }
    }
}
