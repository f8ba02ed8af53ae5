package lazo.science.outlook;

import java.util.List;

/**
 * Logistic regression with a ridge: the chance of something as a weighted sum of what is known, on the log-odds scale.
 * The default forecaster, because it works with few customers and explains itself.
 *
 * <pre>
 * P(yes | x) = 1 / (1 + exp(−(β₀ + Σ βⱼ zⱼ))),  zⱼ = (xⱼ − meanⱼ) / sdⱼ
 * maximises  Σᵢ ln P(yᵢ | xᵢ) − ½ λ Σⱼ βⱼ²      (le Cessie and van Houwelingen, Applied Statistics 41, 1992)
 * </pre>
 *
 * <p>Columns are standardised first, so one λ is fair to all of them, and the intercept is not penalised, so the mean
 * forecast equals the share seen. Fitted by Newton's method with halved steps where needed. Standard errors come from
 * the inverse of the penalised information matrix (the posterior's curvature under the normal prior that a ridge is).
 *
 * <p>Refuses, with a sentence to show, what no forecast can be made from: nobody or everybody leaves, a column that
 * never changes, a number that is missing, or columns that tell the two apart without a single error, which means that
 * a column knows the answer or that there are too few customers.
 *
 * <p>Immutable; scoring a row costs one multiplication a column and one exponential.
 */
public final class RidgeLogistic {

    private final List<String> columns;
    private final double intercept;
    private final double[] weights;
    private final double[][] covariance;
    private final double[] means;

    private RidgeLogistic(
            List<String> columns, double intercept, double[] weights, double[][] covariance, double[] means) {
        this.columns = columns;
        this.intercept = intercept;
        this.weights = weights;
        this.covariance = covariance;
        this.means = means;
    }

    /**
     * @param columns one name for each column, for the sentences of a refusal
     * @param rows one for each customer, all as long as {@code columns}
     * @param yes whether it happened, by row
     * @param ridge λ ≥ 0; 1 is a good default
     * @throws IllegalArgumentException where no forecast can be made from this; the message says why
     */
    public static RidgeLogistic fit(List<String> columns, double[][] rows, boolean[] yes, double ridge) {
        if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The ridge is a finite number, 0 or more, but was " + ridge);
        }
        Standardised data = Standardised.of(columns, rows, yes);
        LogisticNewton newton = new LogisticNewton(data, ridge);
        double[] beta = newton.solve();
        data.refuseIfToldApart(beta);
        double[][] standardised = newton.covariance(beta);
        double[] weights = new double[columns.size()];
        double[][] covariance = new double[weights.length][weights.length];
        double intercept = beta[0];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = beta[j + 1] / data.deviations()[j];
            intercept -= weights[j] * data.means()[j];
            for (int k = 0; k < weights.length; k++) {
                covariance[j][k] = standardised[j + 1][k + 1] / data.deviations()[j] / data.deviations()[k];
            }
        }
        return new RidgeLogistic(List.copyOf(columns), intercept, weights, covariance, data.means());
    }

    /**
     * The chance that it happens, in [0, 1].
     *
     * @param row in the order and the units of the fit; a NaN in it makes the answer NaN
     */
    public double probability(double[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    /** ln(p / (1 − p)). */
    public double logOdds(double[] row) {
        if (row.length != weights.length) {
            throw new IllegalArgumentException(
                    "This forecast needs " + weights.length + " numbers, but was given " + row.length);
        }
        double sum = intercept;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    /** What each column adds to the log-odds of an average customer; in the order of {@link #columns}. */
    public double[] contributions(double[] row) {
        double[] added = new double[weights.length];
        for (int j = 0; j < added.length; j++) {
            added[j] = weights[j] * (row[j] - means[j]);
        }
        return added;
    }

    public List<String> columns() {
        return columns;
    }

    /** Log-odds where every column is 0. */
    public double intercept() {
        return intercept;
    }

    /** Log-odds per unit of the column. */
    public double weight(int column) {
        return weights[column];
    }

    /** Standard error of {@link #weight}, per unit of the column. */
    public double standardError(int column) {
        return Math.sqrt(covariance[column][column]);
    }

    /** How the errors of two weights go together, per unit of both columns. */
    public double covariance(int column, int other) {
        return covariance[column][other];
    }
}
