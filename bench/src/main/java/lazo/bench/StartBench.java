package lazo.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/bench start}: how long {@code bin/lazo --help} takes, beside a Java that does nothing. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {"bin/lazo --help beside a Java program that does nothing, in turns.", ""})
final class StartBench implements Callable<Integer> {

    private final House house;
    private final Results results;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "20", description = "Default: ${DEFAULT-VALUE}.")
    private int runs = 20;

    StartBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException {
        List<String> help = house.lazo("--help");
        List<String> nothing = house.java(Nothing.class, List.of());
        Child.run(help, 0);
        Child.run(help, 0);
        Child.run(nothing, 0);
        String load = Machine.load();
        Samples lazo = new Samples();
        Samples bare = new Samples();
        Samples ratio = new Samples();
        for (int run = 0; run < Math.max(1, runs); run++) {
            lazo.add(Child.run(help, 0).seconds());
            bare.add(Child.run(nothing, 0).seconds());
            ratio.add(lazo.last() / bare.last());
        }
        results.keep(
                "start",
                load,
                List.of(
                        "`bin/lazo --help` beside a Java program that does nothing, " + Math.max(1, runs)
                                + " times in turns.",
                        "",
                        Row.of("", "min", "median", "max"),
                        Row.rule(4),
                        milliseconds("A `bin/lazo --help`, ms", lazo),
                        milliseconds("B Java that does nothing, ms", bare),
                        Row.of(
                                "A : B, pair by pair",
                                Row.times(ratio.min()),
                                Row.times(ratio.median()),
                                Row.times(ratio.max()))));
        return 0;
    }

    private static String milliseconds(String what, Samples seconds) {
        return Row.of(
                what,
                Row.whole(seconds.min() * 1e3),
                Row.whole(seconds.median() * 1e3),
                Row.whole(seconds.max() * 1e3));
    }

    /** The baseline. */
    static final class Nothing {
        private Nothing() {}

        static void main() {}
    }
}
