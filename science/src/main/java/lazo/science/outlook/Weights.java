package lazo.science.outlook;

import java.util.List;

/**
 * A ridge logistic regression on columns: how they become numbers, and the weight of each number.
 *
 * @param encoding learned from the same rows as the model
 */
record Weights(Encoding encoding, RidgeLogistic model) implements Forecaster {

    /** Fair to columns of any unit, as the regression standardises them; see {@link RidgeLogistic}. */
    private static final double RIDGE = 1;

    /** @param yes whether it happened, by row of the columns */
    static Weights fit(List<Column> columns, int[] rows, boolean[] yes) {
        return fit(columns, rows, yes, RIDGE);
    }

    static Weights fit(List<Column> columns, int[] rows, boolean[] yes, double ridge) {
        Encoding encoding = Encoding.forWeights(columns, rows);
        return new Weights(
                encoding,
                RidgeLogistic.fit(encoding.names(), encoding.encode(columns, rows), Split.pick(yes, rows), ridge));
    }

    @Override
    public double[] logOdds(List<Column> columns, int[] rows) {
        Scorer scorer = new Scorer(encoding, model, columns);
        double[] logOdds = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            logOdds[i] = scorer.logOdds(rows[i]);
        }
        return logOdds;
    }

    @Override
    public double[] contributions(List<Column> columns, int row) {
        double[] encoded = new double[encoding.names().size()];
        encoding.encode(columns, row, encoded);
        double[] added = new double[columns.size()];
        double[] each = model.contributions(encoded);
        for (int k = 0; k < each.length; k++) {
            added[encoding.columnOf(k)] += each[k];
        }
        return added;
    }
}
