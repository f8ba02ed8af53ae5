package lazo.science.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What every known feature says to every head, one row a feature, so that one look-up serves them all: first how rare
 * the feature is, then a weight for each head, eight bits each. A feature nobody has seen has no row: two more bytes of
 * its hash tell it from those that share its place.
 */
final class Weights {

    /** One byte for the rarity, one for each head, and room to make it a power of two. */
    static final int WIDTH = 32;

    private static final int MAGIC = 0x4C415A4F;
    /** At most this share of the places is taken, so that a search ends soon. */
    private static final double FULLEST = 0.6;

    static final double RARITY_UNIT = 1.0 / 16;

    private final int mask;
    private final short[] checks;
    private final byte[] rows;
    private final float[] units;
    private final float[] biases;
    private final float[] slopes;
    private final float[] offsets;
    private final float[][] thresholds;

    private Weights(int places) {
        mask = places - 1;
        checks = new short[places];
        rows = new byte[places * WIDTH];
        units = new float[Head.COUNT];
        biases = new float[Head.COUNT];
        slopes = new float[Head.COUNT];
        offsets = new float[Head.COUNT];
        thresholds = new float[TrainedModel.LANGUAGES.size()][Head.COUNT];
    }

    /** Puts trained weights in their places. */
    static Weights of(TrainedModel trained) {
        long[] hashes = trained.hashes();
        double[] rarities = trained.rarities();
        int places = Integer.highestOneBit(Math.max(1024, (int) (hashes.length / FULLEST))) << 1;
        Weights made = new Weights(places);
        for (int head = 0; head < Head.COUNT; head++) {
            double most = 1e-9;
            for (int i = 0; i < hashes.length; i++) {
                most = Math.max(most, Math.abs(trained.weights()[head][i] * rarities[i]));
            }
            made.units[head] = (float) (most / 127);
        }
        System.arraycopy(trained.biases(), 0, made.biases, 0, Head.COUNT);
        System.arraycopy(trained.slopes(), 0, made.slopes, 0, Head.COUNT);
        System.arraycopy(trained.offsets(), 0, made.offsets, 0, Head.COUNT);
        for (int language = 0; language < made.thresholds.length; language++) {
            System.arraycopy(trained.thresholds()[language], 0, made.thresholds[language], 0, Head.COUNT);
        }
        for (int i = 0; i < hashes.length; i++) {
            int place = made.freePlace(hashes[i]);
            made.checks[place] = check(hashes[i]);
            made.rows[place * WIDTH] = (byte) Math.round(rarities[i] / RARITY_UNIT - 128);
            for (int head = 0; head < Head.COUNT; head++) {
                made.rows[place * WIDTH + 1 + head] =
                        (byte) Math.round(trained.weights()[head][i] * rarities[i] / made.units[head]);
            }
        }
        return made;
    }

    private int freePlace(long hash) {
        int place = (int) hash & mask;
        while (checks[place] != 0) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static short check(long hash) {
        short check = (short) (hash >>> 48);
        return check == 0 ? 1 : check;
    }

    /** Where the row of a feature begins, or −1. */
    int row(long hash) {
        short check = check(hash);
        int place = (int) hash & mask;
        while (checks[place] != 0) {
            if (checks[place] == check) {
                return place * WIDTH;
            }
            place = place + 1 & mask;
        }
        return -1;
    }

    /** Adds a row to sums; returns the square of its rarity. */
    double add(int row, int[] sums) {
        for (int i = 0; i < WIDTH; i++) {
            sums[i] += rows[row + i];
        }
        double rarity = (rows[row] + 128) * RARITY_UNIT;
        return rarity * rarity;
    }

    /** What one row says to one head, before the text's length is counted. */
    double says(int row, Head head) {
        return rows[row + 1 + head.place()] * units[head.place()];
    }

    /** The decision value of a head. */
    double value(int head, int[] sums, double norm) {
        return biases[head] + (norm == 0 ? 0 : sums[head + 1] * units[head] / norm);
    }

    double probability(int head, double value) {
        return 1 / (1 + Math.exp(-(slopes[head] * value + offsets[head])));
    }

    /** From this probability on the answer is yes, in a text of this language. */
    float threshold(int language, int head) {
        return thresholds[language][head];
    }

    /** Writes all of it, compressed. */
    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(Head.COUNT);
            out.writeInt(checks.length);
            for (int head = 0; head < Head.COUNT; head++) {
                out.writeUTF(Head.at(head).id());
                out.writeFloat(units[head]);
                out.writeFloat(biases[head]);
                out.writeFloat(slopes[head]);
                out.writeFloat(offsets[head]);
                for (float[] ofLanguage : thresholds) {
                    out.writeFloat(ofLanguage[head]);
                }
            }
            for (int place = 0; place < checks.length; place++) {
                out.writeShort(checks[place]);
                if (checks[place] != 0) {
                    out.write(rows, place * WIDTH, 1 + Head.COUNT);
                }
            }
        }
    }

    static Weights read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
            if (in.readInt() != MAGIC || in.readInt() != Head.COUNT) {
                throw new IOException("these weights were made by another version: train again");
            }
            Weights read = new Weights(in.readInt());
            for (int head = 0; head < Head.COUNT; head++) {
                if (!in.readUTF().equals(Head.at(head).id())) {
                    throw new IOException("these weights were made for other heads: train again");
                }
                read.units[head] = in.readFloat();
                read.biases[head] = in.readFloat();
                read.slopes[head] = in.readFloat();
                read.offsets[head] = in.readFloat();
                for (float[] ofLanguage : read.thresholds) {
                    ofLanguage[head] = in.readFloat();
                }
            }
            for (int place = 0; place < read.checks.length; place++) {
                read.checks[place] = in.readShort();
                if (read.checks[place] != 0) {
                    in.readFully(read.rows, place * WIDTH, 1 + Head.COUNT);
                }
            }
            return read;
        }
    }
}
