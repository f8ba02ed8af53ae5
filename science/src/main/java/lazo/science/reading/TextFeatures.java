package lazo.science.reading;

import java.util.Arrays;
import java.util.List;

/** The features that training learns from: the same that reading looks up. */
public final class TextFeatures {

    private final RuleReader rules = new RuleReader(List.of());
    private final Clues clues = new Clues(rules.lexicon());

    /** The 64-bit hashes of a text's features, as often as they occur, in the order of the text. */
    public long[] of(String text) {
        Tokens tokens = rules.tokens(text);
        Gathered gathered = new Gathered();
        clues.of(tokens, rules.read(tokens, null, null), gathered);
        return Arrays.copyOf(gathered.hashes, gathered.count);
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
