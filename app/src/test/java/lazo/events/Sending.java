package lazo.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import lazo.TestServer;

/** Sends events to the server of the tests without the web between. */
public final class Sending {

    private static final int AT_A_TIME = 100;

    private Sending() {}

    /** Keeps these messages, one JSON object each, and answers how many were new. */
    public static int keep(String... messages) {
        return TestServer.shared().bean(Delivered.class).keep(List.of(messages));
    }

    /** The same, with what became of each. */
    static Journal.Outcome outcome(String... messages) {
        return TestServer.shared()
                .bean(Journal.class)
                .keep(TestServer.shared().bean(Delivered.class).read(List.of(messages)));
    }

    /** Keeps every line of a packed file. */
    public static int keepAll(Path file) throws IOException {
        int kept = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int from = 0; from < lines.size(); from += AT_A_TIME) {
                kept += keep(lines.subList(from, Math.min(lines.size(), from + AT_A_TIME))
                        .toArray(String[]::new));
            }
        }
        return kept;
    }
}
