package lazo.science.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What every known feature says to every head, one row a feature, so that one look-up serves them all: first how rare
 * the feature is, then a weight for each head, eight bits each. The rows lie one after the other; {@link Rows} tells which
 * belongs to a feature.
 */
final class Weights {

    /** One byte for the rarity, one for each head, and room to make it a power of two. */
    static final int WIDTH = 32;

    static final double RARITY_UNIT = 1.0 / 16;

    private static final String SHIPPED = "model.bin";
    private static final int MAGIC = 0x4C415A52;

    private static final int UNIT = 0;
    private static final int BIAS = 1;
    private static final int SLOPE = 2;
    private static final int OFFSET = 3;
    private static final int FIRST_THRESHOLD = 4;
    private static final int HEAD_NUMBERS = FIRST_THRESHOLD + TrainedModel.LANGUAGES.size();

    /** Nobody is called abusive, unhappy or a threat on less than even odds. */
    private static final double EVEN = 0.5;

    private static final Set<Head> ACCUSING = EnumSet.of(
            Head.TOXIC,
            Head.INSULT,
            Head.INSULT_US,
            Head.INSULT_THIRD,
            Head.VIOLENCE,
            Head.LEGAL,
            Head.CHARGEBACK,
            Head.COMPLAINT);

    private final Rows places;
    private final byte[] rows;
    private final long[] hashes;

    /** By head: the unit of its weights, bias, slope and offset of its probability, a threshold for each language. */
    private final float[][] heads;

    /** By head: the log-odds are {@code base + scale · sum / norm}. */
    private final float[] bases = new float[Head.COUNT];

    private final float[] scales = new float[Head.COUNT];

    /** By language and head: the log-odds from which on the answer is yes. */
    private final float[][] limits = new float[TrainedModel.LANGUAGES.size()][Head.COUNT];

    private final SecondLayer second;

    /** By language: how much likelier than harsh words about a thing an insult must be, in log-odds. */
    private final float[] margins;

    private Weights(long[] hashes, float[][] heads, float[] margins, SecondLayer second) {
        this.hashes = hashes;
        this.heads = heads;
        this.margins = margins;
        this.second = second;
        places = new Rows(hashes);
        rows = new byte[hashes.length * WIDTH];
        for (int head = 0; head < Head.COUNT; head++) {
            float[] its = heads[head];
            bases[head] = its[SLOPE] * its[BIAS] + its[OFFSET];
            scales[head] = its[SLOPE] * its[UNIT];
            for (int language = 0; language < limits.length; language++) {
                double threshold = its[FIRST_THRESHOLD + language];
                double least = ACCUSING.contains(Head.at(head)) ? Math.max(EVEN, threshold) : threshold;
                limits[language][head] = (float) Math.log(least / (1 - least));
            }
        }
    }

