package lazo.science.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What training found, ready to be written where reading finds it.
 *
 * @param hashes of the features that were kept
 * @param rarities of these, in {@link #RARITY_UNIT}s
 * @param weights by head, then feature
 * @param biases by head
 * @param slopes by head: the probability is 1 / (1 + exp(−(slope · value + offset)))
 * @param offsets by head
 * @param thresholds by language ({@link #LANGUAGES}), then head: from this probability on the answer is yes
 * @param margins by language: how much likelier than harsh words about a thing an insult must be, in log-odds
 */
public record TrainedModel(
        long[] hashes,
        double[] rarities,
        double[][] weights,
        float[] biases,
        float[] slopes,
        float[] offsets,
        float[][] thresholds,
        float[] margins) {

    /** The languages, in the order of the thresholds. */
    public static final List<Head> LANGUAGES = List.of(Head.SPANISH, Head.PORTUGUESE, Head.ENGLISH);

    /** Rarities are kept in steps of this size. */
    public static final double RARITY_UNIT = Weights.RARITY_UNIT;

    /** Writes it; the bytes depend on nothing but what is in it. */
    public void write(OutputStream out) throws IOException {
        Weights.of(this).write(out);
    }
}
