package lazo.review;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps every tie current: the whole company once after the start, once a night, and whenever the company itself
 * changes; single ties as soon as there is news of them.
 */
@Component
class Diligence {

    private static final int NEWS_AT_A_TIME = 5_000;

    /** With more news than this at once, reviewing everything is quicker than one tie after the other. */
    private static final long A_FLOOD = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Diligence.class);

    private final Reviews reviews;
    private final News news;
    private final Tide tide;

    Diligence(Reviews reviews, News news, Tide tide) {
        this.reviews = reviews;
        this.news = news;
        this.tide = tide;
    }

    /** Begins a little after the start, which leaves the processors to whoever asks first whether the server works. */
    @Scheduled(initialDelay = 500, fixedDelay = 200)
    void work() {
        if (tide.isHigh(System.nanoTime())) {
            return;
        }
        long began = System.nanoTime();
        try {
            if (reviews.isWholeReviewDue() || news.count() > A_FLOOD) {
                reviews.reviewEverything();
            }
            boolean waitedLongEnough = tide.isHighStill();
            int done;
            do {
                done = reviews.catchUp(NEWS_AT_A_TIME, () -> waitedLongEnough || !tide.isHigh(System.nanoTime()));
            } while (done > 0 && !tide.isHigh(System.nanoTime()));
        } catch (IOException | RuntimeException failure) {
            LOG.error("The reviews could not be brought up to date; they will be tried again.", failure);
        } finally {
            if (tide.isHighStill()) {
                tide.roundTook(began, System.nanoTime());
            }
        }
    }
}
