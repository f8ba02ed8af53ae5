package lazo.science.numbers;

import org.hipparchus.special.Erf;

/** The standard normal distribution. */
public final class Normal {

    private static final double SQRT_TWO = Math.sqrt(2);

    private Normal() {}

    /** P(Z ≤ z). */
    public static double cdf(double z) {
        return 0.5 * Erf.erfc(-z / SQRT_TWO);
    }

    /** P(Z &gt; z), to full relative precision far out. */
    public static double above(double z) {
        return 0.5 * Erf.erfc(z / SQRT_TWO);
    }

    /**
     * The z below which it lies with probability {@code p}.
     *
     * @param p strictly between 0 and 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException(
                    "A normal quantile needs a probability strictly between 0 and 1, but was given " + p);
        }
        return SQRT_TWO * Erf.erfInv(2 * p - 1);
    }

    /** How many standard deviations either side hold {@code confidence}: 1.96 for 0.95. */
    public static double twoSided(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "A confidence lies strictly between 0 and 1, such as 0.95, but was " + confidence);
        }
        return quantile((1 + confidence) / 2);
    }

    /** z with P(Z &gt; z) = p for p ≤ ½, within 0.003: Abramowitz and Stegun 26.2.22. A place to start from. */
    static double roughUpperQuantile(double p) {
        double t = Math.sqrt(-2 * Math.log(p));
        return t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
    }
}
