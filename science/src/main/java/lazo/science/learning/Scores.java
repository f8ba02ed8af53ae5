package lazo.science.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well answers agree with what people said. */
public final class Scores {

    private Scores() {}

    /** Expected calibration error over ten equal bins of probability. */
    public static double calibrationError(double[] chances, boolean[] truth) {
        double[] sum = new double[10];
        double[] hits = new double[10];
        int[] count = new int[10];
        for (int i = 0; i < chances.length; i++) {
            int bin = Math.min(9, (int) (chances[i] * 10));
            sum[bin] += chances[i];
            hits[bin] += truth[i] ? 1 : 0;
            count[bin]++;
        }
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            error += Math.abs(sum[bin] - hits[bin]);
        }
        return chances.length == 0 ? Double.NaN : error / chances.length;
    }

    /**
     * The threshold of the best F1, or macro-F1, over these scores: halfway between the two scores it lies between.
     *
     * @param macro whether the F1 of the no counts as much as that of the yes
     */
    static double bestThreshold(double[] scores, boolean[] truth, boolean macro) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        int all = 0;
        for (boolean yes : truth) {
            all += yes ? 1 : 0;
        }
        int hits = 0;
        double best = -1;
        double threshold = 0.5;
        for (int taken = 1; taken < order.length; taken++) {
            hits += truth[order[taken - 1]] ? 1 : 0;
            if (scores[order[taken]] < scores[order[taken - 1]]) {
                double yes = 2.0 * hits / (taken + all);
                int right = scores.length - taken - (all - hits);
                double no = 2.0 * right / (2.0 * scores.length - taken - all);
                double score = macro ? (yes + no) / 2 : yes;
                if (score > best) {
                    best = score;
                    threshold = (scores[order[taken]] + scores[order[taken - 1]]) / 2;
                }
            }
        }
        return threshold;
    }
}
