package lazo.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code bin/bench}: finds the measurement and runs it. A goal that is missed is no failure. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {"Measures Lazo on this machine, each time beside a named baseline. Read the ratios.", ""},
        footer = {
            "",
            "Each result is also kept as a table in bench/results. Exit status: 0 measured, 1 something failed."
        })
final class Bench {

    private Bench() {}

    /** Ends the process with the exit status of the measurement. */
    static void main(String[] args) throws IOException {
        House house = House.ofThisProcess();
        Results results = new Results(house.results(), Clock.system(ZoneId.systemDefault()));
        CommandLine line = new CommandLine(new Bench())
                .addSubcommand(new ReviewBench(house, results))
                .addSubcommand(new GrowthBench(house, results))
                .addSubcommand(new StagesBench(house, results))
                .addSubcommand(new IngestBench(house, results))
                .addSubcommand(new PagesBench(house, results))
                .addSubcommand(new StartBench(house, results))
                .addSubcommand(new MicroBench(house, results))
                .setUsageHelpAutoWidth(true);
        if (args.length == 0) {
            line.usage(System.out);
            return;
        }
        System.exit(line.execute(args));
    }
}
