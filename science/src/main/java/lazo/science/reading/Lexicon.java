package lazo.science.reading;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * All words we know with the sets they belong to, and all rules. Read once from the word lists beside this class
 * ({@link LexiconFile} tells their form); never changes.
 *
 * <p>A word's <em>sense</em> is a number; words that belong to the same sets share it only by chance. Sense 0 is a
 * word we do not know.
 */
final class Lexicon {

    private static final String[] FILES = {
        "words.txt",
        "es.txt",
        "pt.txt",
        "en.txt",
        "insults.txt",
        "names.txt",
        "abuse.txt",
        "threats.txt",
        "announced.txt",
        "intents.txt",
        "contacts.txt",
        "polarity.txt",
        "concepts.txt"
    };

    /** So many sets are quicker marked one by one. */
    private static final int FEW = 12;

    private final WordTrie words;
    private final WordTrie sounds;
    private final WordTrie slips;
    private final long[][] setsOfSense;
    private final int[][] setListOfSense;
    private final Anchors[] anchored;
    private final float[] polarity;
    private final int[] concepts;
    private final Map<String, Integer> sets;
    private final Map<String, Integer> tags;

    Lexicon(
            WordTrie words,
            WordTrie sounds,
            WordTrie slips,
            long[][] setsOfSense,
            Anchors[] anchored,
            float[] polarity,
            int[] concepts,
            Map<String, Integer> sets,
            Map<String, Integer> tags) {
        this.words = words;
        this.sounds = sounds;
        this.slips = slips;
        this.setsOfSense = setsOfSense;
        this.setListOfSense = Arrays.stream(setsOfSense)
                .map(bits -> BitSet.valueOf(bits).stream().toArray())
                .toArray(int[][]::new);
        this.anchored = anchored;
        this.polarity = polarity;
        this.concepts = concepts;
        this.sets = sets;
        this.tags = tags;
    }

    /** The one of the word lists that come with Lazo, read when it is first asked for. */
    static Lexicon shipped() {
        return Shipped.LEXICON;
    }

    private static final class Shipped {
        static final Lexicon LEXICON = LexiconFile.load(FILES);
    }

    boolean is(int sense, int set) {
        long[] bits = setsOfSense[sense];
        int word = set >> 6;
        return word < bits.length && (bits[word] & (1L << set)) != 0;
    }

    int senses() {
        return setsOfSense.length;
    }

    /** For each sense, whether it belongs to any of these sets. */
    boolean[] sensesOf(int... wanted) {
        boolean[] senses = new boolean[setsOfSense.length];
        for (int sense = 0; sense < senses.length; sense++) {
            for (int set : wanted) {
                senses[sense] |= is(sense, set);
            }
        }
        return senses;
    }

    /** All sets that any word of the text belongs to. */
    long[] setsIn(Tokens tokens) {
        long[] present = new long[(sets.size() >> 6) + 1];
        for (int at = 0; at < tokens.count; at++) {
            int sense = tokens.sense[at];
            int[] few = setListOfSense[sense];
            if (few.length <= FEW) {
                for (int set : few) {
                    present[set >> 6] |= 1L << set;
                }
            } else {
                long[] many = setsOfSense[sense];
                for (int i = 0; i < many.length; i++) {
                    present[i] |= many[i];
                }
            }
        }
        return present;
    }

    /** The numbers of the sets a word belongs to. */
    int[] setsOf(int sense) {
        return setListOfSense[sense];
    }

    /** For each set, a number made from its name, which stays the same when other sets come and go. */
    long[] setHashes() {
        long[] hashes = new long[sets.size()];
        sets.forEach((name, number) -> hashes[number] = name.hashCode() * 0x9E3779B97F4A7C15L);
        return hashes;
    }

    Anchors anchoredAt(int sense) {
        return anchored[sense];
    }

    float polarity(int sense) {
        return polarity[sense];
    }

    /** A number that words of the same meaning share ({@code concepts.txt}), or 0. */
    int concept(int sense) {
        return concepts[sense];
    }

    /** Number of the set {@code @name} of the word lists. */
    int set(String name) {
        Integer number = sets.get("@" + name);
        if (number == null) {
            throw new IllegalStateException("the word lists have no set @" + name);
        }
        return number;
    }

    /** Number of the tag that stands before a rule. */
    int tag(String name) {
        Integer number = tags.get(name);
        if (number == null) {
            throw new IllegalStateException("the word lists have no rule " + name);
        }
        return number;
    }

    WordTrie words() {
        return words;
    }

    /** Words that people misspell, as they sound ({@link Sound}). */
    WordTrie sounds() {
        return sounds;
    }

    /** The same words with one letter left out. */
    WordTrie slips() {
        return slips;
    }
}
