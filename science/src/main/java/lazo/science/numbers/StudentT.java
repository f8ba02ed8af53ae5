package lazo.science.numbers;

/**
 * What a handful of numbers says about their mean (Student, Biometrika 6, 1908). With the flat prior of Jeffreys, the
 * mean behind {@code n} numbers is distributed as t with n − 1 degrees of freedom about the mean seen, in units of
 * sd / √n.
 */
public final class StudentT {

    private StudentT() {}

    /** P(T ≤ t) with {@code degrees} of freedom, by the incomplete beta function. */
    public static double cdf(double t, double degrees) {
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("A t distribution needs degrees of freedom above 0, not " + degrees);
        }
        if (Double.isNaN(t)) {
            throw new IllegalArgumentException("A t distribution was asked about a value that is not a number");
        }
        double tail = 0.5 * new Beta(degrees / 2, 0.5).cdf(degrees / (degrees + t * t));
        return t > 0 ? 1 - tail : tail;
    }

    /** The t below which it lies with probability {@code p}, strictly between 0 and 1. */
    public static double quantile(double p, double degrees) {
        if (!(p > 0 && p < 1 && degrees > 0)) {
            throw new IllegalArgumentException("A t quantile needs a probability strictly between 0 and 1 and degrees"
                    + " of freedom above 0, but was given " + p + " and " + degrees);
        }
        if (p == 0.5) {
            return 0;
        }
        double x = new Beta(degrees / 2, 0.5).quantile(2 * Math.min(p, 1 - p));
        double t = Math.sqrt(degrees * (1 - x) / x);
        return p < 0.5 ? -t : t;
    }

    /**
     * P(the mean behind the numbers is below 0).
     *
     * @param mean of the numbers seen
     * @param sd their standard deviation, with n − 1 below; at 0 the mean is taken as certain
     * @param n how many there are; at least 2
     */
    public static double meanBelowZero(double mean, double sd, int n) {
        check(mean, sd, n);
        if (sd == 0) {
            return mean < 0 ? 1 : mean > 0 ? 0 : 0.5;
        }
        return cdf(-mean / (sd / Math.sqrt(n)), n - 1);
    }

    /** The interval that holds the mean behind the numbers with probability {@code confidence}. */
    public static Interval meanInterval(double mean, double sd, int n, double confidence) {
        check(mean, sd, n);
        double reach = quantile((1 + confidence) / 2, n - 1) * sd / Math.sqrt(n);
        return new Interval(mean - reach, mean + reach);
    }

    private static void check(double mean, double sd, int n) {
        if (n < 2) {
            throw new IllegalArgumentException(
                    "How surely a mean lies below 0 takes at least two numbers, but there were " + n);
        }
        if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY) || Double.isNaN(mean) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(
                    "A mean and its standard deviation are finite and the latter not negative, but were " + mean
                            + " and " + sd);
        }
    }
}
