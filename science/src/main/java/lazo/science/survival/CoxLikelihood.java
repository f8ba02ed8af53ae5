package lazo.science.survival;

import java.util.Arrays;

/**
 * Cox's partial likelihood with Efron's way of ties, its slope and its bend. Those d who have their event at the same
 * time leave the risk set bit by bit:
 *
 * <pre>
 * ln L = Σ over times [ Σ over the d of η − Σ over l = 0 … d − 1 of ln(S₀ − l/d D₀) ]
 * S₀ = Σ exp(η) over those at risk, D₀ the same over the d; S₁, D₁, S₂, D₂ with x and x xᵀ as weights
 * </pre>
 *
 * <p>Subjects lie by falling time, one row of standardised covariates after the other, so that one pass adds up the risk
 * sets. One evaluation costs O(subjects · covariates²).
 */
final class CoxLikelihood {

    private final double[] times;
    private final boolean[] events;
    private final double[] rows;
    private final int width;
    private final double[] linear;

    /** The result of the last {@link #at}: the slope. */
    final double[] gradient;

    /** The result of the last {@link #at}: the negative second derivatives. */
    final double[][] information;

    /**
     * @param times by falling time
     * @param rows subjects × width, in that order
     */
    CoxLikelihood(double[] times, boolean[] events, double[] rows, int width) {
        this.times = times;
        this.events = events;
        this.rows = rows;
        this.width = width;
        this.linear = new double[times.length];
        this.gradient = new double[width];
        this.information = new double[width][width];
    }

    /** ln L there; leaves {@link #gradient} and {@link #information} behind. */
    double at(double[] beta) {
        double shift = linear(beta);
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        Sums all = new Sums(width);
        Sums tied = new Sums(width);
        double likelihood = 0;
        for (int i = 0; i < times.length; ) {
            double time = times[i];
            int count = 0;
            tied.clear();
            for (; i < times.length && times[i] == time; i++) {
                double weight = Math.exp(linear[i] - shift);
                all.add(weight, rows, i * width);
                if (events[i]) {
                    count++;
                    tied.add(weight, rows, i * width);
                    likelihood += linear[i] - shift;
                    for (int j = 0; j < width; j++) {
                        gradient[j] += rows[i * width + j];
                    }
                }
            }
            for (int l = 0; l < count; l++) {
                likelihood -= step(all, tied, (double) l / count);
            }
        }
        return likelihood;
    }

    private double step(Sums all, Sums tied, double gone) {
        double sum = all.weight - gone * tied.weight;
        double inverse = 1 / sum;
        for (int j = 0; j < width; j++) {
            double mean = (all.first[j] - gone * tied.first[j]) * inverse;
            gradient[j] -= mean;
            double[] into = information[j];
            int at = j * width;
            for (int k = 0; k <= j; k++) {
                into[k] += (all.second[at + k] - gone * tied.second[at + k]) * inverse
                        - mean * (all.first[k] - gone * tied.first[k]) * inverse;
            }
        }
        return Math.log(sum);
    }

    /** The linear predictors; answers the largest, so that no weight overflows. */
    private double linear(double[] beta) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < linear.length; i++) {
            double sum = 0;
            int from = i * width;
            for (int j = 0; j < width; j++) {
                sum += beta[j] * rows[from + j];
            }
            linear[i] = sum;
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /** Sums over a set of subjects: of weights, of weighted covariates, and of their products. */
    private static final class Sums {

        private double weight;
        private final double[] first;
        private final double[] second;

        Sums(int width) {
            first = new double[width];
            second = new double[width * width];
        }

        void clear() {
            weight = 0;
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
        }

        void add(double each, double[] rows, int from) {
            weight += each;
            for (int j = 0; j < first.length; j++) {
                double scaled = each * rows[from + j];
                first[j] += scaled;
                int at = j * first.length;
                for (int k = 0; k <= j; k++) {
                    second[at + k] += scaled * rows[from + k];
                }
            }
        }
    }
}
