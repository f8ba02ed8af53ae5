package lazo.science.outlook;

import java.util.ArrayList;
import java.util.List;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import lazo.science.outlook.Feature.Kind;

/**
 * A weighted sum made ready for one table: what each kind of a text adds is looked up, not compared letter by letter.
 * One look-up a text and a handful of multiplications an amount.
 */
final class Scorer {

    private final double intercept;
    private final int[][] codes;
    private final double[][] added;
    private final Feature[] features;
    private final Amounts[] amounts;
    private final double[] weights;

    Scorer(Encoding encoding, RidgeLogistic model, List<Column> columns) {
        intercept = model.intercept();
        List<int[]> codesOfKinds = new ArrayList<>();
        List<double[]> addedByKinds = new ArrayList<>();
        List<Integer> ofAmounts = new ArrayList<>();
        double[][] byColumn = new double[columns.size()][];
        for (int k = 0; k < encoding.names().size(); k++) {
            int column = encoding.columnOf(k);
            switch (columns.get(column)) {
                case Amounts _ -> ofAmounts.add(k);
                case Kinds kinds -> {
                    if (byColumn[column] == null) {
                        byColumn[column] = new double[kinds.kinds().size() + 1];
                        codesOfKinds.add(kinds.codes());
                        addedByKinds.add(byColumn[column]);
                    }
                    int place = kinds.placeOf(((Kind) encoding.feature(k)).kind());
                    if (place >= 0) {
                        byColumn[column][place] += model.weight(k);
                    }
                }
            }
        }
        codes = codesOfKinds.toArray(int[][]::new);
        added = addedByKinds.toArray(double[][]::new);
        features = ofAmounts.stream().map(encoding::feature).toArray(Feature[]::new);
        amounts = ofAmounts.stream()
                .map(k -> (Amounts) columns.get(encoding.columnOf(k)))
                .toArray(Amounts[]::new);
        weights = ofAmounts.stream().mapToDouble(model::weight).toArray();
    }

    /** ln(p / (1 − p)) of a row of the table. */
    double logOdds(int row) {
        double sum = intercept;
        for (int j = 0; j < codes.length; j++) {
            sum += added[j][codes[j][row] + 1];
        }
        for (int k = 0; k < features.length; k++) {
            sum += weights[k] * features[k].of(amounts[k], row);
        }
        return sum;
    }
}
