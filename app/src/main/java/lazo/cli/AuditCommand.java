package lazo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.audit.Proof;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lazo audit verify}: goes through the whole log, beside a server that works or without one. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {"Proves that nothing in the audit log was changed, removed, put in or moved.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo audit verify",
            "  lazo audit verify --home /var/lib/lazo",
            "",
            "It prints how many entries there are and the hash of the last one. Note that",
            "hash elsewhere: it shows later that the log was not exchanged as a whole.",
            "Exit status 1 means that something is wrong with the log."
        })
final class AuditCommand implements Callable<Integer> {

    @Parameters(paramLabel = "verify", description = "What to do; there is one thing.")
    private @Nullable String what;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where its data lies. Default: ~/.lazo-home.")
    private @Nullable Path home;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (!"verify".equals(what)) {
            throw new BadInput("\"" + what + "\" is nothing one can do with the audit log.", "Try lazo audit verify.");
        }
        Settings settings = Settings.read(System.getenv(), home, null);
        Path secret = settings.home().resolve("secret.key");
        if (!Files.exists(secret)) {
            throw new BadInput(
                    "There is no Lazo in " + settings.home() + ".", "Name its folder with --home or LAZO_HOME.");
        }
        try (DatabaseAtHand database = DatabaseAtHand.of(settings);
                Connection connection = database.connect()) {
            return say(Proof.of(connection, Vault.of(secret)));
        }
    }

    private int say(Proof.Outcome outcome) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        return switch (outcome) {
            case Proof.Outcome.Whole whole -> {
                line.getOut()
                        .println("The audit log is as it was written: " + whole.entries()
                                + " entries, the last with the hash " + whole.last() + ".");
                yield ExitCode.DONE;
            }
            case Proof.Outcome.Broken broken ->
                alarm(
                        line,
                        "The audit log was tampered with. Entry " + broken.number() + ": " + broken.why()
                                + ". Compare it with a backup from before.");
            case Proof.Outcome.Missing missing ->
                alarm(
                        line,
                        "The audit log is not there: " + missing.what() + ". Either this is not the database of a"
                                + " Lazo, or the log was removed. Compare it with a backup from before.");
        };
    }

    private static int alarm(CommandLine line, String sentence) {
        line.getErr().println(sentence);
        return ExitCode.FAILED;
    }
}
