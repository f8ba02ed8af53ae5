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
    private static final int PHRASE = 1 << 2 * BITS;
    private static final int LONGEST_PHRASE = 40;

    private final Entries feelings = new Entries();
    private final Entries rude = new Entries();
    private final WordCache words = new WordCache(this::look);
    private final int negator;

    /** Words, beginnings and phrases with their senses: what is felt (−3…3, plus 4), or the kind (1…5). */
    private static final class Entries {
        private final WordTrie words = new WordTrie();
        private final WordTrie phrases = new WordTrie();
        private final Map<Integer, Integer> emoji = new HashMap<>();

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
            WordTrie trie = parts.length > 1 ? phrases : words;
            if (open) {
                trie.addBeginning(joined.toString(), sense);
            } else {
                trie.addWord(joined.toString(), sense);
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
        if (tokens.kind[at] == Tokens.EMOJI) {
            int point = tokens.text.codePointAt(tokens.from[at]);
            return feelings.emoji.getOrDefault(point, WordTrie.UNKNOWN)
                    | rude.emoji.getOrDefault(point, WordTrie.UNKNOWN) << BITS;
        }
        int found = words.senseOf(tokens.letters, tokens.letterFrom[at], tokens.letterTo[at]);
        if ((found & PHRASE) == 0) {
            return found;
        }
        int felt = phrase(feelings.phrases, tokens, at);
        int kind = phrase(rude.phrases, tokens, at);
        return (felt != WordTrie.UNKNOWN ? felt : found & MASK)
                | (kind != WordTrie.UNKNOWN ? kind : found >> BITS & MASK) << BITS;
    }

    private int look(char[] letters, int from, int to) {
        boolean phrase = feelings.phrases.goesOnFrom(letters, from, to) || rude.phrases.goesOnFrom(letters, from, to);
        return feelings.words.senseOf(letters, from, to)
                | rude.words.senseOf(letters, from, to) << BITS
                | (phrase ? PHRASE : 0);
    }

    private static int phrase(WordTrie phrases, Tokens tokens, int at) {
        int from = tokens.letterFrom[at];
        for (int last = Math.min(at + MOST_WORDS, tokens.count) - 1; last > at; last--) {
            if (tokens.letterTo[last] - from < LONGEST_PHRASE && follows(tokens, at, last)) {
                int sense = phrases.senseOf(tokens.letters, from, tokens.letterTo[last]);
                if (sense != WordTrie.UNKNOWN) {
                    return sense;
                }
            }
        }
        return WordTrie.UNKNOWN;
    }

    /** Whether the letters of these words lie one after the other. */
    private static boolean follows(Tokens tokens, int first, int last) {
        for (int i = first; i < last; i++) {
            if (tokens.letterTo[i] != tokens.letterFrom[i + 1]) {
                return false;
            }
        }
        return true;
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
