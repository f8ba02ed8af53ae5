package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whom a model learns from and on whom it is judged; nobody is in both.
 *
 * @param train rows to learn from
 * @param test rows to judge on
 */
public record Split(int[] train, int[] test) {

    /**
     * Every row is judged once, by what was learned from the other folds. For data without time.
     *
     * @param rows how many there are
     * @param folds at least 2
     * @param seed the same seed, the same folds
     */
    public static List<Split> folds(int rows, int folds, long seed) {
        if (folds < 2 || folds > rows) {
            throw new IllegalArgumentException("There are " + rows
                    + " rows; ask for 2 folds or more and for no more folds than rows, not " + folds);
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        int[] fold = new int[rows];
        for (int i = 0; i < rows; i++) {
            fold[order.get(i)] = i % folds;
        }
        return IntStream.range(0, folds)
                .mapToObj(out -> new Split(
                        IntStream.range(0, rows).filter(i -> fold[i] != out).toArray(),
                        IntStream.range(0, rows).filter(i -> fold[i] == out).toArray()))
                .toList();
    }

    /**
     * Each stretch of time after the first is judged by what was learned from all before it. Rows of the same moment stay
     * together.
     *
     * @param time of each row, in any unit, without gaps
     * @param stretches at least 2, of as many rows each as can be
     */
    public static List<Split> later(double[] time, int stretches) {
        if (stretches < 2 || stretches > time.length) {
            throw new IllegalArgumentException("There are " + time.length
                    + " rows; ask for 2 stretches of time or more and for no more than rows, not " + stretches);
        }
        double[] sorted = time.clone();
        Arrays.sort(sorted);
        List<Split> splits = new ArrayList<>();
        for (int k = 1; k < stretches; k++) {
            double from = sorted[(int) ((long) time.length * k / stretches)];
            double to = k + 1 == stretches
                    ? Double.POSITIVE_INFINITY
                    : sorted[(int) ((long) time.length * (k + 1) / stretches)];
            int[] train =
                    IntStream.range(0, time.length).filter(i -> time[i] < from).toArray();
            int[] test = IntStream.range(0, time.length)
                    .filter(i -> time[i] >= from && time[i] < to)
                    .toArray();
            if (train.length > 0 && test.length > 0) {
                splits.add(new Split(train, test));
            }
        }
        if (splits.isEmpty()) {
            throw new IllegalArgumentException(
                    "All rows are of the same moment, so there is no later data to judge on");
        }
        return splits;
    }

    /** The answers of some rows, in their order. */
    public static boolean[] pick(boolean[] yes, int[] rows) {
        boolean[] picked = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = yes[rows[i]];
        }
        return picked;
    }

    /** As {@link #pick(boolean[], int[])}. */
    static int[] pick(int[] values, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
