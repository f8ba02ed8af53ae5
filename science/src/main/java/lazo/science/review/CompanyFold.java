package lazo.science.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import lazo.science.buying.BgNbd;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event;
import lazo.science.history.EventSink;
import lazo.science.history.Intake;
import lazo.science.history.Source;
import lazo.science.outlook.Returning;
import lazo.science.reading.Reader;
import lazo.science.reading.Story;
import lazo.science.review.Identities.Link;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Census;
import lazo.science.signs.Company;
import lazo.science.signs.Ending;
import lazo.science.signs.Incidents;
import lazo.science.signs.Ledger;
import lazo.science.signs.Silence;
import lazo.science.signs.TieView;
import org.jspecify.annotations.Nullable;

/**
 * The review of a company, from its files to its ties, in four steps. Memory is bounded whatever the size of the input,
 * and the result is the same to the byte whatever the order of the lines and the number of threads.
 *
 * <ol>
 *   <li><b>Reading</b>: every event is parsed, its text understood once, and sorted into the {@link Partitions partition}
 *       of its customer (and of the other party, where it has one).
 *   <li><b>Counting</b>: a first look at every tie for what is true of all of them ({@link Census}); its story is put
 *       in order and away.
 *   <li><b>Comparing</b>: a second look, in the light of the first, for the rates each tie is measured against.
 *   <li><b>Reviewing</b>: each tie is reviewed and written down.
 * </ol>
 *
 * <p>A tie on which reading or one of the looks fails is left out from there on and {@linkplain CompanyReview#failed named}; what
 * cannot be read, kept or written stops everything.
 */
public final class CompanyFold {

    private static final int MONTHS = 13;

    private final CompanyFacts facts;
    private final Options options;
    private final Stage stage;
    private final TieSink sink;
    private @Nullable TieDesk desk;

    /**
     * How to go about it.
     *
     * @param asOf epoch milliseconds; null for the last event
     * @param language of the sentences
     * @param pages how many of the most urgent ties to keep with their stories
     * @param folder for temporary files
     * @param memory bytes of events that may stay in memory
     */
    public record Options(@Nullable Long asOf, String language, int threads, int pages, Path folder, long memory) {}

    public CompanyFold(CompanyFacts facts, Options options, Stage stage) {
        this(facts, options, stage, TieSink.NONE);
    }

    /** @param sink hears of every tie */
    public CompanyFold(CompanyFacts facts, Options options, Stage stage, TieSink sink) {
        this.facts = facts;
        this.options = options;
        this.stage = stage;
        this.sink = sink;
    }

    /** Reviews single ties in the light of what {@link #review} has found; null before. */
    public @Nullable TieDesk desk() {
        return desk;
    }

    /**
     * Reviews all that is in the sources.
     *
     * @param rejections hears of what could not be understood, from any thread
     * @param ties receives {@code ties.jsonl}
     */
    public CompanyReview review(
            Intake intake, List<Source> sources, Reader reader, Rejected rejections, OutputStream ties)
            throws IOException {
        try (Partitions partitions = new Partitions(options.folder(), options.memory())) {
            Read read = read(intake, sources, reader, rejections, partitions);
            long asOf = options.asOf() == null ? read.latest() : options.asOf();
            Looks looks = new Looks(partitions, read.identities(), read.failures(), asOf);
            Incidents incidents = Incidents.of(read.incidents().stream()
                    .filter(event -> event.at() <= asOf)
                    .toList());
            Company company = Company.of(facts, incidents);
            Census census = looks.count();
            Silence silence = census.silence(facts);
            Totals totals = looks.compare(company, census, silence);
            ChurnModel churn = ChurnModel.fit(totals.churn());
            Returning returning = totals.returning();
            CompanyKnowledge known = new CompanyKnowledge(
                    company,
                    BaseRates.of(census, totals.counts()),
                    totals.usual(census.reported().income()),
                    silence,
                    churn,
                    returning,
                    totals.margin(),
                    totals.minutes());
            desk = new TieDesk(known);
            Summary summary = looks.review(known, ties);
            return new CompanyReview(
                    facts.name(),
                    facts.currency(),
                    asOf,
                    read.events(),
                    looks.duplicates.get(),
                    rejections.count(),
                    summary.ties(),
                    summary.active(),
                    summary.unhappy(),
                    summary.verdicts(),
                    summary.signs(),
                    ChurnMonths.of(totals.retention().months()),
                    summary.dots(),
                    summary.ours(),
                    incidents.spans().stream()
                            .map(span -> new CompanyReview.Incident(
                                    span.opened(), Math.min(span.to(), asOf), !span.closed()))
                            .toList(),
                    NotReported.of(census.reported(), facts, totals.withoutRate()),
                    summary.requests(),
                    summary.wishes(),
                    summary.urgent(),
                    summary.needAPerson(),
                    read.failures().all(),
                    insights(totals, census, silence, churn, returning, asOf));
        }
    }

