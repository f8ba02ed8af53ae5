package lazo.science.learning;

import java.util.List;

/**
 * How often each class was taken for which.
 *
 * @param classes their names
 * @param counts by true class, then by the class it was taken for
 */
public record Confusion(List<String> classes, long[][] counts) {

    public long n() {
        long n = 0;
        for (long[] row : counts) {
            for (long count : row) {
                n += count;
            }
        }
        return n;
    }

    public double accuracy() {
        long right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return (double) right / n();
    }

    /** Share of those taken for this class that belong to it; 0 where none was. */
    public double precision(int of) {
        long taken = 0;
        for (long[] row : counts) {
            taken += row[of];
        }
        return taken == 0 ? 0 : (double) counts[of][of] / taken;
    }

    /** Share of this class that was found; 0 where there is none. */
    public double recall(int of) {
        long all = 0;
        for (long count : counts[of]) {
            all += count;
        }
        return all == 0 ? 0 : (double) counts[of][of] / all;
    }

    public double f1(int of) {
        double sum = precision(of) + recall(of);
        return sum == 0 ? 0 : 2 * precision(of) * recall(of) / sum;
    }

    /** The mean F1 of the classes that occur. */
    public double macroF1() {
        double sum = 0;
        int occur = 0;
        for (int i = 0; i < counts.length; i++) {
            long all = 0;
            for (long count : counts[i]) {
                all += count;
            }
            if (all > 0) {
                sum += f1(i);
                occur++;
            }
        }
        return sum / occur;
    }
}
