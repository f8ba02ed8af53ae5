package lazo.cli;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import lazo.cli.fit.FitCommand;
import lazo.cli.reading.EvaluateCommand;
import lazo.cli.reading.ReadCommand;
import lazo.cli.reading.TrainCommand;

/**
 * A command of {@code lazo}, known by name before its class is loaded, so that help stays quick.
 *
 * @param summary one line for the list of commands, without a full stop
 * @param command makes the picocli command, an annotated {@code Callable<Integer>} or the spec of one with subcommands
 */
record Subcommand(String name, String summary, Supplier<Object> command) {

    /** All there are, in the order in which help lists them. */
    static final List<Subcommand> ALL = List.of(
            new Subcommand(
                    "review",
                    "Turn a company's events into a book of its ties",
                    () -> new ReviewCommand(Clock.systemUTC(), System.in)),
            new Subcommand("serve", "Start the server", () -> new ServeCommand(Clock.systemUTC())),
            new Subcommand(
                    "demo", "Start the server with an invented company", () -> new DemoCommand(Clock.systemUTC())),
            new Subcommand(
                    "import",
                    "Send files of events to a server",
                    () -> new ImportCommand(Clock.systemUTC(), System.in, System.getenv(), Courier.Pause.ASLEEP)),
            new Subcommand(
                    "backup", "Write all that a server keeps to one file", () -> new BackupCommand(Clock.systemUTC())),
            new Subcommand("restore", "Make a server of such a file again", RestoreCommand::new),
            new Subcommand("audit", "Prove that the audit log is as it was written", AuditCommand::new),
            new Subcommand("example", "Make the example company", ExampleCommand::new),
            new Subcommand("fit", "Fit a model to a CSV: survival, buying, spending", FitCommand::command),
            new Subcommand(
                    "simulate", "Let an invented company live under different ways of deciding", SimulateCommand::new),
            new Subcommand("read", "Show what is understood of a text", () -> new ReadCommand(System.in)),
            new Subcommand("evaluate", "Measure how well reading agrees with people", EvaluateCommand::new),
            new Subcommand("train", "Teach the model that reads", TrainCommand::new));
}
