package lazo.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.backup.Restore;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lazo restore}: an empty data folder, or an empty database, becomes what a backup holds. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {"Fills an empty data folder, or an empty database, from a backup: all of it or nothing.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo restore lazo-backup-2026-11-22-0300.zip --home /var/lib/lazo --key /safe/secret.key",
            "  LAZO_DATABASE_URL='jdbc:postgresql://db/new?user=lazo&password=…' lazo restore backup.zip",
            "",
            "The key is secret.key of the data folder the backup was taken from; it is not in the backup. Where it",
            "lies in the data folder already, --key is not needed. A damaged file, one of a newer Lazo, another key",
            "or a database that is not empty is refused, and nothing is changed. Whoever was erased after the backup",
            "was made comes back with it: erase them again."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private @Nullable Path file;

    @Option(names = "--key", paramLabel = "FILE", description = "The secret.key it was sealed with.")
    private @Nullable Path key;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where its data will lie. Default: ~/.lazo-home.")
    private @Nullable Path home;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path backup = Objects.requireNonNull(file);
        Settings settings = Settings.read(System.getenv(), home, null);
        Path own = settings.home().resolve("secret.key");
        Path used = key != null ? key : own;
        if (!Files.exists(used)) {
            throw new BadInput(
                    "There is no key at " + used + ".",
                    "Name the secret.key of the server the backup was taken from with --key.");
        }
        if (key != null && Files.exists(own) && Files.mismatch(key, own) >= 0) {
            throw new BadInput(
                    "There is another key in " + settings.home() + ".", "Restore into another folder with --home.");
        }
        Restore.Done done;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(backup), 1 << 16)) {
            Files.createDirectories(settings.home());
            done = read(settings, Vault.of(used), bytes);
        }
        if (!Files.exists(own)) {
            keep(used, own);
        }
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.println(String.format(
                Locale.ROOT,
                "%,d rows of %d tables are back, as they were on %s.",
                done.rows(),
                done.tables(),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                        .withZone(ZoneOffset.UTC)
                        .format(done.madeAt())));
        print.println("Everybody signs in again. Start it: lazo serve --home " + settings.home());
        return ExitCode.DONE;
    }

    private static Restore.Done read(Settings settings, Vault vault, InputStream bytes)
            throws IOException, InterruptedException, SQLException {
        try (DatabaseAtHand database = DatabaseAtHand.alone(settings);
                Connection connection = database.connect();
                ProgressBar bar = ProgressBar.onTheTerminal()) {
            return Restore.read(connection, vault, bytes, (rows, all) -> bar.advance("Restoring", rows, all, 0));
        }
    }

    /** For our eyes only, as every temporary file. */
    private static void keep(Path from, Path to) throws IOException {
        Path draft = Files.createTempFile(to.toAbsolutePath().getParent(), ".secret-", "");
        Files.write(draft, Files.readAllBytes(from));
        Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
