package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lazo.example.Asamblea;
import lazo.example.Settings;
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
        footer = {"", "Examples:", "  lazo example --out my-example", "  lazo example --out large --customers 100000"})
final class ExampleCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where it goes; must not exist.")
    private Path out = Path.of("example");

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "1500",
            description = "How many customers. Default: ${DEFAULT-VALUE}.")
    private int customers = 1500;

    @Option(names = "--force", description = "Replace what is there.")
    private boolean force;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter say = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        try (OutputFolder folder = OutputFolder.at(out, force)) {
            Settings usual = Settings.defaults();
            Asamblea.write(customers == usual.customers() ? usual : Settings.bench(customers), folder.path());
            folder.keep();
        }
        say.println("The example company is in " + out);
        return ExitCode.DONE;
    }
}
