package lazo.science.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lists of words that carry a feeling ({@code feelings-*.txt}, −3 to 3) or are rude ({@code rude-*.txt}, by kind),
 * and how many of each a text holds. A line is {@code entry<TAB>value}; an entry is a word, a beginning with {@code *},
 * two or three words, or an emoji.
 */
final class Feelings {

    /** Kinds of feelings come first: 0–2 bad from very to a little, 3–5 good from a little to very, 6 and 7 their sums. */
    static final int RUDE = 8;

    private static final String[] LANGUAGES = {"es", "pt", "en"};
    private static final List<String> KINDS = List.of("insult", "obscene", "mild", "slur", "attack");
    private static final int COUNT = RUDE + 5;
    private static final int MOST_WORDS = 4;
    private static final int REACH = 3;

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    /** So many bits say what a word says alone; the others, where its phrases begin. */
    private static final int ALONE = 2 * BITS;

    private final WordTrie phrases = new WordTrie();
    private final Entries feelings = new Entries(0);
    private final Entries rude = new Entries(BITS);
    private final int negator;

    /** Words, beginnings and phrases with their senses: what is felt (−3…3, plus 4), or the kind (1…5). */
    private final class Entries {
        private final WordTrie words = new WordTrie();
        private final Map<Integer, Integer> emoji = new HashMap<>();
        private final int shift;

        Entries(int shift) {
            this.shift = shift;
        }

        void add(String written, int sense) {
            boolean open = written.endsWith("*");
            String[] parts = written.replace("*", "").split("[ '’-]+", 0);
            StringBuilder joined = new StringBuilder();
            for (String part : parts) {
                joined.append(Fold.word(part));
            }
            if (!joined.chars().allMatch(c -> Fold.isPlain((char) c))) {
                return;
            }
            if (joined.isEmpty()) {
                emoji.putIfAbsent(written.codePointAt(0), sense);
                return;
            }
            String letters = joined.toString();
            if (parts.length > 1) {
                int both = phrases.senseOf(letters) & ~(MASK << shift) | sense << shift;
                add(phrases, letters, open, both);
            } else {
                add(words, letters, open, sense);
            }
        }

        private static void add(WordTrie trie, String letters, boolean open, int sense) {
            if (open) {
                trie.addBeginning(letters, sense);
            } else {
                trie.addWord(letters, sense);
            }
        }
    }

    /** Hears what there is. */
    interface Hearer {
        /** How many of one kind; asked only of kinds that are there. */
        void amount(int kind, int amount);

        /** A rude word, as it is met. */
        void rude(int kind, int at);
    }

    Feelings(Lexicon lexicon) {
        negator = lexicon.set("negator");
        for (String language : LANGUAGES) {
            load("feelings-" + language + ".txt", feelings, value -> Integer.parseInt(value) + 4);
            load("rude-" + language + ".txt", rude, value -> KINDS.indexOf(value) + 1);
        }
    }

    private interface Sense {
        int of(String value);
    }

    private static void load(String file, Entries into, Sense sense) {
        try (InputStream stream = Feelings.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing word list " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    into.add(
                            line.substring(0, tab).strip(),
                            sense.of(line.substring(tab + 1).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what a text holds. */
    void of(Tokens tokens, Hearer hearer) {
        int[] amounts = new int[COUNT];
        for (int at = 0; at < tokens.count; at++) {
            int found = senses(tokens, at);
            int felt = found & MASK;
            if (felt != WordTrie.UNKNOWN) {
                int value = isNegated(tokens, at) ? -Integer.signum(felt - 4) : felt - 4;
                amounts[value < 0 ? value + 3 : value + 2]++;
                amounts[value < 0 ? 6 : 7] += Math.abs(value);
            }
            int kind = found >> BITS & MASK;
            if (kind != WordTrie.UNKNOWN) {
                amounts[RUDE + kind - 1]++;
                hearer.rude(kind, at);
            }
        }
        for (int kind = 0; kind < COUNT; kind++) {
            if (amounts[kind] > 0) {
                hearer.amount(kind, amounts[kind]);
            }
        }
    }

    /** What is felt, and the kind of rudeness, of the word or the phrase that begins here. */
    private int senses(Tokens tokens, int at) {
        int felt = tokens.word[at].felt;
        return felt >> ALONE == WordTrie.NOWHERE ? felt : phrase(tokens, at, felt);
    }

    /** What the lists know of a word: what is felt, how rude it is, and where its phrases begin, in one number. */
    int of(Word.Written word) {
        if (word.kind() == Tokens.EMOJI) {
            int codePoint = Character.codePointAt(word.letters(), word.from());
            return feelings.emoji.getOrDefault(codePoint, WordTrie.UNKNOWN)
                    | rude.emoji.getOrDefault(codePoint, WordTrie.UNKNOWN) << BITS;
        }
        return feelings.words.senseOf(word.letters(), word.from(), word.to())
                | rude.words.senseOf(word.letters(), word.from(), word.to()) << BITS
                | phrases.after(WordTrie.NOWHERE, word.letters(), word.from(), word.to(), false) << ALONE;
    }

    /** The senses of the longest phrase that begins with this word; where one has none, that of the word itself. */
    private int phrase(Tokens tokens, int at, int alone) {
        int node = alone >> ALONE;
        int found = 0;
        int end = Math.min(at + MOST_WORDS, tokens.count);
        for (int next = at + 1; next < end && tokens.letterTo[next - 1] == tokens.letterFrom[next]; next++) {
            node = phrases.after(node, tokens.letters, tokens.letterFrom[next], tokens.letterTo[next], true);
            if (node == WordTrie.NOWHERE) {
                break;
            }
            int sense = phrases.senseAt(node);
            found = sense == WordTrie.UNKNOWN ? found : sense;
        }
        int felt = found & MASK;
        int kind = found >> BITS;
        return (felt == WordTrie.UNKNOWN ? alone & MASK : felt)
                | (kind == WordTrie.UNKNOWN ? alone >> BITS & MASK : kind) << BITS;
    }

    private boolean isNegated(Tokens tokens, int at) {
        for (int i = at - 1; i >= 0 && at - i <= REACH; i--) {
            if (tokens.breakBefore[i + 1] >= Tokens.CLAUSE) {
                return false;
            }
            if (tokens.is(i, negator)) {
                return true;
            }
        }
        return false;
    }
}
