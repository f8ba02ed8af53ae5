package lazo.cli.fit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lazo fit}: the list of models that can be fitted to a CSV; by itself it shows its help. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "MODEL",
        commandListHeading = "%nModels:%n",
        description = {"Fits a model to a CSV and prints its coefficients, with errors and intervals.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo fit kaplan-meier --data stays.csv --duration months --event left",
            "  lazo fit cox --data rossi.csv --duration week --event arrest",
            "  lazo fit churn --data customers.csv --label left --positive yes",
            "  lazo fit bg-nbd --data customers.csv --frequency x --recency t_x --age T --json",
            "",
            "Each model has its own help: lazo fit cox --help",
            "",
            "Exit status: 0 done, 1 the data cannot carry the model,",
            "2 the call or the file cannot be used as it is."
        })
public final class FitCommand implements Callable<Integer> {

    /** Every model, in the order in which help lists them; each is an annotated command. */
    private static final List<Supplier<Callable<Integer>>> MODELS = List.of(
            KaplanMeierCommand::new,
            CoxCommand::new,
            DiscreteHazardCommand::new,
            SbgCommand::new,
            BgNbdCommand::new,
            ParetoNbdCommand::new,
            BgBbCommand::new,
            GammaGammaCommand::new,
            ChurnCommand::new,
            UpliftCommand::new);

    @Spec
    private @Nullable CommandSpec spec;

    private FitCommand() {}

    /** The command with one subcommand for each model. */
    public static CommandSpec command() {
        CommandSpec fit = CommandSpec.forAnnotatedObject(new FitCommand());
        for (Supplier<Callable<Integer>> model : MODELS) {
            CommandSpec each = CommandSpec.forAnnotatedObject(model.get());
            fit.addSubcommand(each.name(), each);
        }
        return fit;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getOut());
        return 0;
    }
}
