package lazo.science.numbers;

import java.util.function.DoubleUnaryOperator;

/**
 * What is known about a customer's share before anything is known about this customer: that of all customers.
 * Shares are shrunk towards it, so that two bad days condemn nobody.
 *
 * <p>Empirical Bayes: hits kᵢ of nᵢ trials are Beta-Binomial, and (a, b) is where the penalised likelihood is highest:
 *
 * <pre>
 * Σᵢ ln B(a + kᵢ, b + nᵢ − kᵢ) / B(a, b)  +  m₀ ln m + (1 − m₀) ln(1 − m)  −  ½ (ln s − ln s₀)²
 * m = a / (a + b), s = a + b; m₀ and s₀ those of the fallback
 * </pre>
 *
 * <p>The penalty weighs as much as one trial with the fallback's share. With nobody counted the fallback itself comes
 * out; with a dozen customers the answer stays sensible; with a thousand the penalty is not felt.
 *
 * @param a in hits
 * @param b in misses
 */
public record BetaBinomialPrior(double a, double b) {

    /** So that a company without any hit yet does not make the first one a miracle. */
    public static final double LOWEST_MEAN = 1e-4;

    /** Above one half, what these shares measure would be the company's normal state, and no sign of anything. */
    public static final double HIGHEST_MEAN = 0.5;

    /** Never weaker than one conversation: the very first one must not decide alone. */
    public static final double LEAST_STRENGTH = 1;

    /** Never so strong that two hundred conversations of their own cannot outweigh what others did. */
    public static final double MOST_STRENGTH = 200;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double SEARCH_ACCURACY = 1e-4;

    public BetaBinomialPrior {
        if (!(a > 0 && b > 0 && a + b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A prior needs two finite numbers above 0, but was given " + a + " and " + b);
        }
    }

    /**
     * @param mean strictly between 0 and 1
     * @param strength how many trials it weighs, above 0
     */
    public static BetaBinomialPrior of(double mean, double strength) {
        return new BetaBinomialPrior(mean * strength, (1 - mean) * strength);
    }

    /**
     * The prior that explains the counts best; some milliseconds for any number of customers.
     *
     * @param fallback what to believe without data; brought within the bounds first
     * @return with its mean in [{@value #LOWEST_MEAN}, {@value #HIGHEST_MEAN}] and its strength in
     *     [{@value #LEAST_STRENGTH}, {@value #MOST_STRENGTH}]
     */
    public static BetaBinomialPrior fit(ShareCounts counts, BetaBinomialPrior fallback) {
        double mean = Math.clamp(fallback.mean(), LOWEST_MEAN, HIGHEST_MEAN);
        double strength = Math.clamp(fallback.strength(), LEAST_STRENGTH, MOST_STRENGTH);
        if (counts.customers() == 0) {
            return of(mean, strength);
        }
        double bestStrength = Math.exp(argMax(
                logStrength -> {
                    double s = Math.exp(logStrength);
                    double away = logStrength - Math.log(strength);
                    return profile(counts, s, bestMean(counts, s, mean), mean) - 0.5 * away * away;
                },
                Math.log(LEAST_STRENGTH),
                Math.log(MOST_STRENGTH)));
        return of(bestMean(counts, bestStrength, mean), bestStrength);
    }

    public double mean() {
        return a / (a + b);
    }

    public double strength() {
        return a + b;
    }

    /**
     * What is known about a share after {@code hits} of {@code trials}, which may be fractional.
     *
     * @param hits in [0, trials]
     */
    public Beta posterior(double hits, double trials) {
        if (!(hits >= 0 && hits <= trials)) {
            throw new IllegalArgumentException(
                    "Hits lie between 0 and the number of trials, but there were " + hits + " of " + trials);
        }
        return new Beta(a + hits, b + trials - hits);
    }

    /** The mean is searched on a logarithmic scale: .0010 and .0011 are as far apart as .1 and .11. */
    private static double bestMean(ShareCounts counts, double strength, double fallback) {
        return Math.exp(argMax(
                logMean -> profile(counts, strength, Math.exp(logMean), fallback),
                Math.log(LOWEST_MEAN),
                Math.log(HIGHEST_MEAN)));
    }

    private static double profile(ShareCounts counts, double strength, double mean, double fallback) {
        return counts.logLikelihood(mean * strength, (1 - mean) * strength)
                + fallback * Math.log(mean)
                + (1 - fallback) * Math.log1p(-mean);
    }

    /** Golden section; at a bound it returns the bound's neighbourhood, well within the accuracy. */
    private static double argMax(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > SEARCH_ACCURACY) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }
}
