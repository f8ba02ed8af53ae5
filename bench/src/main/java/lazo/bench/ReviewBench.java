package lazo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/bench review}: the whole review beside DuckDB reading and grouping the same files, in turns. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = {
            "The whole review, as people run it, beside DuckDB that only reads and groups the same files.",
            ""
        })
final class ReviewBench implements Callable<Integer> {

    private static final double RATIO = 3;
    private static final double EVENTS_PER_SECOND = 250_000;
    private static final double PEAK = 2e9;

    private final House house;
    private final Results results;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Default: ${DEFAULT-VALUE}.")
    private int customers = 100_000;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    private final Samples lazo = new Samples();
    private final Samples lazoCpu = new Samples();
    private final Samples lazoPeak = new Samples();
    private final Samples lazoEvents = new Samples();
    private final Samples duckDb = new Samples();
    private final Samples duckDbCpu = new Samples();
    private final Samples duckDbPeak = new Samples();
    private final Samples ratio = new Samples();
    private final Samples cpuRatio = new Samples();

    ReviewBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException {
        Material material = Material.of(customers, house.scratch(), System.out);
        LazoReview review = new LazoReview(house);
        review.prepare();
        material.warm();
        int threads = Runtime.getRuntime().availableProcessors();
        String load = Machine.load();
        long events = 0;
        for (int run = 1; run <= Math.max(1, runs); run++) {
            LazoReview.Run ours = review.on(material);
            Child.Took theirs = Child.run(
                    house.java(
                            DuckDb.class,
                            List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"),
                            material.folder().toString(),
                            String.valueOf(threads)),
                    0);
            DuckDb.Answer answer = DuckDb.Answer.parse(theirs.said());
            if (answer.events() != ours.events()) {
                throw new IOException("DuckDB read " + answer.events() + " events, the review " + ours.events());
            }
            events = ours.events();
            note(ours, theirs, answer);
            System.out.printf(
                    "Run %d: review %s s (load now %s), DuckDB %s s, ratio %s%n",
                    run, Row.seconds(lazo.last()), Machine.load(), Row.seconds(duckDb.last()), Row.times(ratio.last()));
        }
        results.keep("review", load, page(material, events, threads));
        return 0;
    }

    private void note(LazoReview.Run ours, Child.Took theirs, DuckDb.Answer answer) {
        lazo.add(ours.took().seconds());
        lazoCpu.add(ours.took().cpuSeconds());
        lazoPeak.add(ours.took().peakBytes());
        lazoEvents.add(ours.eventsPerSecond());
        duckDb.add(answer.seconds());
        duckDbCpu.add(theirs.cpuSeconds());
        duckDbPeak.add(theirs.peakBytes());
        ratio.add(ours.took().seconds() / answer.seconds());
        cpuRatio.add(ours.took().cpuSeconds() / theirs.cpuSeconds());
    }

    private List<String> page(Material material, long events, int threads) throws IOException {
        double bytes = material.bytes();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%,d customers, %,d events, %,.0f MB of JSON Lines in %d files, in memory before the first run. %d runs,",
                material.customers(), events, bytes / 1e6, material.files().size(), Math.max(1, runs)));
        lines.add(
                "in turns: A is `bin/lazo review` as a whole process, reading every text and writing the book; B is DuckDB");
        lines.add(
                "with " + threads
                        + " threads, reading the same files with `read_json` and named columns and grouping by customer (count,");
        lines.add("first, last, number of texts, sum of amounts), without its start-up.");
        lines.add("");
        lines.add(Row.of("", "min", "median", "max"));
        lines.add(Row.rule(4));
        lines.add(three("A review, seconds", lazo, 1, "%.1f"));
        lines.add(three("A review, processor seconds", lazoCpu, 1, "%.1f"));
        lines.add(three("A review, events per second", lazoEvents, 1, "%,.0f"));
        lines.add(three("A review, MB per second", lazoEvents, bytes / 1e6 / events, "%.1f"));
        lines.add(three("A review, most memory, MB", lazoPeak, 1e-6, "%,.0f"));
        lines.add(three("B DuckDB, seconds", duckDb, 1, "%.1f"));
        lines.add(three("B DuckDB, processor seconds", duckDbCpu, 1, "%.1f"));
        lines.add(three("B DuckDB, most memory, MB", duckDbPeak, 1e-6, "%,.0f"));
        lines.add(three("A : B, pair by pair", ratio, 1, "%.2f"));
        lines.add(three("A : B in processor seconds", cpuRatio, 1, "%.2f"));
        lines.add("");
        lines.add(Row.of("goal", "wanted", "found (median)", ""));
        lines.add(Row.GOALS);
        lines.add(Row.goal("A : B", "≤ 3", Row.times(ratio.median()), ratio.median() <= RATIO));
        lines.add(Row.goal(
                "events per second",
                "≥ 250,000",
                Row.whole(lazoEvents.median()),
                lazoEvents.median() >= EVENTS_PER_SECOND));
        lines.add(Row.goal(
                "most memory, MB (the highest)", "≤ 2,000", Row.megabytes(lazoPeak.max()), lazoPeak.max() <= PEAK));
        return lines;
    }

    private static String three(String what, Samples samples, double unit, String form) {
        return Row.of(
                what,
                Row.figure(form, samples.min() * unit),
                Row.figure(form, samples.median() * unit),
                Row.figure(form, samples.max() * unit));
    }
}
