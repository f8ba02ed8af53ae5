package lazo.science.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was learnt from messages that complain of the same thing in other words: how rare each feature is, and what it says
 * for each complaint. A text about something nobody taught still reminds of what is like it, and that is what its
 * {@link Gist} keeps.
 *
 * @param features rising
 * @param rarities of these
 * @param unknown the rarity of all others
 * @param complaints how many there are
 * @param weights a row of {@code complaints} for each feature
 */
public record LearntComplaints(int[] features, float[] rarities, float unknown, int complaints, byte[] weights) {

    private static final String SHIPPED = "complaints.bin";
    private static final int MAGIC = 0x4C415A47;

    /** What comes with Lazo. */
    static LearntComplaints shipped() {
        try (InputStream stream = LearntComplaints.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + SHIPPED);
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double rarity(int feature) {
        int row = Arrays.binarySearch(features, feature);
        return row < 0 ? unknown : rarities[row];
    }

    /** What features of these weights say for each complaint. */
    double[] leanings(int[] found, double[] says) {
        double[] leanings = new double[complaints];
        for (int i = 0; i < found.length; i++) {
            int row = Arrays.binarySearch(features, found[i]);
            for (int complaint = 0; row >= 0 && complaint < complaints; complaint++) {
                leanings[complaint] += says[i] * weights[row * complaints + complaint];
            }
        }
        return leanings;
    }

    /** Writes it; the bytes depend on nothing but what is in it. */
    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16))) {
            out.writeInt(MAGIC);
            out.writeInt(features.length);
            out.writeInt(complaints);
            out.writeFloat(unknown);
            for (int i = 0; i < features.length; i++) {
                out.writeInt(features[i]);
                out.writeFloat(rarities[i]);
            }
            out.write(weights);
        }
    }

    static LearntComplaints read(InputStream stream) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("this was made by another version: train again");
            }
            int[] features = new int[in.readInt()];
            int complaints = in.readInt();
            float unknown = in.readFloat();
            float[] rarities = new float[features.length];
            for (int i = 0; i < features.length; i++) {
                features[i] = in.readInt();
                rarities[i] = in.readFloat();
            }
            byte[] weights = new byte[features.length * complaints];
            in.readFully(weights);
            return new LearntComplaints(features, rarities, unknown, complaints, weights);
        }
    }
}
