package lazo.review;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import lazo.events.Timeline;
import lazo.review.Standings.Reviewed;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.Reader;
import lazo.science.reading.RememberingReader;
import lazo.science.reading.Story;
import lazo.science.review.CompanyReview;
import lazo.science.review.Failure;
import lazo.science.review.StoryTeller;
import lazo.science.review.TieDesk;
import lazo.science.review.TieReview;
import lazo.ties.Erasures;
import lazo.ties.Ties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reviews ties with the same science as a review of files. First, and whenever something changes for everybody, the
 * whole company; then single ties, in the light of what was found.
 */
@Component
public class Reviews {

    /** Sentences are kept in one language; pages are written anew in each person's own. */
    private static final String LANGUAGE = "en";

    private static final int AT_A_TIME = 500;

    /** The company has grown when what came since is this part of what there was. */
    private static final long GROWTH = 10;

    /** After a whole review, the next one for growth waits so many times as long as it took. */
    private static final long REST = 10;

    /** Ties that are reviewed before it is asked whether to go on: a fraction of a second. */
    private static final int SOME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

    private final Ties ties;
    private final Timeline timeline;
    private final CompanyFile company;
    private final Standings standings;
    private final News news;
    private final WholeReview whole;
    private final Erasures erasures;
    private final Clock clock;
    private final TransactionTemplate together;
    private volatile @Nullable Known known;
    private volatile Percent percent = new Percent(0);

    Reviews(
            Ties ties,
            Timeline timeline,
            CompanyFile company,
            Standings standings,
            News news,
            WholeReview whole,
            Erasures erasures,
            Clock clock,
            TransactionTemplate together) {
        this.ties = ties;
        this.timeline = timeline;
        this.company = company;
        this.standings = standings;
        this.news = news;
        this.whole = whole;
        this.erasures = erasures;
        this.clock = clock;
        this.together = together;
    }

    /**
     * What the last review of the whole company left in memory.
     *
     * @param review its figures
     * @param took how many nanoseconds
     * @param finished by {@link System#nanoTime}
     */
    public record Known(
            TieDesk desk, CompanyReview review, CompanyFacts facts, Reader reader, long took, long finished) {}

    /** What is known of the company; empty until it has been reviewed once since the start. */
    public Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /** How much of the review of everything that is running, or was the last, is done: 0 to 100. */
    int percentDone() {
        return percent.done();
    }

    /** A tie as it stands this moment, with its story. */
    public record Seen(TieReview review, Story story) {}

    /** Reviews a tie here and now; empty where it is none, or the company has not been reviewed yet. */
    public Optional<Seen> see(long tie, String language) {
        Known now = known;
        return now == null
                ? Optional.empty()
                : story(tie, now, clock.millis()).map(story -> {
                    return new Seen(now.desk().review(story, language, clock.millis()), story);
                });
    }

    private Optional<Story> story(long tie, Known now, long asOf) {
        List<Ties.Person> people = ties.people(tie);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        List<Long> numbers = people.stream().map(Ties.Person::id).toList();
        List<Event> own = timeline.of(numbers);
        Story story =
                new StoryTeller(now.reader()).tell(people.getFirst().externalId(), own, timeline.about(numbers), asOf);
        return StoryTeller.isOfACustomer(story) ? Optional.of(story) : Optional.empty();
    }

    /** Lets nothing be reviewed while much is brought in at once; afterwards everything is. */
    public synchronized void afterAll(Filling filling) throws IOException {
        filling.fill();
        reviewEverything();
    }

    /** Brings in much at once. */
    @FunctionalInterface
    public interface Filling {
        void fill() throws IOException;
    }

    /**
     * Whether the whole company should be looked at: for the first time, once a day, because it changed, or because it has
     * grown so much that what is usual in it may be something else.
     */
    boolean isWholeReviewDue() {
        Known now = known;
        return now == null
                || news.hasCompanyChanged()
                || hasGrown(now)
                || !day(now.review().asOf(), now).equals(day(clock.millis(), now));
    }

    private boolean hasGrown(Known now) {
        boolean rested = System.nanoTime() - now.finished() >= REST * now.took();
        return rested
                && news.grownBy() > 0
                && news.grownBy() * GROWTH >= now.review().events();
    }

