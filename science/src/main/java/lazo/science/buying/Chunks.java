package lazo.science.buying;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Adds up over many groups on every processor. The parts and their order are always the same, and so is the sum to the
 * last digit, however many processors there are.
 */
final class Chunks {

    private static final int SIZE = 8_192;

    private Chunks() {}

    /** A part of a sum and of its slope. */
    interface Part {

        /**
         * @param slope zeros, to be filled with this part's slope
         */
        double add(int from, int to, double[] slope);
    }

    static double sum(int size, double[] slope, Part part) {
        Arrays.fill(slope, 0);
        if (size <= SIZE) {
            return part.add(0, size, slope);
        }
        int count = Math.ceilDiv(size, SIZE);
        double[][] slopes = new double[count][slope.length];
        double[] sums = new double[count];
        IntStream.range(0, count)
                .parallel()
                .forEach(chunk ->
                        sums[chunk] = part.add(chunk * SIZE, Math.min(size, (chunk + 1) * SIZE), slopes[chunk]));
        double sum = 0;
        for (int chunk = 0; chunk < count; chunk++) {
            sum += sums[chunk];
            for (int j = 0; j < slope.length; j++) {
                slope[j] += slopes[chunk][j];
            }
        }
        return sum;
    }
}
