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
        rules = new RuleReader(List.of(), "", lexicon, word -> new Word.Said(new short[0], 0, clues.felt(word)));
    }

    /**
     * What there is of one text.
     *
     * @param hashes 64 bits for each feature, as often as it occurs, in the order of the text
     * @param sentences the sentence each comes from, counted from 0; −1 where it belongs to the whole text
     * @param figures what the second layer looks at besides the answers of the heads
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Features(long[] hashes, int[] sentences, float[] figures) {}

    /** The features of a text. */
    public Features of(String text) {
        Tokens tokens = rules.tokens(text);
        Gathered gathered = new Gathered(Sentences.of(tokens));
        clues.of(tokens, rules.read(tokens, null, null), gathered);
        float[] figures = new float[TrainedModel.FIGURES];
        SecondLayer.figures(tokens, figures, 0);
        return new Features(
                Arrays.copyOf(gathered.hashes, gathered.count), Arrays.copyOf(gathered.from, gathered.count), figures);
    }

    /** How much a feature counts beside the others, by its kind; its rarity is multiplied by this. */
    public static double share(long hash) {
        return Kinds.share(hash);
    }

    private static final class Gathered implements Clues.Sink {
        private final Sentences sentences;
        private long[] hashes = new long[256];
        private int[] from = new int[256];
        private int count;

        Gathered(Sentences sentences) {
            this.sentences = sentences;
        }

        @Override
        public void accept(long hash, int token) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
            }
            from[count] = token < 0 ? -1 : sentences.at(token);
            hashes[count++] = hash;
        }
    }
}