    private static LocalDate day(long millis, Known now) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), now.facts().timezone());
    }

    /** Reviews the whole company and every tie in it. */
    public synchronized void reviewEverything() throws IOException {
        long began = System.nanoTime();
        news.companyIsKnown();
        CompanyFacts facts = company.facts();
        Reader reader = new RememberingReader(new LearnedReader(facts));
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as finely as reviews tell time
        List<Long> heard = new ArrayList<>();
        Keeper keeper = new Keeper();
        Percent stage = new Percent(timeline.estimate());
        percent = stage;
        WholeReview.Result result = whole.run(facts, reader, asOf, stage, () -> heard.addAll(news.all()), keeper::add);
        keeper.flush();
        standings.forgetAllBut(asOf, failed(result.review().failed()));
        news.done(heard);
        long finished = System.nanoTime();
        known = new Known(result.desk(), result.review(), facts, reader, finished - began, finished);
    }

    /** Writes down which ties could not be reviewed, and answers their numbers. */
    private Collection<Long> failed(List<Failure> failures) {
        Map<String, Long> numbers =
                ties.numbersOf(failures.stream().map(Failure::userId).toList());
        for (Failure failure : failures) {
            Long tie = numbers.get(failure.userId());
            if (tie != null) {
                failed(tie, failure.why());
            }
        }
        return numbers.values();
    }

    private void failed(long tie, RuntimeException why) {
        LOG.error("A tie could not be reviewed: number {}", tie, why);
        standings.failed(tie, clock.instant(), why);
    }

    /** Keeps reviews as they come, some at a time. */
    private final class Keeper {
        private final Map<String, TieReview> waiting = new HashMap<>();

        synchronized void add(TieReview review) {
            waiting.put(review.userId(), review);
            if (waiting.size() >= AT_A_TIME) {
                flush();
            }
        }

        synchronized void flush() {
            Map<String, Long> numbers = ties.numbersOf(waiting.keySet());
            List<Reviewed> reviewed = new ArrayList<>();
            waiting.forEach((id, review) -> {
                Long number = numbers.get(id);
                if (number != null) {
                    reviewed.add(new Reviewed(number, review));
                }
            });
            together.executeWithoutResult(_ -> standings.keep(stillThere(reviewed)));
            waiting.clear();
        }
    }

    /**
     * Reviews the ties about which there is news, oldest news first. However often a tie is in that news, it is reviewed
     * once; so the further behind, the less there is to do for each event.
     *
     * @param goOn asked now and then; where it says no, the rest is left for another time
     * @return how many ties it was; 0 where there is no news, or the company has not been reviewed yet
     */
    synchronized int catchUp(int mostNews, BooleanSupplier goOn) {
        Known now = known;
        if (now == null) {
            return 0;
        }
        News.Batch batch = news.oldest(mostNews);
        if (batch.ids().isEmpty()) {
            return 0;
        }
        TreeSet<Long> touched = new TreeSet<>(ties.tiesOf(batch.people()).values());
        touched.addAll(batch.people()); // whoever was a tie of their own until now
        List<Long> ordered = List.copyOf(touched);
        for (int from = 0; from < ordered.size(); from += SOME) {
            if (from > 0 && !goOn.getAsBoolean()) {
                return from;
            }
            review(ordered.subList(from, Math.min(from + SOME, ordered.size())), now);
        }
        news.done(batch.ids());
        return touched.size();
    }

    private void review(Collection<Long> touched, Known now) {
        long asOf = clock.millis();
        List<Reviewed> reviewed = new ArrayList<>();
        HashSet<Long> none = new HashSet<>();
        for (long tie : touched) {
            try {
                Optional<Story> story = story(tie, now, asOf);
                if (story.isPresent()) {
                    if (now.desk().tellsMore(story.get())) {
                        news.companyTellsMore();
                    }
                    reviewed.add(new Reviewed(tie, now.desk().review(story.get(), LANGUAGE, asOf)));
                } else {
                    none.add(tie);
                }
            } catch (RuntimeException failure) {
                failed(tie, failure);
            }
        }
        together.executeWithoutResult(_ -> {
            standings.keep(stillThere(reviewed));
            standings.forget(none);
        });
    }

    /** Without those that were erased while they were being reviewed. */
    private List<Reviewed> stillThere(List<Reviewed> reviewed) {
        erasures.holdOff();
        Set<Long> there =
                ties.tiesOf(reviewed.stream().map(Reviewed::tie).toList()).keySet();
        return reviewed.stream().filter(each -> there.contains(each.tie())).toList();
    }
}
