package lazo.cli.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lazo.science.history.BadInput;
import lazo.science.history.Unpacked;

/** A text file, compressed or not. */
final class TextFile {

    private TextFile() {}

    /** Every line of it; a broken character becomes a question mark rather than the end of the work. */
    static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = reader(file)) {
            return reader.lines().toList();
        }
    }

    static String whole(Path file) throws IOException {
        try (InputStream stream = stream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8));
    }

    private static InputStream stream(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ".", "Name one that is there.");
        }
        return Unpacked.stream(Files.newInputStream(file));
    }

    /** The format that a file's name stands for, if it does. */
    static Optional<String> format(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        return name.endsWith(".tsv")
                ? Optional.of("tsv")
                : name.endsWith(".csv") ? Optional.of("csv") : Optional.empty();
    }
}
