package lazo.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lazo.cli.reading.EvaluateCommand;
import lazo.cli.reading.ReadCommand;
import lazo.cli.reading.TrainCommand;
import lazo.science.reading.Reader;

/** Somebody at a terminal with a folder of their own, on the first of July 2026. */
final class Desk {

    /** What a command left behind. */
    record Outcome(int status, String out, String err) {}

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T09:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** The path of a file that was just written. */
    String file(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Outcome review(String... args) {
        return type("", Stream.concat(Stream.of("review"), Stream.of(args)).toArray(String[]::new));
    }

    /** A review whose texts are read by somebody else. */
    Outcome reviewReading(Reader reader, String... args) {
        Subcommand review = new Subcommand(
                "review", "reviews", () -> new ReviewCommand(CLOCK, InputStream.nullInputStream(), _ -> reader));
        return run(
                List.of(review),
                Stream.concat(Stream.of("review"), Stream.of(args)).toArray(String[]::new));
    }

    /** Runs a command line with that on standard input. */
    Outcome type(String stdin, String... args) {
        return type(stdin.getBytes(StandardCharsets.UTF_8), args);
    }

    Outcome type(byte[] stdin, String... args) {
        List<Subcommand> commands = List.of(
                new Subcommand("review", "reviews", () -> new ReviewCommand(CLOCK, new ByteArrayInputStream(stdin))),
                new Subcommand(
                        "import",
                        "sends",
                        () -> new ImportCommand(CLOCK, new ByteArrayInputStream(stdin), Map.of(), _ -> {})),
                new Subcommand("backup", "saves", () -> new BackupCommand(CLOCK)),
                new Subcommand("restore", "brings back", RestoreCommand::new),
                new Subcommand("audit", "proves", AuditCommand::new),
                new Subcommand("example", "makes", ExampleCommand::new),
                new Subcommand("read", "reads", () -> new ReadCommand(new ByteArrayInputStream(stdin))),
                new Subcommand("evaluate", "measures", EvaluateCommand::new),
                new Subcommand("train", "teaches", TrainCommand::new));
        return run(commands, args);
    }

    private static Outcome run(List<Subcommand> commands, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new Main(commands, new PrintWriter(out), new PrintWriter(err), false).run(args);
        return new Outcome(status, out.toString(), err.toString());
    }

    /** The lines of a file, none where it does not exist. */
    List<String> lines(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in a folder, hidden files too, by name. */
    List<String> names(String name) {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A payment of 49 USD. */
    static String paid(String id, String who, String day) {
        return track(
                id, who, day, "Payment Received", "\"paymentId\":\"p-" + id + "\",\"amount\":49,\"currency\":\"USD\"");
    }

    /** Something they wrote to us; the text goes into the JSON as it is. */
    static String wrote(String id, String who, String day, String text) {
        return track(
                id,
                who,
                day,
                "Live Chat Message Sent",
                "\"conversationId\":\"c-" + id + "\",\"text\":\"" + text + "\"");
    }

    static String track(String id, String who, String day, String event, String properties) {
        return "{\"type\":\"track\",\"messageId\":\"" + id + "\",\"userId\":\"" + who + "\",\"timestamp\":\"" + day
                + "T14:05:00Z\",\"event\":\"" + event + "\",\"properties\":{" + properties + "}}\n";
    }

    /** Two good lines about Ana. */
    static String ana() {
        return paid("m-1", "ana", "2026-03-02")
                + wrote("m-2", "ana", "2026-03-09", "la votación no me sirve, es muy lenta");
    }
}
