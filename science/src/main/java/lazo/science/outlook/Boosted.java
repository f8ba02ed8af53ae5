package lazo.science.outlook;

import java.util.Arrays;
import java.util.List;

/**
 * Gradient-boosted trees (Chen and Guestrin, KDD 2016) that begin where {@link Weights} end: they learn what a weighted
 * sum leaves over, bends and dealings of columns with each other. Log-odds are the sum of both, and so are the
 * contributions (SHAP for the trees, Lundberg and Lee, NIPS 2017).
 *
 * <p>How many trees there are is decided on customers that neither the sum nor the trees have seen.
 */
record Boosted(Weights start, Encoding encoding, Trees trees) implements Forecaster {

    private static final int INNER_FOLDS = 5;

    /**
     * Fitted, with calibrations that were learned on customers not seen.
     *
     * @param ofStart the calibration of the weighted sum by itself
     */
    record Fit(Boosted forecaster, Calibration calibration, Calibration ofStart) {}

    /** @param yes whether it happened, by row of the columns */
    static Fit fit(List<Column> columns, int[] rows, boolean[] yes, long seed) {
        boolean[] answers = Split.pick(yes, rows);
        double[] sums = new double[rows.length];
        double[][] margins = new double[Trees.STEPS][rows.length];
        for (Split split : Split.folds(rows.length, INNER_FOLDS, seed)) {
            Boosted most = grow(columns, Split.pick(rows, split.train()), yes, Trees.STEPS, seed);
            int[] test = Split.pick(rows, split.test());
            double[] start = most.start.logOdds(columns, test);
            double[][] grown = most.trees.logOddsByStep(most.encoding.encode(columns, test), start);
            for (int i = 0; i < test.length; i++) {
                sums[split.test()[i]] = start[i];
                for (int step = 0; step < Trees.STEPS; step++) {
                    margins[step][split.test()[i]] = grown[step][i];
                }
            }
        }
        int best = best(margins, answers);
        return new Fit(
                grow(columns, rows, yes, best + 1, seed),
                Calibration.of(margins[best], answers),
                Calibration.of(sums, answers));
    }

    private static Boosted grow(List<Column> columns, int[] rows, boolean[] yes, int steps, long seed) {
        Weights start = Weights.fit(columns, rows, yes);
        Encoding encoding = Encoding.forTrees(columns, rows);
        Trees trees = Trees.grow(
                encoding.encode(columns, rows), start.logOdds(columns, rows), Split.pick(yes, rows), steps, seed);
        return new Boosted(start, encoding, trees);
    }

    private static int best(double[][] margins, boolean[] answers) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int step = 0; step < margins.length; step++) {
            double[] chances = Arrays.stream(margins[step])
                    .map(logOdds -> 1 / (1 + Math.exp(-logOdds)))
                    .toArray();
            double loss = ForecastQuality.logLoss(chances, answers);
            if (loss < lowest) {
                lowest = loss;
                best = step;
            }
        }
        return best;
    }

    @Override
    public double[] logOdds(List<Column> columns, int[] rows) {
        return trees.logOdds(encoding.encode(columns, rows), start.logOdds(columns, rows));
    }

    @Override
    public double[] contributions(List<Column> columns, int row) {
        double[] added = start.contributions(columns, row);
        int[] only = {row};
        double[] grown = trees.contributions(encoding.encode(columns, only), start.logOdds(columns, only));
        for (int k = 0; k < encoding.names().size(); k++) {
            added[encoding.columnOf(k)] += grown[k];
        }
        return added;
    }
}
