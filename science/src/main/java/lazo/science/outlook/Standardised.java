package lazo.science.outlook;

import java.util.List;
import lazo.science.numbers.CannotFit;

/**
 * Checked columns with mean 0 and standard deviation 1, in one array, row after row.
 *
 * @param values rows × columns
 */
record Standardised(int rows, double[] values, boolean[] yes, double[] means, double[] deviations) {

    static Standardised of(List<String> columns, double[][] rows, boolean[] yes) {
        int width = columns.size();
        if (rows.length == 0) {
            throw new CannotFit(
                    "There is nobody to learn from: a forecast needs customers who left and customers who stayed");
        }
        if (rows.length != yes.length) {
            throw new CannotFit(
                    "There are " + rows.length + " rows but " + yes.length + " answers; give one answer for each row");
        }
        refuseOneSided(yes);
        double[] means = new double[width];
        double[] deviations = new double[width];
        double[] values = new double[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new CannotFit(
                        "Row " + i + " has " + rows[i].length + " numbers where " + width + " columns are named");
            }
            System.arraycopy(rows[i], 0, values, i * width, width);
        }
        for (int j = 0; j < width; j++) {
            standardise(columns.get(j), j, width, values, means, deviations);
        }
        return new Standardised(rows.length, values, yes.clone(), means, deviations);
    }

    int width() {
        return means.length;
    }

    double linear(double[] beta, int row) {
        double sum = beta[0];
        int at = row * width();
        for (int j = 1; j < beta.length; j++) {
            sum += beta[j] * values[at++];
        }
        return sum;
    }

    void refuseIfToldApart(double[] beta) {
        double lowestYes = Double.POSITIVE_INFINITY;
        double highestNo = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows; i++) {
            double linear = linear(beta, i);
            if (yes[i]) {
                lowestYes = Math.min(lowestYes, linear);
            } else {
                highestNo = Math.max(highestNo, linear);
            }
        }
        if (lowestYes > highestNo) {
            throw new CannotFit("The columns tell leavers and stayers apart without one error: either a"
                    + " column knows the answer (remove what was recorded after they left) or these " + rows
                    + " customers are too few (wait for more)");
        }
    }

    private static void refuseOneSided(boolean[] yes) {
        int left = 0;
        for (boolean one : yes) {
            left += one ? 1 : 0;
        }
        if (left == 0) {
            throw new CannotFit("None of the " + yes.length
                    + " customers left, so there is nothing to learn leaving from; look further back");
        }
        if (left == yes.length) {
            throw new CannotFit("All of the " + yes.length
                    + " customers left, so there is nobody to compare them with; include those who stayed");
        }
    }

    private static void standardise(
            String column, int j, int width, double[] values, double[] means, double[] deviations) {
        int rows = values.length / width;
        double first = values[j];
        double sum = 0;
        boolean varies = false;
        for (int at = j; at < values.length; at += width) {
            if (Double.isNaN(values[at]) || Double.isInfinite(values[at])) {
                throw new CannotFit("Column '" + column + "' has no usable number in row " + at / width
                        + "; fill it in or leave the row out");
            }
            varies |= values[at] != first;
            sum += values[at];
        }
        if (!varies) {
            throw new CannotFit("Column '" + column + "' is the same for everybody and tells nothing; leave it out");
        }
        double mean = sum / rows;
        double squares = 0;
        for (int at = j; at < values.length; at += width) {
            squares += (values[at] - mean) * (values[at] - mean);
        }
        double deviation = Math.sqrt(squares / rows);
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new CannotFit("Column '" + column + "' is too large or too small to compute with; use another unit");
        }
        for (int at = j; at < values.length; at += width) {
            values[at] = (values[at] - mean) / deviation;
        }
        means[j] = mean;
        deviations[j] = deviation;
    }
}
