package lazo.science.outlook;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/** Newton's method for {@link RidgeLogistic}; β₀ is the intercept. */
final class LogisticNewton {

    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    /** The objective of a large table is not known more precisely than this, relative to itself. */
    private static final double ROUNDING = 1e-12;

    private static final double ENOUGH = 1e-14;

    private final Standardised data;
    private final double ridge;

    LogisticNewton(Standardised data, double ridge) {
        this.data = data;
        this.ridge = ridge;
    }

    double[] solve() {
        int size = data.width() + 1;
        double[] beta = new double[size];
        double[] gradient = new double[size];
        double value = objective(beta);
        for (int i = 0; i < MOST_STEPS; i++) {
            double[][] information = information(beta, gradient);
            double[] step = cholesky(information)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double promised = 0;
            for (int j = 0; j < size; j++) {
                promised += step[j] * gradient[j];
            }
            if (promised < ENOUGH) {
                return beta;
            }
            double scale = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, scale /= 2) {
                double[] next = beta.clone();
                for (int j = 0; j < size; j++) {
                    next[j] += scale * step[j];
                }
                double nextValue = objective(next);
                if (nextValue >= value + ROUNDING * value) {
                    beta = next;
                    value = nextValue;
                    break;
                }
            }
        }
        data.refuseIfToldApart(beta);
        throw new CannotFit(
                "The fit did not settle: some columns say nearly the same thing; give a larger ridge or drop one of them");
    }

    /** The inverse of the penalised information, the intercept first. */
    double[][] covariance(double[] beta) {
        return cholesky(information(beta, new double[beta.length]))
                .getSolver()
                .getInverse()
                .getData();
    }

    /** Penalised log-likelihood; ln(1 + eˣ) is taken so that it neither overflows nor loses small terms. */
    private double objective(double[] beta) {
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            double linear = data.linear(beta, i);
            double signed = data.yes()[i] ? -linear : linear;
            sum -= Math.max(signed, 0) + Math.log1p(Math.exp(-Math.abs(signed)));
        }
        for (int j = 1; j < beta.length; j++) {
            sum -= 0.5 * ridge * beta[j] * beta[j];
        }
        return sum;
    }

    /** The negative Hessian; leaves the gradient in {@code gradient}. */
    private double[][] information(double[] beta, double[] gradient) {
        int size = beta.length;
        double[][] information = new double[size][size];
        double[] row = new double[size];
        row[0] = 1;
        Arrays.fill(gradient, 0);
        for (int i = 0; i < data.rows(); i++) {
            System.arraycopy(data.values(), i * data.width(), row, 1, data.width());
            double probability = 1 / (1 + Math.exp(-data.linear(beta, i)));
            double weight = probability * (1 - probability);
            double residual = (data.yes()[i] ? 1 : 0) - probability;
            for (int j = 0; j < size; j++) {
                gradient[j] += residual * row[j];
                double scaled = weight * row[j];
                double[] into = information[j];
                for (int k = 0; k <= j; k++) {
                    into[k] += scaled * row[k];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
            if (j > 0) {
                information[j][j] += ridge;
                gradient[j] -= ridge * beta[j];
            }
        }
        return information;
    }

    private CholeskyDecomposition cholesky(double[][] information) {
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-8, 1e-12);
        } catch (MathIllegalArgumentException _) {
            throw new CannotFit(
                    "Some columns say exactly the same thing, or tell leavers and stayers apart without one error;"
                            + " give a larger ridge or drop one of them");
        }
    }
}
