package lazo.science.verdict;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Beta distributions of one strength, each cut into equally likely bins of which the averages are kept: to draw is to
 * look one up. Between the means that are kept the averages of one bin lie on a line, so the mean of the draws is the
 * stated one; their quantiles are those of the distribution to about a bin.
 *
 * <p>Shared by all threads; a distribution is worked out when its mean is first asked for.
 */
final class BetaBins {

    static final int BITS = 8;
    static final int BINS = 1 << BITS;

    /** Means are kept at steps of log-odds, closer where a small difference matters. */
    private static final double STEP = 0.125;

    private static final int HALF = 72;
    private static final double[] MEANS = means();
    private static final Map<Double, BetaBins> KNOWN = new ConcurrentHashMap<>();

    /** A company uses three strengths; whoever tries out thousands has them worked out again. */
    private static final int MOST_KNOWN = 32;

    private final double strength;
    private final AtomicReferenceArray<double[]> rows = new AtomicReferenceArray<>(MEANS.length);

    private BetaBins(double strength) {
        this.strength = strength;
    }

    /** @param strength above 0 and finite */
    static BetaBins of(double strength) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(strength, BetaBins::new);
    }

    /**
     * Fills in the average of each bin, lowest first.
     *
     * @param mean strictly between 0 and 1
     */
    void fill(double mean, double[] bins) {
        double at = (Math.log(mean) - Math.log1p(-mean)) / STEP + HALF + 1;
        int low = (int) Math.clamp(Math.floor(at), 0, MEANS.length - 2);
        // the logarithm may have been rounded past the mean it stands for
        while (low > 0 && mean < MEANS[low]) {
            low--;
        }
        while (low < MEANS.length - 2 && mean > MEANS[low + 1]) {
            low++;
        }
        double up = (mean - MEANS[low]) / (MEANS[low + 1] - MEANS[low]);
        double[] below = row(low);
        double[] above = row(low + 1);
        for (int bin = 0; bin < BINS; bin++) {
            bins[bin] = below[bin] + up * (above[bin] - below[bin]);
        }
    }

    private double[] row(int number) {
        double[] row = rows.get(number);
        if (row == null) {
            row = averages(MEANS[number]);
            rows.set(number, row);
        }
        return row;
    }

    /** Zero and one, where every draw is the mean, and between them even steps of log-odds. */
    private static double[] means() {
        double[] means = new double[2 * HALF + 3];
        for (int i = -HALF; i <= HALF; i++) {
            means[HALF + 1 + i] = 1 / (1 + Math.exp(-STEP * i));
        }
        means[means.length - 1] = 1;
        return means;
    }

    private double[] averages(double mean) {
        double[] averages = new double[BINS];
        if (mean == 0 || mean == 1) {
            Arrays.fill(averages, mean);
        } else {
            new Cutting(averages).along(mean * strength, (1 - mean) * strength);
        }
        return averages;
    }

    /**
     * Walks along the density in log-odds, where it is smooth and falls off exponentially whatever the shape, and pours
     * what it meets into one bin after the other.
     */
    private static final class Cutting {

        /** Where the density is this far below its peak, in logarithms, nothing is left to meet. */
        private static final double FAR = 40;

        /** Log-odds at which a chance is as good as 0 or 1. */
        private static final double CERTAIN = 45;

        private final double[] averages;
        private double size;
        private int bin;
        private double filled;

        Cutting(double[] averages) {
            this.averages = averages;
        }

        void along(double a, double b) {
            double peak = Math.log(a / b);
            double top = logDensity(peak, a, b);
            double step = Math.min(0.0625, 0.0625 / Math.sqrt(a * b / (a + b)));
            int left = 0;
            while (peak - left * step > -CERTAIN && logDensity(peak - left * step, a, b) > top - FAR) {
                left++;
            }
            int right = 0;
            while (peak + right * step < CERTAIN && logDensity(peak + right * step, a, b) > top - FAR) {
                right++;
            }
            double[] density = new double[left + right + 1];
            double[] chance = new double[density.length];
            double whole = 0;
            for (int i = 0; i < density.length; i++) {
                double odds = peak + (i - left) * step;
                density[i] = Math.exp(logDensity(odds, a, b) - top);
                chance[i] = 1 / (1 + Math.exp(-odds));
                whole += i == 0 ? 0 : (density[i - 1] + density[i]) / 2 * step;
            }
            double before = density[0] / a;
            double after = density[density.length - 1] / b;
            size = (before + whole + after) / BINS;
            pour(before, 0, 0);
            for (int i = 1; i < density.length; i++) {
                double mass = (density[i - 1] + density[i]) / 2 * step;
                double middle = (density[i - 1] * chance[i - 1] + density[i] * chance[i]) / 2 * step / mass;
                double half = (chance[i] - chance[i - 1]) / 2;
                pour(mass, middle - half, middle + half);
            }
            pour(after, 1, 1);
            for (int i = 0; i < BINS; i++) {
                averages[i] = Math.clamp(averages[i], 0, 1); // rounding may have carried it past the end
            }
        }

        /** Of the Beta distribution in log-odds t: a ln x + b ln(1 − x), x = 1 / (1 + e⁻ᵗ), up to a constant. */
        private static double logDensity(double odds, double a, double b) {
            return -a * Math.log1p(Math.exp(-odds)) - b * Math.log1p(Math.exp(odds));
        }

        /** Pours what lies between two chances, the lower ones first. */
        private void pour(double mass, double from, double to) {
            double poured = 0;
            while (mass - poured > size - filled && bin < BINS - 1) {
                poured = pour(mass, from, to, poured, poured + size - filled);
                bin++;
                filled = 0;
            }
            filled += mass - poured;
            pour(mass, from, to, poured, mass);
        }

        /** Pours a part of it into the bin at hand, and tells how far it has come. */
        private double pour(double mass, double from, double to, double begin, double end) {
            averages[bin] += (from + (to - from) * (begin + end) / (2 * mass)) * (end - begin) / size;
            return end;
        }
    }
}
