package lazo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import lazo.book.Book;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Intake;
import lazo.science.history.Mapping;
import lazo.science.history.Source;
import lazo.science.reading.Reader;
import lazo.science.reading.RuleReader;
import lazo.science.review.CompanyFold;
import lazo.science.review.CompanyReview;
import lazo.science.review.Rejected;
import lazo.science.review.ReviewFiles;
import org.jspecify.annotations.Nullable;
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
            "  lazo review examples/asamblea --out book --open",
            "  lazo review events.jsonl --company company.yaml --out book --lang es",
            "  lazo review 'events/2026-*.jsonl.gz' --as-of 2026-07-01 --out book",
            "  lazo review orders.csv.gz --map examples/online-retail/online-retail.yaml --out book",
            "  zcat events.jsonl.gz | lazo review - --out book --json",
            "",
            "Writes index.html (the book), ties.jsonl, summary.json and rejected.jsonl.",
            "Exit status: 0 everything was read, 3 some lines were left out, 2 wrong call, 1 failure."
        })
final class ReviewCommand implements Callable<Integer> {

    /** Bytes of events that stay in memory before temporary files are used. */
    private static final long MEMORY = 160L << 20;

    @Parameters(
            paramLabel = "EVENTS",
            arity = "1..*",
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
            description = "Review as things stood then (2026-07-01 or 2026-07-01T12:00:00Z). Default: the last event.")
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
            description = "How many of the most urgent ties get a page of their own. Default: ${DEFAULT-VALUE}.")
    private int pages = 500;

    @Option(names = "--threads", paramLabel = "N", description = "Default: as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print the summary as JSON on standard output.")
    private boolean json;

    @Option(names = "--open", description = "Open the book in the browser.")
    private boolean open;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    ReviewCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter say = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        OutputFolder folder = OutputFolder.at(out, force);
        CompanyFacts facts = facts();
        Mapping mapping = map == null ? null : Mapping.read(map);
        List<Source> sources = Intake.find(events, System.in);
        Rejected rejected = new Rejected();
        CompanyReview review;
        try (folder) {
            review = review(facts, new Intake(clock.millis(), mapping), sources, rejected, folder.path());
            folder.keep();
        }
        report(review, say);
        if (open) {
            Browser.open(out.resolve("index.html"));
        }
        return review.rejected() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
    }

    private CompanyReview review(
            CompanyFacts facts, Intake intake, List<Source> sources, Rejected rejected, Path folder)
            throws IOException {
        CompanyFold.Options options = new CompanyFold.Options(
                asOf, language, Math.max(1, threads), Math.max(0, pages), folder.resolve("unfinished"), MEMORY);
        Reader reader = new RuleReader(facts.needs());
        try (ProgressBar bar = ProgressBar.onTheTerminal();
                OutputStream ties = new BufferedOutputStream(Files.newOutputStream(folder.resolve("ties.jsonl")))) {
            CompanyReview review = new CompanyFold(facts, options, bar).review(intake, sources, reader, rejected, ties);
            if (review.ties() == 0) {
                throw nothingRead(review);
            }
            ReviewFiles.writeRejected(rejected, folder.resolve("rejected.jsonl"));
            try (OutputStream summary = Files.newOutputStream(folder.resolve("summary.json"))) {
                ReviewFiles.writeSummary(review, summary);
            }
            Book.write(review, facts, language, folder);
            return review;
        }
    }

    private static BadInput nothingRead(CompanyReview review) {
        return review.rejected() == 0
                ? new BadInput("There is no customer in these events.", "Name files that hold some.")
                : new BadInput(
                        "None of the " + review.rejected() + " lines could be understood.",
                        "Check that they are events (JSON Lines), or say with --map what their columns mean.");
    }

    /** The file that was named, else company.yaml beside the first events, else the usual. */
    private CompanyFacts facts() {
        if (company != null) {
            return CompanyFile.read(company);
        }
        String first = events.getFirst();
        if (!first.equals("-")) {
            Path path = Path.of(first);
            Path beside =
                    (Files.isDirectory(path) ? path : path.toAbsolutePath().getParent()).resolve("company.yaml");
            if (Files.exists(beside)) {
                return CompanyFile.read(beside);
            }
        }
        return CompanyFile.usual("");
    }

    private void report(CompanyReview review, PrintWriter say) throws IOException {
        if (json) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            ReviewFiles.writeSummary(review, bytes);
            say.print(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
            return;
        }
        say.printf("%,d ties from %,d events, %,d of them with us.%n", review.ties(), review.events(), review.active());
        say.printf("%,d need a person. The book: %s%n", review.needAPerson(), out.resolve("index.html"));
        if (review.rejected() > 0) {
            say.printf(
                    "%,d lines were left out; each stands with its reason in %s%n",
                    review.rejected(), out.resolve("rejected.jsonl"));
        }
    }
}
