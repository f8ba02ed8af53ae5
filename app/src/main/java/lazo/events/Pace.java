package lazo.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lazo.kernel.Settings;
import org.springframework.stereotype.Component;

/** How many events each key may send: a bucket that fills by the second and holds ten seconds' worth. */
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
            double wanted = Math.min(events, most);
            if (left >= wanted) {
                left -= wanted;
                return 0;
            }
            return Math.max(1, (long) Math.ceil((wanted - left) / perSecond));
        }
    }
}
