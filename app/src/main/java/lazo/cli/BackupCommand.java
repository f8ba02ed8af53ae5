package lazo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.backup.Backup;
import lazo.kernel.Settings;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo backup}: all that a server keeps in one file, beside a server that works or without one. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that a server keeps to one file, as it is at one moment, while the server goes on.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  lazo backup",
            "  lazo backup --out /mnt/backups/lazo-monday.zip --home /var/lib/lazo",
            "  LAZO_DATABASE_URL='jdbc:postgresql://db/lazo?user=lazo&password=…' lazo backup",
            "",
            "Any program that opens ZIP archives shows what is in the file, and so does whoever finds it:",
            "names, and what customers wrote, can be read. E-mail addresses, telephone numbers and second steps",
            "are sealed. The key that opens them, secret.key in the data folder, is not in the file:",
            "keep a copy of it, and not beside the backup. Without it nothing can be restored."
        })
final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write it. Default: lazo-backup-TIME.zip here.")
    private @Nullable Path out;

    @Option(names = "--home", paramLabel = "FOLDER", description = "Where its data lies. Default: ~/.lazo-home.")
    private @Nullable Path home;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    BackupCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Settings settings = Settings.read(System.getenv(), home, null);
        Path secret = settings.home().resolve("secret.key");
        if (!Files.exists(secret)) {
            throw new BadInput(
                    "There is no Lazo in " + settings.home() + ".", "Name its folder with --home or LAZO_HOME.");
        }
        Instant now = clock.instant();
        Path target = (out == null ? Path.of("lazo-backup-" + STAMP.format(now) + ".zip") : out).toAbsolutePath();
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Backup.Written written = write(settings, Vault.of(secret), now, target);
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.println(String.format(
                Locale.ROOT,
                "%,d rows of %d tables are in %s (%s).",
                written.rows(),
                written.tables(),
                target,
                size(Files.size(target))));
        print.println("Whoever has the file can read what customers wrote. What is sealed in it opens only with "
                + secret.toAbsolutePath().normalize() + ", which is not in it: keep a copy of that somewhere else.");
        return ExitCode.DONE;
    }

    /** The file has its name once it is whole and on the disk; for our eyes only, as every temporary file. */
    private static Backup.Written write(Settings settings, Vault vault, Instant now, Path target)
            throws IOException, InterruptedException, SQLException {
        Path draft = Files.createTempFile(Objects.requireNonNull(target.getParent()), ".lazo-backup-", ".part");
        try {
            Backup.Written written;
            try (DatabaseAtHand database = DatabaseAtHand.of(settings);
                    Connection connection = database.connect();
                    ProgressBar bar = ProgressBar.onTheTerminal();
                    FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE);
                    OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
                written = Backup.write(
                        connection,
                        vault,
                        HelpText.version(),
                        now,
                        bytes,
                        (rows, all) -> bar.advance("Backing up", rows, all, 0));
                bytes.flush();
                file.force(true);
            }
            Files.move(draft, target);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.0f KB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
