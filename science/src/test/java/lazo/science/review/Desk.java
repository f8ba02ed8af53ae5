package lazo.science.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFile;
import lazo.science.history.Intake;
import lazo.science.reading.Reader;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import lazo.science.signs.Says;
import org.jspecify.annotations.Nullable;

/** Reviews lines. How many files, threads and bytes of memory it takes must not matter. */
final class Desk {

    private static final long NOW = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();
    private static final CompanyFacts FACTS =
            CompanyFile.parse("company.yaml", "{name: Asamblea, agentMinuteCost: 0.5}");

    private final Path folder;
    private int files = 1;
    private int threads = 1;
    private long memory = 1 << 28;
    private @Nullable Long asOf;
    private Reader reader = Desk::read;
    private Stage stage = Stage.UNWATCHED;
    private CompanyFacts facts = FACTS;
    private TieSink sink = TieSink.NONE;

    /** @param folder for the input and the temporary files */
    Desk(Path folder) {
        this.folder = folder;
    }

    /** What came of it. */
    record Outcome(CompanyReview review, String ties, Rejected rejected) {

        List<Json> lines() {
            return ties.lines().map(Json::parse).toList();
        }

        /** The line of one tie. */
        Json tie(String id) {
            return lines().stream()
                    .filter(line -> line.text("userId").equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no tie " + id + " in " + ties));
        }

        List<String> ids() {
            return lines().stream().map(line -> line.text("userId")).sorted().toList();
        }
    }

    Desk files(int number) {
        files = number;
        return this;
    }

    Desk threads(int number) {
        threads = number;
        return this;
    }

    Desk memory(long bytes) {
        memory = bytes;
        return this;
    }

    Desk asOf(String when) {
        asOf = Instant.parse(when).toEpochMilli();
        return this;
    }

    Desk reader(Reader other) {
        reader = other;
        return this;
    }

    Desk watchedBy(Stage other) {
        stage = other;
        return this;
    }

    Desk of(CompanyFacts other) {
        facts = other;
        return this;
    }

    Desk heardBy(TieSink other) {
        sink = other;
        return this;
    }

    Path temporary() {
        return folder.resolve("temporary");
    }

    Outcome review(Lines lines) {
        return review(lines.all());
    }

    Outcome review(List<String> lines) {
        try {
            ByteArrayOutputStream ties = new ByteArrayOutputStream();
            Rejected rejected = new Rejected();
            CompanyFold.Options options = new CompanyFold.Options(asOf, "en", threads, 5, temporary(), memory);
            CompanyReview review = new CompanyFold(facts, options, stage, sink)
                    .review(
                            new Intake(NOW, null),
                            Intake.find(List.of(write(lines).toString()), InputStream.nullInputStream()),
                            reader,
                            rejected,
                            ties);
            return new Outcome(review, ties.toString(StandardCharsets.UTF_8), rejected);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path write(List<String> lines) throws IOException {
        Path events = Files.createTempDirectory(folder, "events");
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < lines.size(); i++) {
            parts.get(i % files).add(lines.get(i));
        }
        for (int i = 0; i < files; i++) {
            Files.write(events.resolve("part-" + i + ".jsonl"), parts.get(i));
        }
        return events;
    }

    /** Understands as much as these stories say. */
    private static Reading read(String text, @Nullable String language, @Nullable String country) {
        return switch (text) {
            case "inútiles" -> Says.insult(Target.US);
            case "muy mal" -> Says.complaint();
            case "los voy a quemar" -> Says.threat(ThreatKind.VIOLENCE);
            case "gracias" -> Says.intent(Intent.THANKS);
            default -> Says.somethingPlain();
        };
    }
}
