package lazo.science.outlook;

import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.jspecify.annotations.Nullable;

/**
 * Boosted trees by XGBoost, a library of machine code: shallow ones, many, each correcting a little. One thread, as more
 * of them wait for each other on busy machines.
 *
 * @param steps how many times {@value #TREES_A_STEP} trees there are
 */
record Trees(Booster booster, int steps) {

    /** The most steps that are tried. */
    static final int STEPS = 15;

    private static final int TREES_A_STEP = 10;

    /** Why there are no trees on this machine, in one sentence; null where there are. */
    private static final @Nullable String UNAVAILABLE = tryOne();

    static @Nullable String unavailable() {
        return UNAVAILABLE;
    }

    /**
     * Grows trees.
     *
     * @param rows customers × numbers; NaN where nothing is known
     * @param start log-odds of each customer that the trees begin from
     * @param seed the same seed on the same data, the same trees
     */
    static Trees grow(double[][] rows, double[] start, boolean[] yes, int steps, long seed) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("objective", "binary:logistic"),
                Map.entry("eval_metric", "logloss"),
                Map.entry("tree_method", "hist"),
                Map.entry("nthread", 1),
                Map.entry("verbosity", 0),
                Map.entry("eta", 0.05),
                Map.entry("max_depth", 3),
                Map.entry("min_child_weight", 5),
                Map.entry("subsample", 0.7),
                Map.entry("colsample_bytree", 0.8),
                Map.entry("lambda", 5),
                Map.entry("seed", Math.floorMod(seed, Integer.MAX_VALUE)));
        float[] labels = new float[yes.length];
        for (int i = 0; i < yes.length; i++) {
            labels[i] = yes[i] ? 1 : 0;
        }
        try {
            DMatrix matrix = matrix(rows, start);
            try {
                matrix.setLabel(labels);
                return new Trees(XGBoost.train(matrix, settings, steps * TREES_A_STEP, Map.of(), null, null), steps);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError failed) {
            throw new IllegalStateException("The trees did not grow: " + failed.getMessage(), failed);
        }
    }

    /** Log-odds of each row, the start included. */
    double[] logOdds(double[][] rows, double[] start) {
        return rows.length == 0 ? new double[0] : after(new int[] {steps}, rows, start)[0];
    }

    /** Log-odds of each row, the start included, after each step; steps × rows. */
    double[][] logOddsByStep(double[][] rows, double[] start) {
        return after(IntStream.rangeClosed(1, steps).toArray(), rows, start);
    }

    private double[][] after(int[] numbersOfSteps, double[][] rows, double[] start) {
        double[][] logOdds = new double[numbersOfSteps.length][rows.length];
        try {
            DMatrix matrix = matrix(rows, start);
            try {
                for (int k = 0; k < numbersOfSteps.length; k++) {
                    float[][] margins = booster.predict(matrix, true, numbersOfSteps[k] * TREES_A_STEP);
                    for (int i = 0; i < rows.length; i++) {
                        logOdds[k][i] = margins[i][0];
                    }
                }
                return logOdds;
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError failed) {
            throw new IllegalStateException("The trees gave no forecast: " + failed.getMessage(), failed);
        }
    }

    /** What each number of one row adds to the log-odds. */
    double[] contributions(double[][] row, double[] start) {
        try {
            DMatrix matrix = matrix(row, start);
            try {
                float[] shares = booster.predictContrib(matrix, steps * TREES_A_STEP)[0];
                double[] added = new double[row[0].length];
                for (int j = 0; j < added.length; j++) {
                    added[j] = shares[j];
                }
                return added;
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError failed) {
            throw new IllegalStateException("The trees gave no reasons: " + failed.getMessage(), failed);
        }
    }

    private static DMatrix matrix(double[][] rows, double[] start) throws XGBoostError {
        int width = rows[0].length;
        float[] values = new float[rows.length * width];
        float[] margins = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < width; j++) {
                values[i * width + j] = (float) rows[i][j];
            }
            margins[i] = (float) start[i];
        }
        DMatrix matrix = new DMatrix(values, rows.length, width, Float.NaN);
        matrix.setBaseMargin(margins);
        return matrix;
    }

    private static @Nullable String tryOne() {
        try {
            new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
            return null;
        } catch (XGBoostError | LinkageError failed) {
            return "Boosted trees are not available on this machine (" + failed.getMessage()
                    + "), so the forecast is the logistic one.";
        }
    }
}
