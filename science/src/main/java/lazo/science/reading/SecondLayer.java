package lazo.science.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the answers of all heads say together: a small network over their log-odds, those of the whole text and the
 * highest of any of its sentences, and over a few figures of the text. An insult that is quoted, money that is wanted back
 * under a threat, a complaint that comes with an insult: what each head sees of it by itself is little, together it is much.
 *
 * <p>One layer of {@link TrainedModel#UNITS} units that are silent below 0, and beside it a straight way from the inputs to the
 * answers; {@code first} holds both, a row an input, {@code [units, answers]}.
 */
final class SecondLayer {

    private static final int HIDDEN = TrainedModel.UNITS;

    /** Log-odds of the heads for the text, for its sentences, and figures. */
    private static final int INPUTS = 2 * Head.COUNT + TrainedModel.FIGURES;

    /** What comes out of the inputs: the units, and the straight way to each answer. */
    private static final int WIDE = HIDDEN + Head.COUNT;

    private static final float SUREST = TrainedModel.SUREST;

    private static final int MOST_SIGNS = 3;

    /** {@link #INPUTS} rows of {@link #WIDE}, then one that is always added. */
    private final float[] first;

    /** {@link TrainedModel#UNITS} rows of a weight for each head. */
    private final float[] second;

    /** The heads that it answers for; the others answer for themselves. */
    private final boolean[] answered;

    private SecondLayer(float[] first, float[] second, boolean[] answered) {
        this.first = first;
        this.second = second;
        this.answered = answered;
    }

    static SecondLayer of(TrainedModel.Together trained) {
        boolean[] answered = new boolean[Head.COUNT];
        trained.heads().forEach(head -> answered[head.place()] = true);
        return new SecondLayer(trained.first().clone(), trained.second().clone(), answered);
    }

    /** Puts the answers that it has in the place of those that each head had for itself. */
    void answer(float[] odds, float[] highest, Tokens tokens) {
        float[] inputs = inputs(odds, highest, tokens);
        float[] wide = new float[WIDE];
        System.arraycopy(first, INPUTS * WIDE, wide, 0, WIDE);
        for (int i = 0; i < INPUTS; i++) {
            float input = inputs[i];
            int row = i * WIDE;
            for (int j = 0; j < WIDE; j++) {
                wide[j] += input * first[row + j];
            }
        }
        float[] answers = new float[Head.COUNT];
        System.arraycopy(wide, HIDDEN, answers, 0, Head.COUNT);
        for (int unit = 0; unit < HIDDEN; unit++) {
            float said = wide[unit];
            if (said > 0) {
                int row = unit * Head.COUNT;
                for (int j = 0; j < Head.COUNT; j++) {
                    answers[j] += said * second[row + j];
                }
            }
        }
        for (int head = 0; head < Head.COUNT; head++) {
            odds[head] = answered[head] ? answers[head] : odds[head];
        }
    }

    /** What it looks at. */
    private static float[] inputs(float[] odds, float[] highest, Tokens tokens) {
        float[] inputs = new float[INPUTS];
        for (int head = 0; head < Head.COUNT; head++) {
            inputs[head] = Math.clamp(odds[head], -SUREST, SUREST);
            inputs[Head.COUNT + head] = Math.clamp(highest[head], -SUREST, SUREST);
        }
        figures(tokens, inputs, 2 * Head.COUNT);
        return inputs;
    }

    /** The figures of a text, all of them small. */
    static void figures(Tokens tokens, float[] into, int at) {
        into[at] = 33 - Integer.numberOfLeadingZeros(tokens.count);
        into[at + 1] = Math.min(MOST_SIGNS, tokens.exclamations);
        into[at + 2] = Math.min(MOST_SIGNS, tokens.questions);
        into[at + 3] = (float) tokens.upperLetters / Math.max(1, tokens.allLetters);
        int numbers = 0;
        for (int i = 0; i < tokens.count; i++) {
            numbers += tokens.kind[i] == Tokens.NUMBER || tokens.kind[i] == Tokens.MIXED ? 1 : 0;
        }
        into[at + 4] = (float) numbers / Math.max(1, tokens.count);
    }

    void write(DataOutputStream out) throws IOException {
        for (float one : first) {
            out.writeFloat(one);
        }
        for (float one : second) {
            out.writeFloat(one);
        }
        for (boolean one : answered) {
            out.writeBoolean(one);
        }
    }

    static SecondLayer read(DataInputStream in) throws IOException {
        float[] first = new float[(INPUTS + 1) * WIDE];
        for (int i = 0; i < first.length; i++) {
            first[i] = in.readFloat();
        }
        float[] second = new float[HIDDEN * Head.COUNT];
        for (int i = 0; i < second.length; i++) {
            second[i] = in.readFloat();
        }
        boolean[] answered = new boolean[Head.COUNT];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = in.readBoolean();
        }
        return new SecondLayer(first, second, answered);
    }
}
