package lazo.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import lazo.cli.Main;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Whatever stands in the fields of the events, the review ends with a book: what cannot be is turned away, the rest holds. */
class OddEventsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path EXAMPLE = Path.of("..", "examples", "asamblea");
    private static final int EVERY = 12;

    /** As JSON. */
    private static final List<String> ODD = List.of(
            "0",
            "-0.0",
            "-1",
            "1e-300",
            "1e308",
            "-1e308",
            "1e12",
            "999999999999.99",
            "1e9",
            "1e6",
            "2.5",
            "5",
            "true",
            "null",
            "[]",
            "{}",
            "\"\"",
            "\"NaN\"",
            "\"all\"",
            "\"company\"",
            "\"com-1000029\"",
            "\"COP\"",
            "\"XAU\"",
            "\"pt-BR\"",
            "\"\\u0000\\u202e\"",
            "\"\\ud800\"",
            "\"2020-02-29T00:00:00Z\"",
            "\"2026-02-29T00:00:00Z\"",
            "\"1990-01-01T00:00:00Z\"",
            "\"2100-12-31T23:59:59.999999999-14:00\"");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {7, 77})
    void theReviewEndsWithABookAndSaysWhatItTurnedAway(long seed) throws IOException {
        Path events = folder.resolve("odd.jsonl");
        Path book = folder.resolve("book");
        List<String> lines = lines(new Random(seed));
        Files.write(events, lines);

        int status = Main.onTheTerminal()
                .run(
                        "review",
                        events.toString(),
                        "--company",
                        EXAMPLE.resolve("company.yaml").toString(),
                        "--as-of",
                        "2026-06-30",
                        "--json",
                        "--out",
                        book.toString());

        assertThat(status).isEqualTo(3);
        List<String> ties = Files.readAllLines(book.resolve("ties.jsonl"));
        assertThat(ties)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(
                        line -> assertThat(JSON.readTree(line).has("verdict")).isTrue());
        long rejected = Files.readAllLines(book.resolve("rejected.jsonl")).size();
        long read = JSON.readTree(Files.readString(book.resolve("summary.json")))
                .path("events")
                .asLong();
        assertThat(rejected + read).isEqualTo(lines.size());
    }

    private static List<String> lines(Random dice) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(EXAMPLE.resolve("events.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            int n = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (n++ % EVERY == 0) {
                    lines.add(odd(line, dice));
                }
            }
        }
        return lines;
    }

    private static String odd(String line, Random dice) {
        ObjectNode event = (ObjectNode) JSON.readTree(line);
        for (int changes = dice.nextInt(4); changes > 0; changes--) {
            List<JsonNode> parts = List.of(event, event.path("properties"), event.path("traits"));
            if (parts.get(dice.nextInt(parts.size())) instanceof ObjectNode part && !part.isEmpty()) {
                List<String> names = List.copyOf(part.propertyNames());
                part.putRawValue(
                        names.get(dice.nextInt(names.size())), new RawValue(ODD.get(dice.nextInt(ODD.size()))));
            }
        }
        return event.toString();
    }
}
