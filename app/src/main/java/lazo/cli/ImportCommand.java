package lazo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.cli.Bookmark.Progress;
import lazo.science.history.BadInput;
import lazo.science.history.Mapping;
import lazo.science.history.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lazo import}: files of events to a server, through the same door as everything else. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {"Sends files of events to a server.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo import events --url http://localhost:8080 --key $KEY",
            "  LAZO_WRITE_KEY=… lazo import 'events/2026-*.jsonl.gz' --url https://lazo.example.com",
            "  lazo import tickets.csv --map zendesk",
            "  zcat events.jsonl.gz | lazo import -",
            "",
            "Sending the same files again brings nothing twice. An import that is broken off",
            "goes on where it stopped when the same command is run again. What cannot be",
            "used is written to rejected.jsonl with file, line, field and reason.",
            "",
            "Exit status: 0 all sent, 3 sent but some lines were left out,",
            "2 the call, a file or the key cannot be used as it is, 1 something failed."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "EVENTS",
            arity = "0..*",
            description = "Files (JSON Lines or CSV, also gzip), folders, patterns, or - for standard input.")
    private List<String> events = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the server is. Default: LAZO_URL, else http://localhost:8080.")
    private @Nullable String url;

    @Option(names = "--key", paramLabel = "KEY", description = "A key that may send events. Default: LAZO_WRITE_KEY.")
    private @Nullable String key;

    @Option(
            names = "--map",
            paramLabel = "FILE|NAME",
            description = "How CSV becomes events: a mapping file, or stripe, zendesk, intercom, chatwoot.")
    private @Nullable String map;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where rejected.jsonl goes, and the note of how far it has come. Default: this folder.")
    private Path out = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;
    private final InputStream stdin;
    private final Map<String, String> environment;
    private final Courier.Pause pause;

    ImportCommand(Clock clock, InputStream stdin, Map<String, String> environment, Courier.Pause pause) {
        this.clock = clock;
        this.stdin = stdin;
        this.environment = environment;
        this.pause = pause;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter said = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String server = server();
        String writeKey = writeKey();
        List<Source> sources = ReviewInputs.find(events, stdin, null).sources();
        Mapping mapping = map == null ? null : Mapping.read(map);
        Files.createDirectories(out);
        Path rejected = out.resolve("rejected.jsonl");
        Bookmark bookmark = Bookmark.of(out, server + "\n" + map, sources).orElse(null);
        try (Books books = new Books(rejected, bookmark)) {
            Progress before = books.progress();
            if (before != Progress.NONE) {
                err.println("Going on after line " + before.spot().line() + " of "
                        + sources.get(before.spot().source()).name() + ".");
                err.flush();
            }
            try (Courier courier = new Courier(server, writeKey, pause);
                    ProgressBar bar = ProgressBar.onTheTerminal();
                    Shipping shipping = new Shipping(courier, books, before.spot())) {
                Lading lading = new Lading(clock.millis(), mapping, sources, shipping, bar);
                for (int i = 0; i < sources.size(); i++) {
                    lading.load(i, sources.get(i));
                }
                shipping.finish();
            } catch (Courier.Stopped stopped) {
                err.println(stopped.getMessage() + " Run the same command again to go on where it stopped.");
                return ExitCode.FAILED;
            }
            books.finished();
            said.println(sentence(books.progress(), rejected));
            return books.progress().leftOut() == 0 ? ExitCode.DONE : ExitCode.SOME_REJECTED;
        }
    }

    private static String sentence(Progress done, Path rejected) {
        return String.format(Locale.ROOT, "Sent: %,d new, %,d known already.", done.accepted(), done.duplicates())
                + (done.leftOut() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, " Left out: %,d; the reasons are in %s.", done.leftOut(), rejected));
    }

    private String server() {
        String given = url != null ? url : environment.getOrDefault("LAZO_URL", "http://localhost:8080");
        try {
            URI uri = URI.create(given.strip());
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                String text = uri.toString();
                return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
            }
        } catch (IllegalArgumentException none) {
            // said below
        }
        throw new BadInput(
                "\"" + given + "\" is no address of a server.", "Pass one with --url, like http://localhost:8080.");
    }

    private String writeKey() {
        String given = key != null ? key : environment.get("LAZO_WRITE_KEY");
        if (given == null || given.isBlank()) {
            throw new BadInput("There is no key.", "Pass a write key with --key or LAZO_WRITE_KEY.");
        }
        return given.strip();
    }
}
