package lazo.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes both companies to disk: {@code TrialCompanies <folder> [seed]}. */
public final class TrialCompanies {
    /** The year that everybody is examined on. */
    static final long SEED = 20261122;

    private TrialCompanies() {}

    /** Writes {@code nomina} and {@code obra} below a folder, each with its events, facts and truth. */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        for (Stage stage : List.of(Nomina.play(seed), Obra.play(seed + 1))) {
            Path at = write(stage, folder.resolve(stage.key));
            System.out.println(at + ": " + stage.people.size() + " customers");
        }
    }

    static Path write(Stage stage, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("events.jsonl"), stage.events());
        try (InputStream facts = TrialCompanies.class.getResourceAsStream("/lazo/trial/" + stage.key + ".yaml")) {
            if (facts == null) {
                throw new IllegalArgumentException("no facts for " + stage.key);
            }
            Files.write(folder.resolve("company.yaml"), facts.readAllBytes());
        }
        Truth.write(Truth.of(stage), folder.resolve("truth.jsonl"));
        return folder;
    }
}
