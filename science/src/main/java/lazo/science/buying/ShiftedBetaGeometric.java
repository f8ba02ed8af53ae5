package lazo.science.buying;

import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.CannotFit;

/**
 * How contracts renew when customers differ: each has its own chance to leave at a renewal, and these chances are
 * spread as Beta(α, β) over customers (Fader and Hardie, Journal of Interactive Marketing 21, 2007). Those likely to
 * leave do so first, so retention of a cohort rises although nobody changes.
 *
 * <pre>
 * P(T = 1) = α / (α + β)        P(T = t) = (β + t − 2) / (α + β + t − 1) · P(T = t − 1)
 * S(0) = 1                      S(t) = (β + t − 1) / (α + β + t − 1) · S(t − 1)
 * </pre>
 *
 * @param alpha α, above 0; the smaller both are, the more customers differ
 * @param beta β, above 0
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

    private static final List<String> NAMES = List.of("alpha", "beta");

    public ShiftedBetaGeometric {
        if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The renewal model needs two finite numbers above 0, but was given " + alpha + " and " + beta);
        }
    }

    /**
     * Maximum likelihood from cohorts, which may be of different length.
     *
     * @param survivors for each cohort, how many were customers at the start (period 0) and after each renewal
     * @throws CannotFit where the cohorts do not settle the parameters
     */
    public static Fitted<ShiftedBetaGeometric> fit(long[]... survivors) {
        check(survivors);
        long customers = 0;
        for (long[] cohort : survivors) {
            customers += cohort[0];
        }
        Maximum found = Maximum.find(
                NAMES, (values, slope) -> logLikelihood(values, survivors, slope), new double[] {1, 1}, (double)
                        customers);
        return new Fitted<>(
                NAMES,
                found.logs(),
                found.covariance(),
                found.value(),
                customers,
                values -> new ShiftedBetaGeometric(values[0], values[1]));
    }

    private static double logLikelihood(double[] values, long[][] survivors, double[] slope) {
        double alpha = values[0];
        double beta = values[1];
        Arrays.fill(slope, 0);
        double sum = 0;
        for (long[] cohort : survivors) {
            double leaves = Math.log(alpha / (alpha + beta));
            double stays = 0;
            double leavesAlpha = 1 / alpha - 1 / (alpha + beta);
            double leavesBeta = -1 / (alpha + beta);
            double staysAlpha = 0;
            double staysBeta = 0;
            for (int t = 1; t < cohort.length; t++) {
                double both = alpha + beta + t - 1;
                if (t > 1) {
                    leaves += Math.log((beta + t - 2) / both);
                    leavesAlpha -= 1 / both;
                    leavesBeta += 1 / (beta + t - 2) - 1 / both;
                }
                stays += Math.log((beta + t - 1) / both);
                staysAlpha -= 1 / both;
                staysBeta += 1 / (beta + t - 1) - 1 / both;
                long left = cohort[t - 1] - cohort[t];
                sum += left * leaves;
                slope[0] += left * leavesAlpha;
                slope[1] += left * leavesBeta;
            }
            long here = cohort[cohort.length - 1];
            sum += here * stays;
            slope[0] += here * staysAlpha;
            slope[1] += here * staysBeta;
        }
        return sum;
    }

    /** Σ (leavers of a period) · ln P(T = t) + (those still here) · ln S(last). */
    public double logLikelihood(long[]... survivors) {
        return logLikelihood(new double[] {alpha, beta}, survivors, new double[2]);
    }

    /** Share of a cohort still here after {@code periods} renewals. */
    public double survival(int periods) {
        double share = 1;
        for (int t = 1; t <= periods; t++) {
            share *= retention(t);
        }
        return share;
    }

    /** Share of those still here that renews at the {@code period}-th renewal, from 1 on. */
    public double retention(int period) {
        if (period < 1) {
            throw new IllegalArgumentException("Renewals are counted from 1, but was asked for number " + period);
        }
        return (beta + period - 1) / (alpha + beta + period - 1);
    }

    /**
     * Discounted number of periods a new customer pays for, the first one in full, within a horizon.
     *
     * @param discount what a period's delay leaves of an amount, in (0, 1]
     * @param horizon how many periods to look ahead
     */
    public double discountedLifetime(double discount, int horizon) {
        double sum = 0;
        double factor = 1;
        for (int t = 0; t < horizon; t++) {
            sum += factor;
            factor *= retention(t + 1) * discount;
        }
        return sum;
    }

    private static void check(long[][] survivors) {
        if (survivors.length == 0) {
            throw new CannotFit("There is no cohort to learn from: give at least one");
        }
        boolean hasHistory = false;
        boolean hasLeavers = false;
        boolean hasStayers = false;
        for (long[] cohort : survivors) {
            if (cohort.length < 2) {
                throw new CannotFit("A cohort needs its size at the start and after at least one renewal, but has "
                        + cohort.length + " figures");
            }
            for (int t = 1; t < cohort.length; t++) {
                if (cohort[t] < 0 || cohort[t] > cohort[t - 1]) {
                    throw new CannotFit("Survivors cannot grow or be negative, but went from "
                            + cohort[t - 1] + " to " + cohort[t] + " at renewal " + t
                            + "; count only those who were there at the start");
                }
                hasLeavers |= cohort[t] < cohort[t - 1];
            }
            hasHistory |= cohort.length > 2;
            hasStayers |= cohort[cohort.length - 1] > 0;
        }
        if (!hasHistory) {
            throw new CannotFit("One renewal cannot show how customers differ; wait until a cohort has had two");
        }
        if (!hasLeavers || !hasStayers) {
            throw new CannotFit(
                    (hasLeavers ? "Everybody" : "Nobody") + " left, which fits any spread; wait for more renewals");
        }
    }
}
