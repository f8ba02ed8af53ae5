package lazo.example;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Asamblea, a company that does not exist: communities hold their assemblies and votes on it, and hire professionals.
 * Written customer by customer, in memory that does not grow with their number; within a customer by time.
 */
public final class Asamblea {

    /** With fewer customers somebody finds nobody to deal with. */
    public static final int FEWEST = 50;

    private static final int BUFFER = 1 << 18;

    private Asamblea() {}

    /**
     * Writes {@code events.jsonl} (or {@code events-000.jsonl} and so on; with {@code .gz} where compressed),
     * {@code company.yaml}, {@code truth.jsonl} with a line for each planted customer, and {@code README.md}. Files of
     * these names are replaced. The same settings give the same bytes.
     *
     * @param folder is made where it is missing
     * @throws IOException where the disk refuses
     */
    public static void write(Settings settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Cast cast = new Cast(settings);
        Phrases phrases = new Phrases();
        Pen pen = new Pen();
        List<String> truth = new ArrayList<>();
        for (int part = 0; part < settings.files(); part++) {
            int from = (int) ((long) settings.customers() * part / settings.files());
            int to = (int) ((long) settings.customers() * (part + 1) / settings.files());
            try (OutputStream out = open(settings, folder.resolve(fileName(settings, part)))) {
                for (int i = from; i < to; i++) {
                    Story story = new Story(settings, cast, phrases, pen, cast.person(i, phrases));
                    if (i == 0) {
                        Incidents.tell(story);
                    }
                    Plots.tell(story);
                    story.writeTo(out);
                    if (cast.archetype(i) != Archetype.ORDINARY) {
                        truth.add(truth(story));
                    }
                }
            }
        }
        Files.write(folder.resolve("truth.jsonl"), truth, StandardCharsets.UTF_8);
        copy("company.yaml", folder);
        copy("README.md", folder);
    }

    private static String fileName(Settings settings, int part) {
        String number = settings.files() == 1 ? "" : "-" + (1000 + part + "").substring(1);
        return "events" + number + (settings.gzip() ? ".jsonl.gz" : ".jsonl");
    }

    private static OutputStream open(Settings settings, Path file) throws IOException {
        OutputStream plain = Files.newOutputStream(file);
        return settings.gzip() ? new Tight(plain) : new BufferedOutputStream(plain, BUFFER);
    }

    /** What a fair reader should find: the signs of the archetype, and what the money says. */
    private static String truth(Story story) {
        Archetype archetype = story.me.archetype();
        List<String> signs = new ArrayList<>(archetype.signs());
        if (story.ledger.costsMore() && !signs.contains("costs_more")) {
            signs.add("costs_more");
        }
        String reason = archetype.reason() == null ? "null" : "\"" + archetype.reason() + "\"";
        return "{\"userId\":\"" + story.me.id() + "\",\"archetype\":\"" + archetype.id() + "\",\"signs\":" + list(signs)
                + ",\"reason\":" + reason + ",\"never\":" + list(archetype.never()) + "}";
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream in = Asamblea.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing from the program: " + name);
            }
            Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    /** Gzip with the strongest compression. */
    private static final class Tight extends GZIPOutputStream {
        Tight(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
