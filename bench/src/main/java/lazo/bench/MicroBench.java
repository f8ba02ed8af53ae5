package lazo.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import lazo.bench.micro.ReadingLines;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/bench micro}: the small steps a review is made of, each alone, measured with JMH. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = {"The small steps a review is made of, each alone, measured with JMH.", ""})
final class MicroBench implements Callable<Integer> {

    private final House house;
    private final Results results;

    @Option(names = "--forks", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int forks = 1;

    MicroBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException, RunnerException {
        String load = Machine.load();
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include(ReadingLines.class.getPackageName().replace(".", "\\.") + "\\.")
                        .jvm(house.javaHome().resolve("bin/java").toString())
                        .forks(Math.max(1, forks))
                        .shouldFailOnError(true)
                        .build())
                .run();
        List<String> lines = new ArrayList<>();
        lines.add("Mean time of one step and its 99.9 % interval; one thread but where it says otherwise.");
        lines.add("");
        lines.add(Row.of("step", "time", "±", "unit"));
        lines.add(Row.rule(4));
        for (RunResult run : runs) {
            String name = run.getParams().getBenchmark();
            lines.add(Row.of(
                    "`" + name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1) + "`",
                    String.format(Locale.ROOT, "%.3f", run.getPrimaryResult().getScore()),
                    String.format(Locale.ROOT, "%.3f", run.getPrimaryResult().getScoreError()),
                    run.getPrimaryResult().getScoreUnit()));
        }
        results.keep("micro", load, lines);
        return 0;
    }
}
