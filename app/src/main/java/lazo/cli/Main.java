package lazo.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code lazo}: finds the subcommand, runs it, and turns whatever happens into words and an exit status. */
public final class Main {

    private final List<Subcommand> subcommands;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Ansi colors;

    Main(List<Subcommand> subcommands, PrintWriter out, PrintWriter err, boolean color) {
        this.subcommands = subcommands;
        this.out = out;
        this.err = err;
        this.colors = color ? Ansi.ON : Ansi.OFF;
    }

    /** Ends the process with the exit status of the command. */
    public static void main(String[] args) {
        System.exit(onTheTerminal().run(args));
    }

    /** The command on the standard streams. */
    public static Main onTheTerminal() {
        return new Main(
                Subcommand.ALL,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("lazo.color"));
    }

    /** Runs one command line and answers its exit status; throws nothing. */
    public int run(String... args) {
        try {
            return dispatch(List.of(args));
        } catch (Throwable unexpected) {
            return Mishap.explain(unexpected, List.of(args), err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private int dispatch(List<String> args) {
        if (args.isEmpty() || args.equals(List.of("help"))) {
            out.print(HelpText.of(subcommands, colors));
            return ExitCode.DONE;
        }
        String first = args.getFirst();
        return switch (first) {
            case "-h", "--help" -> dispatch(List.of());
            case "-V", "--version" -> {
                out.println(HelpText.version());
                yield ExitCode.DONE;
            }
            case "help" -> {
                List<String> asked = new ArrayList<>(args.subList(1, args.size()));
                asked.add("--help");
                yield dispatch(asked);
            }
            default -> {
                for (Subcommand subcommand : subcommands) {
                    if (subcommand.name().equals(first)) {
                        yield execute(subcommand, args);
                    }
                }
                yield unknown(first);
            }
        };
    }

    private int execute(Subcommand subcommand, List<String> args) {
        CommandLine line = new CommandLine(subcommand.command().get())
                .setCommandName("lazo " + subcommand.name())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colors))
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((mistake, _) -> {
                    err.println(Objects.toString(mistake.getMessage(), "The arguments make no sense together."));
                    UnmatchedArgumentException.printSuggestions(mistake, err);
                    err.println(
                            "See: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
                    return ExitCode.BAD_INPUT;
                })
                .setExecutionExceptionHandler((failure, _, _) -> Mishap.explain(failure, args, err));
        return line.execute(args.subList(1, args.size()).toArray(String[]::new));
    }

    private int unknown(String word) {
        String thing = word.startsWith("-") ? "option" : "command";
        err.println("There is no " + thing + " \"" + word + "\"." + HelpText.didYouMean(word, subcommands));
        err.println("See: lazo --help");
        return ExitCode.BAD_INPUT;
    }
}
