package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import lazo.science.history.Event.TheyWrote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 61, 64, 255, 4096, 1 << 20})
    void piecesMayEndAnywhereInALineOrACharacter(int chunk) {
        List<String> texts = IntStream.range(0, 200)
                .mapToObj(i -> "ñandú🦤日本語".repeat(i % 7) + i)
                .toList();
        StringBuilder lines = new StringBuilder("\uFEFF");
        for (int i = 0; i < texts.size(); i++) {
            lines.append(message(texts.get(i))).append(i % 3 == 0 ? "\r\n" : "\n");
            if (i % 50 == 49) {
                lines.append("bad ").append(i).append('\n');
            }
        }

        Kept kept = Kept.bytes(lines.toString().getBytes(UTF_8), chunk);

        assertThat(kept.events).extracting(event -> ((TheyWrote) event).text()).isEqualTo(texts);
        assertThat(kept.rejections).extracting(Rejection::line).containsExactly(51L, 102L, 153L, 204L);
    }

    @Test
    void everySinkGetsAShareAndNothingIsLostOrDoubled() throws IOException {
        for (int file = 0; file < 3; file++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                lines.append(message(file + "-" + i)).append('\n');
            }
            lines.append("bad\n");
            write("part-" + file + ".jsonl.gz", packed(lines.toString()));
        }
        List<Kept> sinks = List.of(new Kept(), new Kept(), new Kept());
        AtomicLong told = new AtomicLong();

        new Intake(Kept.NOW, null, 5000).read(find(folder.toString()), sinks, (read, total, events) -> {
            assertThat(read).isLessThanOrEqualTo(total);
            told.accumulateAndGet(events, Math::max);
        });

        List<String> texts = new ArrayList<>();
        sinks.forEach(sink -> sink.events.forEach(event -> texts.add(((TheyWrote) event).text())));
        assertThat(texts).hasSize(6000).doesNotHaveDuplicates();
        assertThat(sinks.stream().flatMap(sink -> sink.rejections.stream()))
                .hasSize(3)
                .allSatisfy(rejection -> assertThat(rejection.line()).isEqualTo(2001));
        assertThat(told).hasValue(6000);
    }

    @Test
    void oneSinkGetsTheSameInTheSameOrderEveryTime() throws IOException {
        for (int file = 0; file < 4; file++) {
            write(
                    "f" + file + ".jsonl",
                    (message("x" + file) + "\nbad\n").repeat(50).getBytes(UTF_8));
        }
        Kept once = new Kept();
        Kept again = new Kept();

        new Intake(Kept.NOW, null, 100).read(find(folder.toString()), List.of(once), Progress.NONE);
        new Intake(Kept.NOW, null, 7000).read(find(folder.toString()), List.of(again), Progress.NONE);

        assertThat(once.events).hasSize(200).isEqualTo(again.events);
        assertThat(once.rejections).hasSize(200).isEqualTo(again.rejections);
    }

    @Test
    void aFolderIsEverythingBelowItThatHoldsEvents() throws IOException {
        write("b.jsonl", new byte[0]);
        write("a.ndjson.gz", new byte[0]);
        write("deep/down/c.json", new byte[0]);
        write("company.yaml", new byte[0]);
        write("truth.jsonl", new byte[0]);
        write("truth-2026.jsonl.gz", new byte[0]);
        write("rejected.jsonl", new byte[0]);
        write("notes.txt", new byte[0]);
        write(".hidden.jsonl", new byte[0]);
        write(".git/d.jsonl", new byte[0]);

        assertThat(names(find(folder.toString()))).containsExactly("a.ndjson.gz", "b.jsonl", "deep/down/c.json");
    }

    @Test
    void aPatternNamesTheFilesThatMatch() throws IOException {
        write("events/2026-01.jsonl.gz", new byte[0]);
        write("events/2026-02.jsonl.gz", new byte[0]);
        write("events/2025-12.jsonl.gz", new byte[0]);

        assertThat(names(find(folder + "/events/2026-*.jsonl.gz")))
                .containsExactly("events/2026-01.jsonl.gz", "events/2026-02.jsonl.gz");
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        write("a.jsonl", new byte[0]);

        assertThat(find(folder.toString(), folder + "/a.jsonl")).hasSize(1);
    }

    @Test
    void whatIsNotThereIsSaidWithTheNearestNameThatIs() throws IOException {
        write("events.jsonl", new byte[0]);

        assertThatThrownBy(() -> find(folder + "/event.jsonl"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no file")
                .hasMessageContaining("Did you mean " + folder + "/events.jsonl?");
        assertThatThrownBy(() -> find(folder + "/*.json"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("matches");
        assertThatThrownBy(() -> find(folder + "/nowhere/x.json")).hasMessageContaining("no folder");
    }

    @Test
    void aFolderWithoutEventsIsSaid() {
        assertThatThrownBy(() -> find(folder.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no events in the folder");
    }

    @Test
    void aFaultOfASinkEndsTheReadingAndIsNotHidden() throws IOException {
        write("a.jsonl", (message("x") + "\n").repeat(5000).getBytes(UTF_8));
        EventSink broken = new EventSink() {
            @Override
            public void accept(Event event) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void reject(Rejection rejection) {}
        };

        assertThatThrownBy(() -> new Intake(Kept.NOW, null, 1000)
                        .read(find(folder.toString()), List.of(broken, new Kept()), Progress.NONE))
                .hasMessage("disk full");
    }

    private List<Source> find(String... arguments) {
        return Intake.find(List.of(arguments), InputStream.nullInputStream());
    }

    private List<String> names(List<Source> sources) {
        return sources.stream()
                .map(source -> folder.relativize(Path.of(source.name())).toString())
                .toList();
    }

    private void write(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private static String message(String text) {
        return Kept.track("Live Chat Message Sent", "'conversationId':'c','text':'" + text + "'");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
