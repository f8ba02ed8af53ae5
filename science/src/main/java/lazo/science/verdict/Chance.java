package lazo.science.verdict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A chance that is only known so well. Reused: set it once for each tie, draw many times. */
final class Chance {

    private final double[] bins = new double[BetaBins.BINS];
    private double strength = Double.NaN;
    private @Nullable BetaBins betas;

    /**
     * @param mean in [0, 1]
     * @param strength above 0; infinite: always the mean
     */
    void set(double mean, double strength) {
        if (strength == Double.POSITIVE_INFINITY || mean <= 0 || mean >= 1) {
            Arrays.fill(bins, mean);
            return;
        }
        BetaBins found = betas;
        if (found == null || this.strength != strength) {
            found = BetaBins.of(strength);
            betas = found;
            this.strength = strength;
        }
        found.fill(mean, bins);
    }

    /** The draw that the lowest {@link BetaBins#BITS} bits stand for. */
    double at(long bits) {
        return bins[(int) bits & (BetaBins.BINS - 1)];
    }
}
