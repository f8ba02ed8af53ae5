package lazo.bench.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lazo.example.Asamblea;
import lazo.example.Settings;
import lazo.science.history.Event;
import lazo.science.history.EventSink;
import lazo.science.history.Intake;
import lazo.science.history.Progress;
import lazo.science.history.Rejection;

/** Some customers of the invented company in a folder of their own, kept in memory where the system has a place for it. */
final class Sample implements AutoCloseable {

    /** Anything after the story ends. */
    private static final long NOW = Instant.parse("2026-12-31T00:00:00Z").toEpochMilli();

    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;

    Sample(int customers) {
        try {
            folder = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "lazo-bench")
                    : Files.createTempDirectory("lazo-bench");
            Asamblea.write(Settings.bench(customers), folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path events() {
        return folder.resolve("events.jsonl");
    }

    Path company() {
        return folder.resolve("company.yaml");
    }

    /** Leaves only the first lines. */
    void shorten(int lines) {
        try (Stream<String> all = Files.lines(events())) {
            Files.write(events(), all.limit(lines).toList());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Reads all of it with one thread, in order. */
    List<Event> read() {
        Gathered gathered = new Gathered();
        new Intake(NOW, null)
                .read(Intake.find(List.of(events().toString()), System.in), List.of(gathered), Progress.NONE);
        return gathered.events;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    private static final class Gathered implements EventSink {
        private final List<Event> events = new ArrayList<>();

        @Override
        public void accept(Event event) {
            events.add(event);
        }

        @Override
        public void reject(Rejection rejection) {
            throw new IllegalStateException(rejection.toString());
        }
    }
}