    /** The weights that come with Lazo. */
    static Weights shipped() {
        try (InputStream stream = Weights.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("missing weights " + SHIPPED);
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts trained weights in their places, those that are asked for all the time next to each other. */
    static Weights of(TrainedModel trained) {
        int[] order = IntStream.range(0, trained.hashes().length)
                .boxed()
                .sorted(Comparator.comparing(i -> Kinds.isOfWordAlone(trained.hashes()[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] heads = new float[Head.COUNT][HEAD_NUMBERS];
        for (int head = 0; head < Head.COUNT; head++) {
            double most = 1e-9;
            for (int i = 0; i < order.length; i++) {
                most = Math.max(most, Math.abs(trained.weights()[head][i] * trained.rarities()[i]));
            }
            heads[head][UNIT] = (float) (most / 127);
            heads[head][BIAS] = trained.biases()[head];
            heads[head][SLOPE] = trained.slopes()[head];
            heads[head][OFFSET] = trained.offsets()[head];
            for (int language = 0; language < TrainedModel.LANGUAGES.size(); language++) {
                heads[head][FIRST_THRESHOLD + language] = trained.thresholds()[language][head];
            }
        }
        Weights made = new Weights(
                Arrays.stream(order).mapToLong(i -> trained.hashes()[i]).toArray(),
                heads,
                trained.margins().clone(),
                SecondLayer.of(trained.together()));
        double[] rarities =
                Arrays.stream(order).mapToDouble(i -> trained.rarities()[i]).toArray();
        for (int head = 0; head < Head.COUNT; head++) {
            double[] its = trained.weights()[head];
            for (int row = 0; row < order.length; row++) {
                made.rows[row * WIDTH + 1 + head] =
                        (byte) Math.round(its[order[row]] * rarities[row] / heads[head][UNIT]);
            }
        }
        for (int row = 0; row < order.length; row++) {
            made.rows[row * WIDTH] = (byte) Math.round(rarities[row] / RARITY_UNIT - 128);
        }
        return made;
    }

    /** Where the rows of features are found. */
    Rows rows() {
        return places;
    }

    /** Adds a row to sums; returns the square of its rarity, in units. */
    int add(int row, int[] sums) {
        int from = row * WIDTH;
        for (int i = 0; i < WIDTH; i++) {
            sums[i] += rows[from + i];
        }
        int rarity = rows[from] + 128;
        return rarity * rarity;
    }

    /** What one row says to one head, in units of that head. */
    int says(int row, Head head) {
        return rows[row * WIDTH + 1 + head.place()];
    }

    /** The log-odds of each head, of a text of these sums and squares of rarities. */
    float[] odds(int[] sums, long squares) {
        float[] odds = bases.clone();
        if (squares > 0) {
            float shrink = (float) (1 / (Math.sqrt((double) squares) * RARITY_UNIT));
            for (int head = 0; head < Head.COUNT; head++) {
                odds[head] += sums[head + 1] * scales[head] * shrink;
            }
        }
        return odds;
    }

    /** Puts what the heads say together in the place of what each said by itself. */
    void together(float[] odds, float[] highest, Tokens tokens) {
        second.answer(odds, highest, tokens);
    }

    /** Takes from the odds of an insult what harsh words about a thing explain as well. */
    void spareTheHarsh(float[] odds, int language) {
        int insult = Head.INSULT.place();
        float left = odds[insult] - odds[Head.PRODUCT.place()] - margins[language];
        odds[insult] = Math.min(odds[insult], limits[language][insult] + left);
    }

    /** From these log-odds on the answer of each head is yes, in a text of this language. */
    float[] limits(int language) {
        return limits[language];
    }

    /** Writes all of it, compressed. */
    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Head.COUNT);
            for (int head = 0; head < Head.COUNT; head++) {
                out.writeUTF(Head.at(head).id());
                for (float number : heads[head]) {
                    out.writeFloat(number);
                }
            }
            for (float margin : margins) {
                out.writeFloat(margin);
            }
            second.write(out);
            out.writeInt(hashes.length);
            for (long hash : hashes) {
                out.writeLong(hash);
            }
            for (int i = 0; i < WIDTH; i++) {
                for (int row = i; row < rows.length; row += WIDTH) {
                    out.writeByte(rows[row]);
                }
            }
        }
    }

    static Weights read(InputStream stream) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != Head.COUNT) {
                throw new IOException("these weights were made by another version: train again");
            }
            float[][] ofHeads = new float[Head.COUNT][HEAD_NUMBERS];
            for (int head = 0; head < Head.COUNT; head++) {
                if (!in.readUTF().equals(Head.at(head).id())) {
                    throw new IOException("these weights were made for other heads: train again");
                }
                for (int i = 0; i < ofHeads[head].length; i++) {
                    ofHeads[head][i] = in.readFloat();
                }
            }
            float[] margins = new float[TrainedModel.LANGUAGES.size()];
            for (int language = 0; language < margins.length; language++) {
                margins[language] = in.readFloat();
            }
            SecondLayer second = SecondLayer.read(in);
            long[] hashes = new long[in.readInt()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readLong();
            }
            Weights read = new Weights(hashes, ofHeads, margins, second);
            byte[] column = new byte[hashes.length];
            for (int i = 0; i < WIDTH; i++) {
                in.readFully(column);
                for (int row = 0; row < hashes.length; row++) {
                    read.rows[row * WIDTH + i] = column[row];
                }
            }
            return read;
        }
    }
}
