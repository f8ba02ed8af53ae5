package lazo.review;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    private static final int NEWS_AT_A_TIME = 200;

    /** With more news than this at once, reviewing everything is quicker than one tie after the other. */
    private static final long A_FLOOD = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Diligence.class);

    private final Reviews reviews;
    private final News news;
    private final CompanyFile company;
    private final Clock clock;
    private @Nullable LocalDate lastNight;

    Diligence(Reviews reviews, News news, CompanyFile company, Clock clock) {
        this.reviews = reviews;
        this.news = news;
        this.company = company;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 200)
    void work() {
        try {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), company.facts().timezone());
            if (news.takeCompanyChanged() || !today.equals(lastNight) || news.count() > A_FLOOD) {
                reviews.reviewEverything();
                lastNight = today;
            }
            int done = 1;
            while (done > 0) {
                done = reviews.catchUp(NEWS_AT_A_TIME);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("The reviews could not be brought up to date; they will be tried again.", failure);
        }
    }
}
