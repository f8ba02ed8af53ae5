package lazo.science.buying;

import java.util.List;
import lazo.science.numbers.CannotFit;

/**
 * How often customers without a contract come back, when they may leave for good at any moment (Pareto/NBD; Schmittlein,
 * Morrison and Colombo, Management Science 33, 1987). While a customer is there they buy at a rate λ, and leave at a
 * rate μ. Over customers, λ is Gamma(r, α) and μ is Gamma(s, β). For x repeat purchases, the last at t, observed until T:
 *
 * <pre>
 * L = Γ(r + x) αʳ βˢ / Γ(r) · [ (α + T)^−(r + x) (β + T)^−s + s ∫ from t to T of (α + τ)^−(r + x) (β + τ)^−(s + 1) dτ ]
 * </pre>
 *
 * <p>The integral is usually written as a difference of two hypergeometric functions, which cancel and overflow. Here it
 * stays an integral: see {@link ParetoIntegral}.
 *
 * @param r shape of the buying rates, above 0
 * @param alpha α in the unit of time; r / α is the mean rate of buying
 * @param s shape of the leaving rates, above 0
 * @param beta β in the unit of time; s / β is the mean rate of leaving
 */
public record ParetoNbd(double r, double alpha, double s, double beta) implements RepeatBuying {

    private static final List<String> NAMES = List.of("r", "alpha", "s", "beta");

    public ParetoNbd {
        if (!(r > 0 && alpha > 0 && s > 0 && beta > 0 && r + alpha + s + beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Pareto/NBD needs four finite numbers above 0, but was given " + r + ", "
                    + alpha + ", " + s + " and " + beta);
        }
    }

    /** @throws CannotFit where the histories do not settle the parameters */
    public static Fitted<ParetoNbd> fit(Histories histories) {
        return TimeScale.fit(
                NAMES,
                new int[] {1, 3},
                histories,
                ParetoNbdLikelihood::new,
                new double[] {1, 2, 1, 2},
                values -> new ParetoNbd(values[0], values[1], values[2], values[3]));
    }

    @Override
    public double probabilityAlive(History customer) {
        ParetoIntegral integral = new ParetoIntegral(r, alpha, s, beta);
        double left = integral.log(customer.frequency(), customer.recency(), customer.age());
        double here =
                -(r + customer.frequency()) * Math.log(alpha + customer.age()) - s * Math.log(beta + customer.age());
        return 1 / (1 + Math.exp(left - here));
    }

    @Override
    public double expectedPurchases(History customer, double time) {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Purchases are expected for a time of 0 or more, but was given " + time);
        }
        double level = beta + customer.age();
        double log = -Math.log1p(time / level);
        double factor = s == 1 ? -log : -Math.expm1((s - 1) * log) / (s - 1);
        return probabilityAlive(customer) * (r + customer.frequency()) / (alpha + customer.age()) * level * factor;
    }

    /** By the trapezoid rule over the time of leaving, in the logarithm of β + τ. */
    @Override
    public double probabilityOf(int purchases, double time) {
        double stayed = Math.exp(NegativeBinomial.log(purchases, r, alpha, time) - s * Math.log1p(time / beta));
        double step = Math.log1p(time / beta) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double left = Math.min(time, beta * Math.expm1(i * step));
            double bought = left == 0 && purchases > 0 ? 0 : Math.exp(NegativeBinomial.log(purchases, r, alpha, left));
            sum += (i == 0 || i == STEPS ? 0.5 : 1) * bought * s * Math.exp(-s * i * step) * step;
        }
        return stayed + sum;
    }
}
