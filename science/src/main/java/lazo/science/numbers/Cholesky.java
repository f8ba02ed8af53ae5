package lazo.science.numbers;

/**
 * A symmetric positive definite matrix as L Lᵀ: solves and inverts it. Its size is that of a model's parameters, so it
 * is stored plainly.
 */
public final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * @param matrix symmetric, n × n; only its lower half is read
     * @param smallest a pivot below this share of its diagonal element counts as 0
     * @return the factor, or the row that depends on those before it
     */
    public static Outcome of(double[][] matrix, double smallest) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (!(sum > smallest * matrix[i][i]) || !(sum < Double.POSITIVE_INFINITY)) {
                    return new Outcome.Dependent(i);
                } else {
                    lower[i][i] = Math.sqrt(sum);
                }
            }
        }
        return new Outcome.Factor(new Cholesky(lower));
    }

    /** What came of a factorisation. */
    public sealed interface Outcome {

        record Factor(Cholesky cholesky) implements Outcome {}

        /**
         * @param row follows from those before it
         */
        record Dependent(int row) implements Outcome {}
    }

    /** x with A x = b. */
    public double[] solve(double[] b) {
        int size = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** A⁻¹. */
    public double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
