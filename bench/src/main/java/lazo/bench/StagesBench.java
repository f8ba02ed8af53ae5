package lazo.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lazo.book.Book;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Intake;
import lazo.science.reading.LearnedReader;
import lazo.science.reading.Reader;
import lazo.science.reading.RememberingReader;
import lazo.science.review.CompanyFold;
import lazo.science.review.CompanyReview;
import lazo.science.review.Rejected;
import lazo.science.review.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/bench stages}: where the time of a review goes. Runs it in this process, so that it can look inside. */
@Command(
        name = "stages",
        mixinStandardHelpOptions = true,
        description = {"Where the time of a review goes, stage by stage.", ""},
        footer = {
            "",
            "To see the methods: LAZO_JAVA_OPTS=-XX:StartFlightRecording=filename=r.jfr,settings=profile bin/bench stages,",
            "then: jfr view hot-methods r.jfr"
        })
final class StagesBench implements Callable<Integer> {

    private static final long MEMORY = 512L << 20;
    private static final int PAGES = 500;

    private final House house;
    private final Results results;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Default: ${DEFAULT-VALUE}.")
    private int customers = 100_000;

    StagesBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    /** What the process had taken at one moment; in seconds. */
    private record Mark(double wall, double cpu, double collecting) {
        static Mark now() {
            double cpu = ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? system.getProcessCpuTime() / 1e9
                    : Double.NaN;
            double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                    .sum();
            return new Mark(System.nanoTime() / 1e9, cpu, collecting / 1e3);
        }
    }

    @Override
    public Integer call() throws IOException {
        Material material = Material.of(customers, house.scratch(), System.out);
        material.warm();
        Path book = house.scratch().resolve("stages");
        Material.delete(book);
        Files.createDirectories(book);
        String load = Machine.load();
        Map<Stage.Name, Mark> ends = Collections.synchronizedMap(new EnumMap<>(Stage.Name.class));
        Mark start = Mark.now();
        CompanyFacts facts = CompanyFile.read(material.folder().resolve("company.yaml"));
        Reader reader = new RememberingReader(new LearnedReader(facts));
        Mark ready = Mark.now();
        CompanyReview review = review(material, facts, reader, book, ends);
        Mark reviewed = Mark.now();
        Book.write(review, facts, "es", book);
        Mark written = Mark.now();

        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%,d customers, %,d events, %d threads, in one process. Each stage ends with the last word of its progress.",
                review.ties(), review.events(), Runtime.getRuntime().availableProcessors()));
        lines.add("");
        lines.add(Row.of("stage", "seconds", "processor seconds", "of these collecting garbage", "share of seconds"));
        lines.add(Row.rule(5));
        double whole = written.wall() - start.wall();
        lines.add(line("getting ready", start, ready, whole));
        Mark last = ready;
        for (Stage.Name name : Stage.Name.values()) {
            Mark end = ends.get(name);
            if (end != null) {
                lines.add(line(name.name().toLowerCase(Locale.ROOT), last, end, whole));
                last = end;
            }
        }
        lines.add(line("adding up", last, reviewed, whole));
        lines.add(line("writing the book", reviewed, written, whole));
        lines.add(line("**all**", start, written, whole));
        results.keep("stages", load, lines);
        return 0;
    }

    private static CompanyReview review(
            Material material, CompanyFacts facts, Reader reader, Path book, Map<Stage.Name, Mark> ends)
            throws IOException {
        CompanyFold.Options options = new CompanyFold.Options(
                null, "es", Runtime.getRuntime().availableProcessors(), PAGES, book.resolve("unfinished"), MEMORY);
        Stage stage = (name, _, _, _) -> ends.put(name, Mark.now());
        try (OutputStream ties = Files.newOutputStream(book.resolve("ties.jsonl"))) {
            return new CompanyFold(facts, options, stage)
                    .review(
                            new Intake(Clock.systemUTC().millis(), null),
                            Intake.find(List.of(material.folder().toString()), System.in),
                            reader,
                            new Rejected(),
                            ties);
        }
    }

    private static String line(String what, Mark from, Mark to, double whole) {
        return Row.of(
                what,
                Row.seconds(to.wall() - from.wall()),
                Row.seconds(to.cpu() - from.cpu()),
                Row.seconds(to.collecting() - from.collecting()),
                Row.figure("%.0f %%", 100 * (to.wall() - from.wall()) / whole));
    }
}
