package lazo.science.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the word lists. Three kinds of lines, {@code #} starts a comment, an indented line goes on with the one before:
 *
 * <pre>
 * &#64;agent = agente asesor* equipo        a set of words; * stands for any ending; &#64;other takes in another set
 * ~-2 = horrible pesimo                 words with their share of the tone
 * CANCEL: (want|&#64;will) _2 cancel* it?   a rule: what it means, and how it looks
 * </pre>
 *
 * In a rule {@code (a|b c)} are alternatives, {@code ?} marks what may be missing, {@code _} is any one word,
 * {@code _3} up to three, {@code !@set} one word that is not in the set, {@code ^} and {@code $} are the edges of a
 * clause. {@code word/} stands for its forms in -o, -a, -os and -as, {@code word+} for itself and its plural. Accents
 * and case do not matter.
 */
final class LexiconFile {

    private static final int SLIP_LENGTH = 6;
    private static final int SHORTEST_SOUND = 6;

    private final WordSets words = new WordSets();
    private final RulePatterns patterns = new RulePatterns(words);
    private final Map<String, Float> weights = new HashMap<>();
    private final List<String[]> ruleLines = new ArrayList<>();

    private LexiconFile() {}

    static Lexicon load(String... files) {
        LexiconFile reading = new LexiconFile();
        for (String file : files) {
            reading.lines(file);
        }
        for (String[] line : reading.ruleLines) {
            reading.patterns.rule(line[0], line[1]);
        }
        return reading.build();
    }

    private void lines(String file) {
        StringBuilder pending = new StringBuilder();
        try (InputStream stream = LexiconFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing word list " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comment = line.indexOf('#');
                String bare = comment < 0 ? line : line.substring(0, comment);
                if (!bare.isBlank() && !Character.isWhitespace(bare.charAt(0))) {
                    entry(pending.toString().strip());
                    pending.setLength(0);
                }
                pending.append(' ').append(bare);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entry(pending.toString().strip());
    }

    private void entry(String line) {
        if (line.isEmpty()) {
            return;
        }
        char kind = line.charAt(0);
        int split = line.indexOf(kind == '@' || kind == '~' ? '=' : ':');
        if (split < 0) {
            throw new IllegalStateException("not a line of a word list: " + line);
        }
        String name = line.substring(0, split).strip();
        String rest = line.substring(split + 1).strip();
        switch (kind) {
            case '@' -> words.define(name, rest.split("\\s+", -1));
            case '~' -> {
                float weight = Float.parseFloat(name.substring(1));
                for (String word : rest.split("\\s+", -1)) {
                    String key = WordSets.key(word);
                    weights.put(key, weight);
                    Maps.at(words.setsOfEntry, key, BitSet::new);
                }
            }
            default -> ruleLines.add(new String[] {name, rest});
        }
    }

    private Lexicon build() {
        Map<String, BitSet> setsOfEntry = words.setsOfEntry;
        int senses = setsOfEntry.size() + 1;
        long[][] setsOfSense = new long[senses][];
        Anchors[] anchored = new Anchors[senses];
        float[] polarity = new float[senses];
        int[] concepts = new int[senses];
        BitSet conceptSets = new BitSet();
        words.sets.forEach((name, number) -> conceptSets.set(number, name.startsWith("@c_")));
        WordTrie known = new WordTrie();
        WordTrie sounds = new WordTrie();
        WordTrie slips = new WordTrie();
        Map<Integer, List<Rule>> bySet = new HashMap<>();
        for (Rule rule : patterns.rules) {
            Maps.at(bySet, rule.members()[rule.anchor()], ArrayList::new).add(rule);
        }
        Set<String> misspelled = words.entries("@misspelled");
        Set<String> ordinary = words.entries("@known");
        setsOfSense[0] = new long[0];
        anchored[0] = Anchors.NONE;
        int sense = 0;
        for (String entry : setsOfEntry.keySet()) {
            sense++;
            boolean open = entry.endsWith("*");
            String word = open ? entry.substring(0, entry.length() - 1) : entry;
            BitSet all = new BitSet();
            Float weight = null;
            for (int length = ordinary.contains(entry) ? word.length() + 1 : 1; length <= word.length(); length++) {
                String beginning = word.substring(0, length) + "*";
                BitSet inherited = setsOfEntry.get(beginning);
                if (inherited != null) {
                    all.or(inherited);
                    weight = weights.containsKey(beginning) ? weights.get(beginning) : weight;
                }
            }
            all.or(setsOfEntry.getOrDefault(entry, new BitSet()));
            weight = weights.containsKey(entry) ? weights.get(entry) : weight;
            setsOfSense[sense] = all.toLongArray();
            polarity[sense] = weight == null ? 0 : weight;
            BitSet meant = (BitSet) all.clone();
            meant.and(conceptSets);
            concepts[sense] = meant.isEmpty() ? 0 : meant.nextSetBit(0) + 1;
            List<Rule> found = new ArrayList<>();
            all.stream().forEach(set -> found.addAll(bySet.getOrDefault(set, List.of())));
            anchored[sense] = Anchors.of(found);
            if (open) {
                known.addBeginning(word, sense);
            } else {
                known.addWord(word, sense);
            }
            if (misspelled.contains(entry) && word.length() >= 5) {
                sound(sounds, word, open, sense);
                slips(slips, word, open, sense);
            }
        }
        return new Lexicon(
                known,
                sounds,
                slips,
                setsOfSense,
                anchored,
                polarity,
                concepts,
                Map.copyOf(words.sets),
                Map.copyOf(patterns.tags));
    }

    private static void sound(WordTrie sounds, String word, boolean open, int sense) {
        String sound = Sound.of(word);
        if (open && sound.length() >= SHORTEST_SOUND) {
            sounds.addBeginning(sound, sense);
        } else {
            sounds.addWord(sound, sense);
        }
    }

    private static void slips(WordTrie slips, String word, boolean open, int sense) {
        if (open || word.length() < SLIP_LENGTH) {
            return;
        }
        for (int i = 1; i < word.length(); i++) {
            slips.addWord(word.substring(0, i) + word.substring(i + 1), sense);
        }
    }
}
