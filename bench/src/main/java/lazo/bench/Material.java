package lazo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import lazo.example.Asamblea;
import lazo.example.Settings;

/**
 * The invented company, as large as a measurement needs it. Made once: the same settings give the same bytes.
 *
 * @param folder holds {@code company.yaml} and the events
 * @param files of events, in order
 */
record Material(int customers, Path folder, List<Path> files) {

    /** Finds what was made before, or makes it. */
    static Material of(int customers, Path scratch, PrintStream say) throws IOException {
        Path folder = scratch.resolve("asamblea-" + customers + "-" + edition(scratch));
        if (!Files.isDirectory(folder)) {
            say.printf("Making the events of %,d customers in %s%n", customers, folder);
            Path unfinished = scratch.resolve("unfinished");
            delete(unfinished);
            Asamblea.write(Settings.bench(customers), unfinished);
            Files.move(unfinished, folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Material(
                    customers,
                    folder,
                    files.filter(file -> file.toString().endsWith(".jsonl"))
                            .filter(file -> file.getFileName().toString().startsWith("events"))
                            .sorted()
                            .toList());
        }
    }

    /** Stands for what the generator writes nowadays, so that a new generator does not find old data. */
    private static String edition(Path scratch) throws IOException {
        Path sample = scratch.resolve("sample");
        delete(sample);
        Asamblea.write(Settings.bench(100), sample);
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(sample.resolve("events.jsonl")));
        sum.update(Files.readAllBytes(sample.resolve("company.yaml")));
        delete(sample);
        return String.format("%08x", sum.getValue());
    }

    /** How many bytes of events. */
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Reads everything once, so that no measurement waits for the disk. */
    void warm() throws IOException {
        byte[] buffer = new byte[1 << 20];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                while (in.read(buffer) >= 0) {
                    // only so that it lies in memory afterwards
                }
            }
        }
    }

    /** Deletes a folder of ours with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
