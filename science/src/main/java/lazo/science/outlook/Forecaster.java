package lazo.science.outlook;

import java.util.List;

/** Something that learned from customers and says how likely something is for others. */
sealed interface Forecaster permits Weights, Boosted {

    /** ln(p / (1 − p)) of these rows, in their order, before any calibration. */
    double[] logOdds(List<Column> columns, int[] rows);

    /** What each column adds to the log-odds of this row, beside an average customer; in the order of the columns. */
    double[] contributions(List<Column> columns, int row);
}
