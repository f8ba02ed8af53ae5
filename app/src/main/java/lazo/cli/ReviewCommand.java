package lazo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lazo.book.Book;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Intake;
import lazo.science.history.Mapping;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.Reader;
import lazo.science.reading.RememberingReader;
import lazo.science.review.CompanyFold;
import lazo.science.review.CompanyReview;
import lazo.science.review.Rejected;
import lazo.science.review.ReviewFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lazo review}: from a company's events to a book of its ties. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {"Turns a company's events into a book of its ties.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo review examples/asamblea --open",
            "  lazo review events.jsonl --company company.yaml --out book --lang es",
            "  lazo review 'events/2026-*.jsonl.gz' --as-of 2026-07-01",
            "  lazo review tickets.csv --map zendesk --out book --force",
            "  cat events.jsonl.gz | lazo review - --json",
            "",
            "It writes index.html (the book), ties.jsonl, summary.json and, where a line",
            "could not be understood, rejected.jsonl with the reasons.",
            "",
            "Exit status: 0 done, 3 done but some lines were left out,",
            "2 the call or a file cannot be used as it is, 1 something failed: all of it,",
            "or a few customers, who are named and left out."
        })
final class ReviewCommand implements Callable<Integer> {

    /** Bytes of events that stay in memory before temporary files are used. */
    private static final long MEMORY = 160L << 20;

    private static final int MOST_THREADS = 256;
    private static final Set<String> OURS =
            Set.of("index.html", "insights.html", "ties", "ties.jsonl", "summary.json", "rejected.jsonl");

    @Parameters(
            paramLabel = "EVENTS",
            arity = "0..*",
            description = "Files (JSON Lines or CSV, also gzip), folders, patterns, or - for standard input.")
    private List<String> events = List.of();

    @Option(
            names = "--company",
            paramLabel = "FILE",
            description = "What the company says of itself. Default: company.yaml beside the events.")
    private @Nullable Path company;

    @Option(
            names = "--map",
            paramLabel = "FILE|NAME",
            description = "How CSV becomes events: a mapping file, or stripe, zendesk, intercom, chatwoot.")
    private @Nullable String map;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "book",
            description = "Where the book goes. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("book");

    @Option(names = "--force", description = "Replace the book that is there.")
    private boolean force;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "Review as things stood then: 2026-07-01 (as that day begins, UTC)"
                    + " or 2026-07-01T12:00:00-05:00. Default: the last event.")
    private @Nullable Long asOf;

    @Option(
            names = "--lang",
            paramLabel = "es|pt|en",
            defaultValue = "en",
            converter = LanguageConverter.class,
            description = "Language of the book. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(
            names = "--pages",
            paramLabel = "N",
            defaultValue = "500",
            converter = WholeNumberConverter.class,
            description = "How many of the most urgent ties get a page of their own. Default: ${DEFAULT-VALUE}.")
    private int pages = 500;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumberConverter.class,
            description = "How many threads. The result is the same. Default: one for each processor.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--json", description = "Print the summary as JSON, and nothing else, on standard output.")
    private boolean json;

    @Option(names = "--open", description = "Open the book in the browser.")
    private boolean open;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;
    private final InputStream stdin;
    private final Function<CompanyFacts, Reader> reading;

    ReviewCommand(Clock clock, InputStream stdin) {
        this(clock, stdin, facts -> new RememberingReader(new LearnedReader(facts)));
    }

    /** @param reading who reads the texts of such a company */
    ReviewCommand(Clock clock, InputStream stdin, Function<CompanyFacts, Reader> reading) {
        this.clock = clock;
        this.stdin = stdin;
        this.reading = reading;
    }

    @Override
    public Integer call() throws IOException {
        checkNumbers();
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        ReviewInputs inputs = ReviewInputs.find(events, stdin, company);
        CompanyFacts facts = inputs.facts();
        Intake intake = new Intake(clock.millis(), map == null ? null : Mapping.read(map));
        Rejected rejected = new Rejected();
        CompanyReview review;
        try (OutputFolder folder = OutputFolder.at(out, force, OURS::contains)) {
            try {
                review = review(facts, intake, inputs, rejected, folder.path());
                folder.keep();
            } catch (IOException | RuntimeException failed) {
                if (folder.abandoned()) {
                    return ExitCode.FAILED;
                }
                throw failed;
            }
        }
        ReviewReport report = new ReviewReport(review, rejected, intake.skipped(), out);
        if (json) {
            report.asJson(line.getOut());
        } else {
            report.asText(line.getOut());
        }
        if (inputs.companyFile() == null) {
            line.getErr()
                    .println("Nothing said what the company is like, so what depends on it is unknown."
                            + " Put a company.yaml beside the events, or name one with --company.");
        }
        if (open && !Browser.open(out.resolve("index.html"))) {
            line.getErr().println("No browser could be opened; the book waits in " + out.resolve("index.html"));
        }
        if (!review.failed().isEmpty()) {
            return Mishap.explain(review.failed(), line.getParseResult().originalArgs(), line.getErr());
        }
        return review.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private void checkNumbers() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new BadInput(
                    "--threads is from 1 to " + MOST_THREADS + ", not " + threads + ".",
                    "Leave it out to use every processor.");
        }
        if (pages < 0) {
            throw new BadInput("--pages cannot be " + pages + ".", "Use 0 for no pages but the first.");
        }
        if (asOf != null && asOf > clock.millis() + Duration.ofDays(1).toMillis()) {
            throw new BadInput(
                    "--as-of " + Instant.ofEpochMilli(asOf) + " is still to come.",
                    "Leave it out to review as of the last event.");
        }
    }

    private CompanyReview review(CompanyFacts facts, Intake intake, ReviewInputs inputs, Rejected rejected, Path folder)
            throws IOException {
        CompanyFold.Options options =
                new CompanyFold.Options(asOf, language, threads, pages, folder.resolve("unfinished"), MEMORY);
        Reader reader = reading.apply(facts);
        try (ProgressBar bar = ProgressBar.onTheTerminal();
                OutputStream ties = new BufferedOutputStream(Files.newOutputStream(folder.resolve("ties.jsonl")))) {
            CompanyReview review =
                    new CompanyFold(facts, options, bar).review(intake, inputs.sources(), reader, rejected, ties);
            if (review.ties() == 0 && !review.failed().isEmpty()) {
                throw review.failed().getFirst().why();
            }
            if (review.ties() == 0) {
                throw nothingRead(review, rejected);
            }
            if (review.rejected() > 0) {
                ReviewFiles.writeRejected(rejected, folder.resolve("rejected.jsonl"));
            }
            try (OutputStream summary = Files.newOutputStream(folder.resolve("summary.json"))) {
                ReviewFiles.writeSummary(review, intake.skipped(), summary);
            }
            Book.write(review, facts, language, folder);
            return review;
        }
    }

    private BadInput nothingRead(CompanyReview review, Rejected rejected) {
        if (review.rejected() > 0 && review.events() == 0) {
            return new BadInput(
                    "Nothing could be understood, for this reason first: "
                            + ReviewReport.sentence(rejected.inOrder().getFirst()),
                    "See docs/handbook/events.md for what an event looks like.");
        }
        if (asOf != null && review.events() > 0) {
            return new BadInput(
                    "No customer was there yet on " + Instant.ofEpochMilli(asOf) + ".",
                    "Name a later time with --as-of, or leave it out.");
        }
        return new BadInput("There is no customer in these events.", "Name files that hold some.");
    }
}
