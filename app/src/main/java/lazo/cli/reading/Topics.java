package lazo.cli.reading;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does nothing but name its subcommands; by itself it shows its help. */
@Command(mixinStandardHelpOptions = true, synopsisSubcommandLabel = "WHAT")
abstract sealed class Topics implements Callable<Integer> permits EvaluateCommand, TrainCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        return 0;
    }
}
