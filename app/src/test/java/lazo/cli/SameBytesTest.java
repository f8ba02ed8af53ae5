package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import lazo.example.Asamblea;
import lazo.example.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events give the same book to the byte, however they come. */
class SameBytesTest {

    @TempDir
    private static Path folder;

    private static List<String> lines = List.of();
    private static Map<String, byte[]> expected = Map.of();

    @BeforeAll
    static void makeACompany() throws IOException {
        Settings usual = Settings.defaults();
        Asamblea.write(new Settings(100, usual.seed(), usual.from(), usual.to(), false, 1), folder.resolve("made"));
        lines = Files.readAllLines(folder.resolve("made/events.jsonl"));
        expected = book("whole", folder.resolve("made/events.jsonl").toString(), "--threads", "1");
        assertThat(expected).containsKeys("index.html", "ties.jsonl", "summary.json");
        assertThat(expected.keySet()).anyMatch(name -> name.startsWith("ties/"));
    }

    @Test
    void forShuffledLinesAndTwoThreads() throws IOException {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(1));
        Path file = Files.write(folder.resolve("shuffled.jsonl"), shuffled);

        assertSame(book("shuffled", file.toString(), "--threads", "2"));
    }

    @Test
    void forSplitFilesSomeOfThemCompressed() throws IOException {
        Path split = Files.createDirectories(folder.resolve("split/deeper"));
        int half = lines.size() / 2;
        Files.write(split.resolve("b.jsonl"), lines.subList(0, half));
        byte[] rest = BadEventsTest.gzip(String.join("\n", lines.subList(half, lines.size())));
        Files.write(folder.resolve("split/a.jsonl.gz"), rest);

        assertSame(book("split-book", folder.resolve("split").toString(), "--threads", "2"));
    }

    @Test
    void butNotForOtherEvents() throws IOException {
        Path file = Files.write(folder.resolve("fewer.jsonl"), lines.subList(0, lines.size() - 200));

        assertThat(book("fewer", file.toString()).get("ties.jsonl")).isNotEqualTo(expected.get("ties.jsonl"));
    }

    private static Map<String, byte[]> book(String name, String... args) throws IOException {
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--company", folder.resolve("made/company.yaml").toString(), "--out", out.toString()));
        Desk.Outcome outcome = new Desk(folder).review(all.toArray(String[]::new));
        assertThat(outcome.status()).as(outcome.err()).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static void assertSame(Map<String, byte[]> book) {
        assertThat(book.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(book.get(name)).as(name).isEqualTo(bytes));
    }
}
