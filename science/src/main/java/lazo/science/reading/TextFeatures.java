package lazo.science.reading;

import java.util.Arrays;
import java.util.List;

/** The features that training learns from: the same that reading looks up. */
public final class TextFeatures {

    private final Clues clues;
    private final RuleReader rules;

    public TextFeatures() {
        Lexicon lexicon = Lexicon.shipped();
        clues = new Clues(lexicon);
        rules = new RuleReader(List.of(), lexicon, word -> new Word.Said(new short[0], 0, clues.felt(word)));
    }

    /** The 64-bit hashes of a text's features, as often as they occur, in the order of the text. */
    public long[] of(String text) {
        Tokens tokens = rules.tokens(text);
        Gathered gathered = new Gathered();
        clues.of(tokens, rules.read(tokens, null, null), gathered);
        return Arrays.copyOf(gathered.hashes, gathered.count);
    }

    /** How much a feature counts beside the others, by its kind; its rarity is multiplied by this. */
    public static double share(long hash) {
        return Kinds.share(hash);
    }

    private static final class Gathered implements Clues.Sink {
        private long[] hashes = new long[256];
        private int count;

        @Override
        public void accept(long hash, int token) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash;
        }
    }
}
