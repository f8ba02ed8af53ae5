package lazo.science.buying;

import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.LogGamma;

/**
 * How often customers take an opportunity that comes in rounds, such as a yearly donation or a weekly market, when they
 * may leave for good before any round (BG/BB; Fader, Hardie and Shang, Marketing Science 29, 2010). While a customer is
 * there they buy with chance p, and before each round they leave with chance θ. Over customers, p is Beta(α, β) and θ is
 * Beta(γ, δ). For x purchases, the last in round t, of n rounds:
 *
 * <pre>
 * L = B(α + x, β + n − x) / B(α, β) · B(γ, δ + n) / B(γ, δ)
 *   + Σ from m = t to n − 1 of B(α + x, β + m − x) / B(α, β) · B(γ + 1, δ + m) / B(γ, δ)
 * </pre>
 *
 * @param alpha α above 0; α / (α + β) is the mean chance to buy
 * @param beta β above 0
 * @param gamma γ above 0; γ / (γ + δ) is the mean chance to leave
 * @param delta δ above 0
 */
public record BetaGeometricBernoulli(double alpha, double beta, double gamma, double delta) {

    private static final List<String> NAMES = List.of("alpha", "beta", "gamma", "delta");

    public BetaGeometricBernoulli {
        if (!(alpha > 0 && beta > 0 && gamma > 0 && delta > 0)
                || !(alpha + beta + gamma + delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("BG/BB needs four finite numbers above 0, but was given " + alpha + ", "
                    + beta + ", " + gamma + " and " + delta);
        }
    }

    /** @throws CannotFit where the rounds do not settle the parameters */
    public static Fitted<BetaGeometricBernoulli> fit(Rounds rounds) {
        rounds.check();
        Maximum found = Maximum.find(
                NAMES,
                (values, slope) -> logLikelihood(values, rounds, slope),
                new double[] {1, 1, 1, 3},
                rounds.customers());
        return new Fitted<>(
                NAMES,
                found.logs(),
                found.covariance(),
                found.value(),
                Math.round(rounds.customers()),
                values -> new BetaGeometricBernoulli(values[0], values[1], values[2], values[3]));
    }

    private static double logLikelihood(double[] values, Rounds rounds, double[] slope) {
        return new BetaTables(values, rounds.most()).sum(rounds, slope);
    }

    /**
     * The chance that a customer with such a record is still there in the next round.
     *
     * @param purchases x, 0 or more
     * @param last the round of the last one, 0 where there is none
     * @param rounds n, how many there have been
     */
    public double probabilityAlive(int purchases, int last, int rounds) {
        return Math.exp(joint(purchases, rounds, 0, rounds + 1) - log(purchases, last, rounds));
    }

    /** How many of the next {@code more} rounds such a customer will take, on average. */
    public double expectedPurchases(int purchases, int last, int rounds, int more) {
        return discountedPurchases(purchases, last, rounds, more, 1);
    }

    /**
     * The purchases in the next {@code more} rounds, each worth less the later it comes.
     *
     * @param discount what a round's delay leaves of a value, in (0, 1]; the next round is delayed by one
     */
    public double discountedPurchases(int purchases, int last, int rounds, int more, double discount) {
        double known = log(purchases, last, rounds);
        double sum = 0;
        double factor = discount;
        for (int m = 1; m <= more; m++) {
            sum += factor * Math.exp(joint(purchases, rounds, 1, rounds + m) - known);
            factor *= discount;
        }
        return sum;
    }

    /** The chance that a new customer takes exactly {@code purchases} of {@code rounds} rounds. */
    public double probabilityOf(int purchases, int rounds) {
        double choose = choose(rounds, purchases);
        double sum = Math.exp(choose + joint(purchases, rounds, 0, rounds));
        for (int m = purchases; m < rounds; m++) {
            sum += Math.exp(choose(m, purchases) + left(purchases, m));
        }
        return sum;
    }

    private double log(int purchases, int last, int rounds) {
        Rounds one = Rounds.of(new int[] {purchases}, new int[] {last}, new int[] {rounds}, new double[] {1});
        return logLikelihood(new double[] {alpha, beta, gamma, delta}, one, new double[4]);
    }

    /** ln of the chance of a record, of {@code more} purchases after it, and of being there in round {@code until}. */
    private double joint(int purchases, int rounds, int more, int until) {
        return beta(alpha + purchases + more, beta + rounds - purchases)
                - beta(alpha, beta)
                + beta(gamma, delta + until)
                - beta(gamma, delta);
    }

    /** ln of the chance to have left after {@code stayed} rounds with so many purchases in one given order. */
    private double left(int purchases, int stayed) {
        return beta(alpha + purchases, beta + stayed - purchases)
                - beta(alpha, beta)
                + beta(gamma + 1, delta + stayed)
                - beta(gamma, delta);
    }

    private static double beta(double a, double b) {
        return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }

    private static double choose(int n, int k) {
        return LogGamma.of(n + 1.0) - LogGamma.of(k + 1.0) - LogGamma.of(n - k + 1.0);
    }

    /** ln Γ(a + j) − ln Γ(a) and its slope for whole j, by adding up; exact and quicker than any series. */
    private static final class BetaTables {

        private final double[] values;
        private final double[][] logs = new double[5][];
        private final double[][] slopes = new double[5][];

        BetaTables(double[] values, int most) {
            this.values = values;
            double[] starts = {values[0], values[1], values[0] + values[1], values[3], values[2] + values[3]};
            for (int i = 0; i < starts.length; i++) {
                logs[i] = new double[most + 2];
                slopes[i] = new double[most + 2];
                for (int j = 0; j <= most; j++) {
                    logs[i][j + 1] = logs[i][j] + Math.log(starts[i] + j);
                    slopes[i][j + 1] = slopes[i][j] + 1 / (starts[i] + j);
                }
            }
        }

        double sum(Rounds rounds, double[] slope) {
            Arrays.fill(slope, 0);
            double sum = 0;
            double[] terms = new double[rounds.most() + 1];
            for (int i = 0; i < rounds.groups(); i++) {
                int n = rounds.rounds(i);
                double top = Double.NEGATIVE_INFINITY;
                for (int m = rounds.last(i); m <= n; m++) {
                    terms[m] = term(rounds.purchases(i), m, n);
                    top = Math.max(top, terms[m]);
                }
                double all = 0;
                for (int m = rounds.last(i); m <= n; m++) {
                    terms[m] = Math.exp(terms[m] - top);
                    all += terms[m];
                }
                sum += rounds.weight(i) * (top + Math.log(all));
                for (int m = rounds.last(i); m <= n; m++) {
                    slope(rounds.purchases(i), m, n, rounds.weight(i) * terms[m] / all, slope);
                }
            }
            return sum;
        }

        private double term(int x, int m, int n) {
            double bought = logs[0][x] + logs[1][m - x] - logs[2][m];
            return m == n
                    ? bought + logs[3][n] - logs[4][n]
                    : bought + Math.log(values[2]) + logs[3][m] - logs[4][m + 1];
        }

        private void slope(int x, int m, int n, double weight, double[] into) {
            int end = m == n ? n : m + 1;
            into[0] += weight * (slopes[0][x] - slopes[2][m]);
            into[1] += weight * (slopes[1][m - x] - slopes[2][m]);
            into[2] += weight * ((m == n ? 0 : 1 / values[2]) - slopes[4][end]);
            into[3] += weight * (slopes[3][m] - slopes[4][end]);
        }
    }
}
