package lazo.science.buying;

import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.LogGamma;

/**
 * How often customers without a contract come back, when after any purchase they may leave for good (BG/NBD; Fader,
 * Hardie and Lee, Marketing Science 24, 2005). While a customer is there they buy at a rate λ; after each repeat
 * purchase they leave with chance p. Over customers, λ is Gamma(r, α) and p is Beta(a, b). For x repeat purchases, the
 * last at t, observed until T:
 *
 * <pre>
 * L = B(a, b + x) / B(a, b) · Γ(r + x) αʳ / Γ(r) · [ (α + T)^−(r + x) + a / (b + x − 1) · (α + t)^−(r + x) ]
 * </pre>
 *
 * <p>where the second term is absent for x = 0. Everything is added up in logarithms, so that thousands of purchases do
 * not overflow.
 *
 * @param r shape of the rates, above 0; the smaller, the more customers differ
 * @param alpha α in the unit of time, above 0; r / α is the mean rate
 * @param a with {@code b} the chances to leave; a / (a + b) is their mean
 * @param b above 0
 */
public record BgNbd(double r, double alpha, double a, double b) implements RepeatBuying {

    private static final List<String> NAMES = List.of("r", "alpha", "a", "b");
    private static final int MOST_TERMS = 1_000_000;

    public BgNbd {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0 && r + alpha + a + b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("BG/NBD needs four finite numbers above 0, but was given " + r + ", "
                    + alpha + ", " + a + " and " + b);
        }
    }

    /** @throws CannotFit where the histories do not settle the parameters */
    public static Fitted<BgNbd> fit(Histories histories) {
        return TimeScale.fit(
                NAMES,
                new int[] {1},
                histories,
                BgNbdLikelihood::new,
                new double[] {1, 1, 1, 1},
                values -> new BgNbd(values[0], values[1], values[2], values[3]));
    }

    @Override
    public double probabilityAlive(History customer) {
        int x = customer.frequency();
        if (x == 0) {
            return 1;
        }
        double odds =
                Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + customer.age()) / (alpha + customer.recency()));
        return 1 / (1 + Math.exp(odds));
    }

    @Override
    public double expectedPurchases(History customer, double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Purchases are expected for a time of 0 or more, but was given " + time);
        }
        return probabilityAlive(customer)
                * whileAlive(r + customer.frequency(), b + customer.frequency(), alpha + customer.age(), time);
    }

    /**
     * Expected purchases of a customer who is there, with λ ~ Gamma(k, A) and p ~ Beta(a, c): the paper's
     *
     * <pre>(a + c − 1) / (a − 1) · [1 − (1 − z)^k · ₂F₁(k, c; a + c − 1; z)]     z = time / (A + time)</pre>
     *
     * after Euler's transformation (1 − z)^k ₂F₁(k, c; …) = (1 − z)^(a − 1) ₂F₁(a + c − 1 − k, a − 1; …), whose series
     * neither grows nor cancels for large k, and with the factor a − 1 taken out, so that a = 1 is no exception.
     */
    private double whileAlive(double k, double c, double level, double time) {
        double z = time / (level + time);
        if (z == 0) {
            return 0;
        }
        double bottom = a + c - 1;
        double term = (bottom - k) * z;
        double series = term;
        for (int n = 2; n < MOST_TERMS && Math.abs(term) > 1e-16 * Math.abs(series); n++) {
            term *= (bottom - k + n - 1) * (a + n - 2) / ((bottom + n - 1) * n) * z;
            series += term;
        }
        double log = Math.log1p(-z);
        double power = a == 1 ? log : Math.expm1((a - 1) * log) / (a - 1);
        return -(power * (bottom + (a - 1) * series) + series);
    }

    @Override
    public double probabilityOf(int purchases, double time) {
        double stays =
                LogGamma.of(a + b) - LogGamma.of(b) + LogGamma.of(b + purchases) - LogGamma.of(a + b + purchases);
        double first = Math.exp(stays + NegativeBinomial.log(purchases, r, alpha, time));
        if (purchases == 0) {
            return first;
        }
        double fewer = 0;
        for (int j = 0; j < purchases; j++) {
            fewer += Math.exp(NegativeBinomial.log(j, r, alpha, time));
        }
        return first + Math.exp(stays) * a / (b + purchases - 1) * Math.max(0, 1 - fewer);
    }
}
