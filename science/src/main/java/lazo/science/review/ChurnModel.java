package lazo.science.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.outlook.RidgeLogistic;
import lazo.science.review.Totals.Row;
import org.jspecify.annotations.Nullable;

/**
 * Who is likely to leave within 90 days: a ridge logistic regression on how every tie stood 90 days ago and who has
 * left since. With fewer than {@value #LEAST} who left, or who stayed, it says nothing.
 *
 * @param columns those of {@link ChurnFeatures} that differ between customers
 */
record ChurnModel(@Nullable RidgeLogistic model, int[] columns) {

    private static final int LEAST = 30;
    private static final double RIDGE = 1;
    private static final ChurnModel SILENT = new ChurnModel(null, new int[0]);

    static ChurnModel fit(List<Row> rows) {
        long left = rows.stream().filter(Row::left).count();
        if (left < LEAST || rows.size() - left < LEAST) {
            return SILENT;
        }
        int[] columns = IntStream.range(0, ChurnFeatures.COLUMNS.size())
                .filter(column -> rows.stream()
                                .mapToDouble(row -> row.features()[column])
                                .distinct()
                                .count()
                        > 1)
                .toArray();
        double[][] features =
                rows.stream().map(row -> pick(row.features(), columns)).toArray(double[][]::new);
        boolean[] yes = new boolean[rows.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = rows.get(i).left();
        }
        List<String> names =
                Arrays.stream(columns).mapToObj(ChurnFeatures.COLUMNS::get).toList();
        try {
            return new ChurnModel(RidgeLogistic.fit(names, features, yes, RIDGE), columns);
        } catch (IllegalArgumentException noForecast) {
            return SILENT;
        }
    }

    /** In [0, 1]; NaN where there is too little to say. */
    double chance(double[] features) {
        return model == null ? Double.NaN : model.probability(pick(features, columns));
    }

    private static double[] pick(double[] all, int[] columns) {
        return Arrays.stream(columns).mapToDouble(column -> all[column]).toArray();
    }
}
