package lazo.events;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import lazo.TestServer;
import lazo.science.history.Delivery;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;

/** Sends events to the server of the tests without the web between. */
public final class Sending {

    private static final int AT_A_TIME = 100;

    private Sending() {}

    /** Keeps these messages, one JSON object each, and answers how many were new. */
    public static int keep(String... messages) {
        String body = "{\"batch\":[" + String.join(",", messages) + "]}";
        List<Journal.Item> items = new ArrayList<>();
        new Delivery(
                        TestServer.shared().clock().millis(),
                        () -> UUID.randomUUID().toString())
                .read(body.getBytes(StandardCharsets.UTF_8), null, new Delivery.Sink() {
                    @Override
                    public void accept(int index, Event event, byte[] kept) {
                        items.add(new Journal.Item(event, kept));
                    }

                    @Override
                    public void reject(int index, @Nullable String id, @Nullable String field, String error) {
                        throw new IllegalArgumentException(messages[index] + ": " + error);
                    }
                });
        return TestServer.shared().bean(Journal.class).keep(items);
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
