package lazo.review;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import lazo.events.EventsKept;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How much news comes in. While it is very much, as when months of events are brought in at once, keeping them comes
 * first and ties wait: each is then reviewed once and not again and again, and nothing slows the senders down.
 */
@Component
class Tide {

    /** Events in a second from which on ties wait. */
    private static final double HIGH = 3_000;

    private static final long SPAN = Duration.ofMillis(250).toNanos();

    /** As long as ties wait for a high tide to end; longer only where reviewing them takes long itself. */
    private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

    /** So many times as long as a round of reviews took is left to the senders before the next. */
    private static final int REST = 4;

    private final AtomicLong events = new AtomicLong();
    private long countedUntil;
    private long countedAt = System.nanoTime();
    private long highSince;
    private boolean high;
    private long patience = PATIENCE;

    @EventListener
    void on(EventsKept kept) {
        events.addAndGet(kept.events());
    }

    /**
     * Whether ties should wait.
     *
     * @param now in nanoseconds of a clock that nobody sets, as {@code System.nanoTime()}
     */
    synchronized boolean isHigh(long now) {
        long elapsed = now - countedAt;
        if (elapsed >= SPAN) {
            long count = events.get();
            boolean was = high;
            high = (count - countedUntil) * 1e9 / elapsed > HIGH;
            if (high && !was) {
                highSince = now;
                patience = PATIENCE;
            }
            countedUntil = count;
            countedAt = now;
        }
        if (high && now - highSince >= patience) {
            highSince = now; // a round of reviews, and patience again
            return false;
        }
        return high;
    }

    /** A round of reviews went on while it was high: the next comes after a rest that is longer the longer this took. */
    synchronized void roundTook(long from, long to) {
        highSince = to;
        patience = Math.max(PATIENCE, REST * (to - from));
    }

    /** Whether it is high, also where {@link #isHigh} let ties through because they had waited long enough. */
    synchronized boolean isHighStill() {
        return high;
    }
}
