package lazo.science.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private final Map<String, BitSet> setsOfEntry = new TreeMap<>();
    private final Map<String, TreeSet<String>> entriesOfSet = new HashMap<>();
    private final Map<String, Integer> sets = new HashMap<>();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Float> weights = new HashMap<>();
    private final Map<Integer, Long> costs = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String[]> ruleLines = new ArrayList<>();

    private LexiconFile() {}

    static Lexicon load(String... files) {
        LexiconFile reading = new LexiconFile();
        for (String file : files) {
            reading.lines(file);
        }
        for (String[] line : reading.ruleLines) {
            reading.rule(line[0], line[1]);
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
            case '@' -> define(name, rest.split("\\s+", -1));
            case '~' -> {
                float weight = Float.parseFloat(name.substring(1));
                for (String word : rest.split("\\s+", -1)) {
                    String key = key(word);
                    weights.put(key, weight);
                    Maps.at(setsOfEntry, key, BitSet::new);
                }
            }
            default -> ruleLines.add(new String[] {name, rest});
        }
    }

    private int define(String name, String[] words) {
        int number = Maps.at(sets, name, sets::size);
        TreeSet<String> entries = Maps.at(entriesOfSet, name, TreeSet::new);
        for (String word : words) {
            if (word.startsWith("@")) {
                TreeSet<String> others = entriesOfSet.get(word);
                if (others == null) {
                    throw new IllegalStateException(name + " takes in the unknown set " + word);
                }
                entries.addAll(others);
            } else {
                forms(word).forEach(form -> entries.add(key(form)));
            }
        }
        for (String entry : entries) {
            Maps.at(setsOfEntry, entry, BitSet::new).set(number);
        }
        return number;
    }

    private static List<String> forms(String word) {
        if (word.isEmpty()) {
            return List.of();
        }
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case '/' -> {
                String base = stem.endsWith("o") ? stem.substring(0, stem.length() - 1) : stem;
                yield List.of(base + "o", base + "a", base + "os", base + "as");
            }
            case '+' -> List.of(stem, stem + "s");
            default -> List.of(word);
        };
    }

    private static String key(String word) {
        String folded = Fold.word(word);
        if (folded.isEmpty()) {
            throw new IllegalStateException("an empty word: " + word);
        }
        return word.endsWith("*") ? folded + "*" : folded;
    }

    private void rule(String tag, String pattern) {
        int number = Maps.at(tags, tag, tags::size);
        List<List<List<String>>> members = new ArrayList<>();
        List<Boolean> optional = new ArrayList<>();
        for (String part : parts(pattern)) {
            boolean may = part.endsWith("?");
            String bare = may ? part.substring(0, part.length() - 1) : part;
            if (bare.startsWith("(") && bare.endsWith(")")) {
                bare = bare.substring(1, bare.length() - 1);
            }
            List<String> single = new ArrayList<>();
            List<List<String>> phrases = new ArrayList<>();
            for (String choice : bare.split("\\|", -1)) {
                String[] words = choice.strip().split("\\s+", -1);
                if (words.length == 1) {
                    single.add(words[0]);
                } else {
                    phrases.add(List.of(words));
                }
            }
            if (!single.isEmpty()) {
                phrases.add(List.of(single.size() == 1 ? single.getFirst() : "(" + String.join("|", single) + ")"));
            }
            members.add(phrases);
            optional.add(may);
        }
        expand(number, members, optional, 0, new ArrayList<>(), new ArrayList<>());
    }

    private static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        StringBuilder part = new StringBuilder();
        for (char c : (pattern + " ").toCharArray()) {
            if (c == ' ' && depth == 0) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            part.append(c);
        }
        if (depth != 0) {
            throw new IllegalStateException("brackets do not match: " + pattern);
        }
        return parts;
    }

    private void expand(
            int tag,
            List<List<List<String>>> members,
            List<Boolean> optional,
            int at,
            List<Integer> sequence,
            List<Boolean> may) {
        if (at == members.size()) {
            rules.add(new Rule(tag, ints(sequence), booleans(may), anchor(sequence, may), needed(sequence, may)));
            return;
        }
        List<List<String>> choices = members.get(at);
        boolean manyWords = choices.stream().anyMatch(words -> words.size() > 1);
        int size = sequence.size();
        for (List<String> words : choices) {
            for (String word : words) {
                sequence.add(member(word));
                may.add(optional.get(at) && !manyWords);
            }
            expand(tag, members, optional, at + 1, sequence, may);
            sequence.subList(size, sequence.size()).clear();
            may.subList(size, may.size()).clear();
        }
        if (manyWords && optional.get(at)) {
            expand(tag, members, optional, at + 1, sequence, may);
        }
    }

    private int member(String word) {
        if (word.equals("^") || word.equals("$")) {
            return Rule.EDGE;
        }
        if (word.startsWith("_")) {
            return word.length() == 1 ? Rule.gap(1, 1) : Rule.gap(0, word.charAt(1) - '0');
        }
        if (word.startsWith("!@")) {
            return Rule.noneOf(member(word.substring(1)));
        }
        if (word.startsWith("@")) {
            Integer number = sets.get(word);
            if (number == null) {
                throw new IllegalStateException("a rule uses the unknown set " + word);
            }
            return number;
        }
        String bare = word.startsWith("(") ? word.substring(1, word.length() - 1) : word;
        String[] choices = bare.split("\\|", -1);
        Arrays.sort(choices);
        return define("(" + String.join("|", choices) + ")", choices);
    }

    private int anchor(List<Integer> sequence, List<Boolean> may) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.get(i) >= 0 && !may.get(i)) {
                long cost = cost(sequence.get(i));
                if (cost < least) {
                    least = cost;
                    best = i;
                }
            }
        }
        if (best < 0) {
            throw new IllegalStateException("a rule without a word it needs");
        }
        return best;
    }

    private int[] needed(List<Integer> sequence, List<Boolean> may) {
        int anchor = sequence.get(anchor(sequence, may));
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            if (sequence.get(i) >= 0 && !may.get(i) && sequence.get(i) != anchor) {
                needed.add(sequence.get(i));
            }
        }
        needed.sort(Comparator.comparingLong(this::cost));
        return ints(needed);
    }

    private long cost(int set) {
        return costs.computeIfAbsent(set, this::costOf);
    }

    private long costOf(int set) {
        TreeSet<String> common = entriesOfSet.getOrDefault("@common", new TreeSet<>());
        long cost = 0;
        for (var entry : setsOfEntry.entrySet()) {
            if (entry.getValue().get(set)) {
                String word = entry.getKey();
                cost += common.contains(word) ? 1000 : word.length() < 4 ? 100 : 1;
            }
        }
        return cost;
    }

    private Lexicon build() {
        int senses = setsOfEntry.size() + 1;
        long[][] setsOfSense = new long[senses][];
        Anchors[] anchored = new Anchors[senses];
        float[] polarity = new float[senses];
        int[] concepts = new int[senses];
        BitSet conceptSets = new BitSet();
        sets.forEach((name, number) -> conceptSets.set(number, name.startsWith("@c_")));
        WordTrie words = new WordTrie();
        WordTrie sounds = new WordTrie();
        WordTrie slips = new WordTrie();
        Map<Integer, List<Rule>> bySet = new HashMap<>();
        for (Rule rule : rules) {
            Maps.at(bySet, rule.members()[rule.anchor()], ArrayList::new).add(rule);
        }
        TreeSet<String> misspelled = entriesOfSet.getOrDefault("@misspelled", new TreeSet<>());
        setsOfSense[0] = new long[0];
        anchored[0] = Anchors.NONE;
        int sense = 0;
        for (String entry : setsOfEntry.keySet()) {
            sense++;
            boolean open = entry.endsWith("*");
            String word = open ? entry.substring(0, entry.length() - 1) : entry;
            BitSet all = new BitSet();
            Float weight = null;
            for (int length = 1; length <= word.length(); length++) {
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
                words.addBeginning(word, sense);
            } else {
                words.addWord(word, sense);
            }
            if (misspelled.contains(entry) && word.length() >= 5) {
                sound(sounds, word, open, sense);
                slips(slips, word, open, sense);
            }
        }
        return new Lexicon(
                words, sounds, slips, setsOfSense, anchored, polarity, concepts, Map.copyOf(sets), Map.copyOf(tags));
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

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean[] booleans(List<Boolean> flags) {
        boolean[] array = new boolean[flags.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = flags.get(i);
        }
        return array;
    }
}
