package lazo.science.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

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
 * @param together what is made of the answers of all heads
 */
public record TrainedModel(
        long[] hashes,
        double[] rarities,
        double[][] weights,
        float[] biases,
        float[] slopes,
        float[] offsets,
        float[][] thresholds,
        float[] margins,
        Together together) {

    /**
     * The second layer: inputs are the log-odds of all heads for the text, the highest of each for one of its sentences,
     * all cut at {@link #SUREST}, and {@link #FIGURES} figures of the text.
     *
     * @param first a row for each input and a last one that is always added: {@link #UNITS} units, then an answer a head
     * @param second a row for each unit: an answer a head, which is added as far as the unit is above 0
     * @param heads those whose answers are log-odds to be taken; the others answer for themselves
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Together(float[] first, float[] second, Set<Head> heads) {}

    /** How many units the second layer has. */
    public static final int UNITS = 48;

    /** How many figures of a text the second layer looks at ({@link TextFeatures.Features#figures()}). */
    public static final int FIGURES = 5;

    /** Log-odds beyond this say no more to the second layer. */
    public static final float SUREST = 10;

    /** The languages, in the order of the thresholds. */
    public static final List<Head> LANGUAGES = List.of(Head.SPANISH, Head.PORTUGUESE, Head.ENGLISH);

    /** Rarities are kept in steps of this size. */
    public static final double RARITY_UNIT = Weights.RARITY_UNIT;

    /** Writes it; the bytes depend on nothing but what is in it. */
    public void write(OutputStream out) throws IOException {
        Weights.of(this).write(out);
    }
}
