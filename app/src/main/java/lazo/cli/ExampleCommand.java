package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import lazo.example.Asamblea;
import lazo.example.Settings;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo example}: makes the example company, the same every time. */
@Command(
        name = "example",
        mixinStandardHelpOptions = true,
        description = {"Makes a believable company with a year of events, the same every time.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo example --out my-example",
            "  lazo example --out large --customers 100000",
            "  lazo review my-example --open"
        })
final class ExampleCommand implements Callable<Integer> {

    private static final Pattern OURS =
            Pattern.compile("events(-\\d+)?\\.jsonl(\\.gz)?|company\\.yaml|truth\\.jsonl|README\\.md");

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where it goes.")
    private Path out = Path.of("example");

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "1500",
            converter = WholeNumberConverter.class,
            description = "How many customers, at least " + Asamblea.FEWEST + ". Default: ${DEFAULT-VALUE}.")
    private int customers = 1500;

    @Option(names = "--force", description = "Replace the example that is there.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (customers < Asamblea.FEWEST) {
            throw new BadInput(
                    "The example needs at least " + Asamblea.FEWEST + " customers, not " + customers + ".",
                    "Everybody in it must find somebody to deal with.");
        }
        PrintWriter say = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        try (OutputFolder folder = OutputFolder.at(out, force, OURS.asMatchPredicate())) {
            Settings usual = Settings.defaults();
            Asamblea.write(customers == usual.customers() ? usual : Settings.bench(customers), folder.path());
            folder.keep();
        }
        say.println("The example company is in " + out + ". Next: lazo review " + out);
        return ExitCode.DONE;
    }
}