    private static Insights insights(
            Totals totals, Census census, Silence silence, ChurnModel churn, Returning returning, long asOf) {
        Retention retention = totals.retention();
        Map<Ending, Returning.Chance> chances = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            chances.put(ending, returning.after(ending));
        }
        List<Insights.Revenue> revenue = retention.revenue();
        return new Insights(
                revenue,
                (int) revenue.stream()
                        .filter(month ->
                                month.month().isBefore(retention.first().plusMonths(retention.wholeMonths(asOf))))
                        .count(),
                retention.cohorts(asOf),
                retention.groups(),
                retention.staying().curves(),
                retention.staying().tests(),
                gone(silence, census.withoutContract()),
                churn.told(),
                chances,
                totals.answers().byMonth());
    }

    private static Insights.Gone gone(Silence silence, int customers) {
        return switch (silence) {
            case Silence.Days(int days) -> new Insights.Gone("days", days, Double.NaN, customers, List.of());
            case Silence.Usual _ ->
                new Insights.Gone("usual", Silence.DAYS_WITHOUT_MORE, Double.NaN, customers, List.of());
            case Silence.Alive(BgNbd model, long fitted) ->
                new Insights.Gone(
                        "model",
                        Silence.PATIENCE,
                        Silence.GONE_BELOW,
                        (int) fitted,
                        List.of(model.r(), model.alpha(), model.a(), model.b()));
        };
    }

    /** What reading found. */
    private record Read(long events, long latest, List<Event> incidents, Identities identities, Failures failures) {}

    private Read read(Intake intake, List<Source> sources, Reader reader, EventSink rejections, Partitions partitions) {
        List<Sorter> sorters = new ArrayList<>();
        Failures failures = new Failures();
        for (int i = 0; i < options.threads(); i++) {
            sorters.add(new Sorter(partitions, reader, rejections, failures));
        }
        intake.read(
                sources, sorters, (bytes, total, events) -> stage.advance(Stage.Name.READING, bytes, total, events));
        List<Event> incidents = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        long events = 0;
        long latest = Long.MIN_VALUE;
        for (Sorter sorter : sorters) {
            sorter.finish();
            incidents.addAll(sorter.incidents());
            links.addAll(sorter.links());
            events += sorter.events();
            latest = Math.max(latest, sorter.latest());
        }
        Identities identities = Identities.of(
                links.stream().filter(link -> isKnownBy(link.at())).toList());
        new Moves(partitions, identities).carryOut();
        return new Read(events, events == 0 ? 0 : latest, incidents, identities, failures.in(identities));
    }

    /** Who is whom is learnt like everything else: what is said of it later is not known yet. */
    private boolean isKnownBy(long at) {
        return options.asOf() == null || at <= options.asOf();
    }

    /** Where one thread reviews ties and adds them up. */
    private record Desk(TieReviewer reviewer, Summary summary) {

        Reviewed review(Story story, long asOf) {
            TieReview tie = reviewer.review(story, asOf);
            byte[] line = TieLines.of(tie);
            summary.add(tie, story);
            return new Reviewed(tie, line);
        }
    }

    /** A tie and its line. */
    private record Reviewed(TieReview tie, byte[] line) {}

    /** The three looks at every tie. */
    private final class Looks {
        private final Partitions partitions;
        private final Identities identities;
        private final Failures failures;
        private final long asOf;
        private final AtomicLong duplicates = new AtomicLong();

        Looks(Partitions partitions, Identities identities, Failures failures, long asOf) {
            this.partitions = partitions;
            this.identities = identities;
            this.failures = failures;
            this.asOf = asOf;
        }

        Census count() {
            AtomicInteger done = new AtomicInteger();
            List<Census> parts = Parallel.each(Partitions.COUNT, options.threads(), Census::new, (part, census) -> {
                Stories stories = Stories.of(partitions.blocks(part), identities, asOf);
                duplicates.addAndGet(stories.duplicates());
                List<Story> sound = stories.stories().stream()
                        .filter(story -> failures.isLookedAt(story.userId(), () -> census.add(story, asOf)))
                        .toList();
                partitions.replace(part, Shelf.put(sound));
                advance(Stage.Name.COUNTING, done);
            });
            Census all = new Census();
            parts.forEach(all::merge);
            all.settle();
            return all;
        }

        Totals compare(Company company, Census census, Silence silence) {
            AtomicInteger done = new AtomicInteger();
            YearMonth last = Ledger.monthOf(asOf, facts.timezone());
            List<Totals> parts = Parallel.each(
                    Partitions.COUNT,
                    options.threads(),
                    () -> new Totals(
                            new Retention(last.minusMonths(MONTHS - 1), MONTHS, facts.timezone(), census.first()),
                            new ChurnRows(census.ties(), silence, census.first(), asOf),
                            silence),
                    (part, totals) -> {
                        Shelf.each(
                                partitions.blocks(part),
                                story -> failures.isLookedAt(
                                        story.userId(), () -> totals.add(TieView.of(story, company, asOf), census)));
                        advance(Stage.Name.COMPARING, done);
                    });
            Totals all = parts.getFirst();
            parts.subList(1, parts.size()).forEach(all::merge);
            return all;
        }

        Summary review(CompanyKnowledge known, OutputStream ties) {
            AtomicInteger done = new AtomicInteger();
            OrderedOutput ordered = new OrderedOutput(ties);
            List<Desk> desks = Parallel.each(
                    Partitions.COUNT,
                    options.threads(),
                    () -> new Desk(new TieReviewer(known, options.language()), new Summary(options.pages())),
                    (part, desk) -> {
                        ByteArrayOutputStream lines = new ByteArrayOutputStream();
                        Shelf.each(partitions.blocks(part), story -> {
                            Reviewed reviewed = failures.look(story.userId(), () -> desk.review(story, asOf));
                            if (reviewed != null) {
                                lines.writeBytes(reviewed.line());
                                sink.accept(reviewed.tie(), story);
                            }
                        });
                        ordered.write(part, lines.toByteArray());
                        advance(Stage.Name.REVIEWING, done);
                    });
            Summary all = new Summary(options.pages());
            desks.forEach(desk -> all.merge(desk.summary()));
            return all;
        }

        private void advance(Stage.Name name, AtomicInteger done) {
            stage.advance(name, done.incrementAndGet(), Partitions.COUNT, 0);
        }
    }
}
