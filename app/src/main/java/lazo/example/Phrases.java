package lazo.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of the example, from {@code texts/<file>.<language>.txt}. A line is one way to say it; {@code == name} opens
 * a section, {@code #} a remark. {@code [a|b]} is a choice, <code>{slot}</code> is filled in, and a line that begins with
 * {@code @AR,CL} is said only there.
 */
final class Phrases {
    private static final List<String> FILES = List.of(
            "slots",
            "ordinary",
            "agent",
            "market",
            "angry",
            "abuser",
            "product",
            "newcomer",
            "constructive",
            "insister",
            "circumventer",
            "guarantee",
            "harmer",
            "loss",
            "bargainer",
            "captive");

    private final Map<String, List<Phrase>> byPlace = new HashMap<>();

    Phrases() {
        for (String language : List.of("es", "pt", "en")) {
            for (String file : FILES) {
                read(file, language);
            }
        }
    }

    private void read(String file, String language) {
        String section = "";
        String name = "texts/" + file + "." + language + ".txt";
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing text " + name);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("== ")) {
                    section = file + "." + line.substring(3).strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    add(section, language, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private void add(String section, String language, String line) {
        String only = "";
        String text = line;
        if (line.startsWith("@")) {
            int blank = line.indexOf(' ');
            only = line.substring(1, blank);
            text = line.substring(blank + 1).strip();
        }
        Phrase phrase = Phrase.parse(text);
        for (Place place : Place.values()) {
            if (place.language().equals(language) && (only.isEmpty() || only.contains(place.name()))) {
                byPlace.computeIfAbsent(key(section, place), k -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    private static String key(String section, Place place) {
        return place.name() + section;
    }

    /** All ways to say it there. */
    List<Phrase> all(String section, Place place) {
        List<Phrase> found = byPlace.get(key(section, place));
        if (found == null) {
            throw new IllegalStateException("no text " + section + " for " + place);
        }
        return found;
    }

    /** All that can be said there. */
    List<String> sections(Place place) {
        return byPlace.keySet().stream()
                .filter(key -> key.startsWith(place.name()))
                .map(key -> key.substring(place.name().length()))
                .sorted()
                .toList();
    }

    /** One way to say it, for texts without slots. */
    String plain(String section, Place place, Dice dice) {
        StringBuilder out = new StringBuilder();
        dice.of(all(section, place)).say(out, dice, slot -> slot);
        return out.toString();
    }
}
