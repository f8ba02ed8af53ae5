package lazo.science.buying;

import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.LogGamma;

/**
 * What a customer spends on a purchase, apart from how often they buy (Gamma-Gamma; Fader, Hardie and Lee, Journal of
 * Marketing Research 42, 2005; Fader and Hardie, note 25, 2013). Amounts of one customer are Gamma(p, ν), and ν is
 * Gamma(q, v) over customers. For x purchases of mean z:
 *
 * <pre>
 * L = Γ(px + q) / (Γ(px) Γ(q)) · v^q z^(px − 1) x^(px) / (v + x z)^(px + q)
 * E[M | x, z] = p (v + x z) / (p x + q − 1)
 * </pre>
 *
 * @param p shape of the amounts of one customer, above 0
 * @param q shape of the differences between customers; the mean over customers is finite only above 1
 * @param v in the unit of money, above 0
 */
public record GammaGamma(double p, double q, double v) {

    private static final List<String> NAMES = List.of("p", "q", "v");

    public GammaGamma {
        if (!(p > 0 && q > 0 && v > 0 && p + q + v < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Gamma-Gamma needs three finite numbers above 0, but was given " + p + ", " + q + " and " + v);
        }
    }

    /**
     * @param purchases of each customer, the same that the mean is taken over; customers with none, who say nothing about
     *     amounts, must be left out
     * @param means of the amounts of each customer, above 0
     * @throws CannotFit where the amounts do not settle the parameters
     */
    public static Fitted<GammaGamma> fit(int[] purchases, double[] means) {
        check(purchases, means);
        double unit = 0;
        for (double mean : means) {
            unit += mean / means.length;
        }
        double scale = unit;
        double[] scaled = Arrays.stream(means).map(each -> each / scale).toArray();
        Maximum found = Maximum.find(
                NAMES,
                (values, slope) -> logLikelihood(purchases, scaled, values, slope),
                new double[] {2, 2, 1},
                means.length);
        double[] logs = found.logs().clone();
        logs[2] += Math.log(scale);
        return new Fitted<>(
                NAMES,
                logs,
                found.covariance(),
                found.value() - means.length * Math.log(scale),
                means.length,
                values -> new GammaGamma(values[0], values[1], values[2]));
    }

    private static void check(int[] purchases, double[] means) {
        if (purchases.length != means.length) {
            throw new IllegalArgumentException("There are " + purchases.length + " counts but " + means.length
                    + " means; give one of each for every customer");
        }
        boolean differ = false;
        for (int i = 0; i < means.length; i++) {
            if (purchases[i] < 1) {
                throw new CannotFit("Row " + (i + 1) + " has " + purchases[i]
                        + " purchases, and a mean over none says nothing. Leave the row out.");
            }
            if (!(means[i] > 0 && means[i] < Double.POSITIVE_INFINITY)) {
                throw new CannotFit("Row " + (i + 1) + " has a mean amount of " + means[i]
                        + ", but the model is about amounts above 0. Mend the row or leave it out.");
            }
            differ |= means[i] != means[0];
        }
        if (means.length < 2) {
            throw new CannotFit("The spending of " + means.length + " customer" + (means.length == 1 ? "" : "s")
                    + " cannot show how customers differ. Give more rows.");
        }
        if (!differ) {
            throw new CannotFit(
                    "Every customer spends " + means[0] + " on average; customers who do not differ need no model.");
        }
    }

    private static double logLikelihood(int[] purchases, double[] means, double[] values, double[] slope) {
        double p = values[0];
        double q = values[1];
        double v = values[2];
        double constant = q * Math.log(v) - LogGamma.of(q);
        double slopeQ = Math.log(v) - LogGamma.slope(q);
        Arrays.fill(slope, 0);
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            double x = purchases[i];
            double px = p * x;
            double level = v + x * means[i];
            double logLevel = Math.log(level);
            double logTotal = Math.log(x * means[i]);
            double both = LogGamma.slope(px + q);
            sum += constant
                    + LogGamma.of(px + q)
                    - LogGamma.of(px)
                    + px * logTotal
                    - Math.log(means[i])
                    - (px + q) * logLevel;
            slope[0] += x * (both - LogGamma.slope(px) + logTotal - logLevel);
            slope[1] += both + slopeQ - logLevel;
            slope[2] += q / v - (px + q) / level;
        }
        return sum;
    }

    /**
     * What one purchase of this customer is worth on average; infinite where that cannot be bounded (p x + q ≤ 1).
     *
     * @param purchases 0 for a customer of whom no amount is known
     * @param mean of their amounts so far; not looked at where there are none
     */
    public double expectedAmount(int purchases, double mean) {
        double bottom = p * purchases + q - 1;
        double total = purchases == 0 ? 0 : purchases * mean;
        return bottom > 0 ? p * (v + total) / bottom : Double.POSITIVE_INFINITY;
    }

    /** The mean amount over customers; infinite where q ≤ 1. */
    public double meanAmount() {
        return expectedAmount(0, 0);
    }
}
