package lazo.science.signs;

import lazo.science.numbers.Beta;
import lazo.science.numbers.BetaBinomialPrior;
import lazo.science.numbers.ShareCounts;

/**
 * Shrinks a customer's share towards that of all customers, so that two bad days condemn nobody, without hiding the
 * few who are truly different.
 *
 * <p>The prior is a robust mixture (Schmidli et al., Biometrics 70, 2014): with probability 0.9 the customer is like
 * the others, Beta(a, b) fitted by empirical Bayes; with 0.1 unlike anyone, Beta(½, ½)
 * (Jeffreys). Evidence that the others'
 * prior cannot explain moves the weight to the second. A single Beta would be pulled strong by the many calm
 * customers, and no amount of insults in one half-year could then raise an alarm.
 */
public record Shrinkage(BetaBinomialPrior everybody) {

    /** Share of customers who may be unlike anyone else. */
    static final double UNLIKE_OTHERS = 0.1;

    /** Says less than a flat prior, which would pull whoever is always the same away from always. */
    private static final double JEFFREYS = 0.5;

    private static final int BISECTIONS = 40;

    static Shrinkage fit(ShareCounts counts, BetaBinomialPrior fallback) {
        return new Shrinkage(BetaBinomialPrior.fit(counts, fallback));
    }

    /** The share of a customer of whom nothing is known yet. */
    public double baseRate() {
        return everybody.mean();
    }

    /** What is known after {@code hits} of {@code trials}. */
    Posterior after(double hits, double trials) {
        double within = Math.min(hits, trials);
        Beta alike = everybody.posterior(within, trials);
        Beta unlike = new Beta(JEFFREYS + within, JEFFREYS + trials - within);
        double logAlike =
                Math.log(1 - UNLIKE_OTHERS) + logBeta(alike.a(), alike.b()) - logBeta(everybody.a(), everybody.b());
        double logUnlike = Math.log(UNLIKE_OTHERS) + logBeta(unlike.a(), unlike.b()) - logBeta(JEFFREYS, JEFFREYS);
        double weight = 1 / (1 + Math.exp(logUnlike - logAlike));
        return new Posterior(alike, unlike, weight);
    }

    private static double logBeta(double a, double b) {
        return org.hipparchus.special.Beta.logBeta(a, b);
    }

    /**
     * A mixture of two Betas.
     *
     * @param weight of the first
     */
    record Posterior(Beta alike, Beta unlike, double weight) {

        double mean() {
            return weight * alike.mean() + (1 - weight) * unlike.mean();
        }

        /** P(share &gt; x). */
        double above(double x) {
            return weight * alike.above(x) + (1 - weight) * unlike.above(x);
        }

        double quantile(double p) {
            double low = 0;
            double high = 1;
            for (int i = 0; i < BISECTIONS && high - low > 1e-4; i++) {
                double middle = (low + high) / 2;
                if (1 - above(middle) < p) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }
    }
}
