package lazo.science.uplift;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lazo.science.numbers.Cholesky;
import lazo.science.outlook.Column;
import lazo.science.outlook.Encoding;
import lazo.science.outlook.RidgeLogistic;
import lazo.science.outlook.Split;

/**
 * How much more likely an outcome is with the offer than without, customer by customer: one ridge logistic regression on
 * each arm, and the difference of the two (the T-learner of Künzel and others, PNAS 116, 2019).
 *
 * <p>Most columns matter alike in both arms, and the difference of two estimates is mostly noise. So each column's share
 * in it is kept only as far as it stands out, by the factor
 *
 * <pre>max(0, 1 − 2 d ÷ W),  W = δᵀ (V₁ + V₀)⁻¹ δ</pre>
 *
 * <p>with δ the difference of its d weights and V their covariances (the non-negative garrote of Breiman, Technometrics
 * 37, 1995, column by column, with the penalty of Akaike's criterion). Where nothing stands out, everybody has about the
 * same effect.
 */
final class TLearner {

    private static final double RIDGE = 1;
    private static final double SMALLEST_PIVOT = 1e-10;

    private final Encoding encoding;
    private final RidgeLogistic withOffer;
    private final RidgeLogistic without;
    private final double[] means;
    private final double[] kept;

    private TLearner(Encoding encoding, RidgeLogistic withOffer, RidgeLogistic without, double[] means, double[] kept) {
        this.encoding = encoding;
        this.withOffer = withOffer;
        this.without = without;
        this.means = means;
        this.kept = kept;
    }

    /** @param rows those to learn from; both arms are among them */
    static TLearner fit(List<Column> columns, int[] rows, boolean[] outcome, boolean[] treated) {
        int[] offered = IntStream.of(rows).filter(row -> treated[row]).toArray();
        int[] heldOut = IntStream.of(rows).filter(row -> !treated[row]).toArray();
        Encoding encoding = Encoding.forWeights(columns, rows).keepingWhatVaries(columns, offered, heldOut);
        RidgeLogistic withOffer = fit(encoding, columns, offered, outcome);
        RidgeLogistic without = fit(encoding, columns, heldOut, outcome);
        double[] means = new double[encoding.names().size()];
        double[] row = new double[means.length];
        for (int each : rows) {
            encoding.encode(columns, each, row);
            for (int k = 0; k < means.length; k++) {
                means[k] += row[k] / rows.length;
            }
        }
        return new TLearner(encoding, withOffer, without, means, kept(encoding, columns.size(), withOffer, without));
    }

    private static RidgeLogistic fit(Encoding encoding, List<Column> columns, int[] rows, boolean[] outcome) {
        return RidgeLogistic.fit(encoding.names(), encoding.encode(columns, rows), Split.pick(outcome, rows), RIDGE);
    }

    /** For each number, how much of its difference is kept. */
    private static double[] kept(Encoding encoding, int columns, RidgeLogistic withOffer, RidgeLogistic without) {
        double[] kept = new double[encoding.names().size()];
        for (int column = 0; column < columns; column++) {
            List<Integer> group = new ArrayList<>();
            for (int k = 0; k < kept.length; k++) {
                if (encoding.columnOf(k) == column) {
                    group.add(k);
                }
            }
            if (!group.isEmpty()) {
                double factor = Math.max(0, 1 - 2 * group.size() / standsOut(group, withOffer, without));
                group.forEach(k -> kept[k] = factor);
            }
        }
        return kept;
    }

    /** W of one column; 0 where it cannot be told. */
    private static double standsOut(List<Integer> group, RidgeLogistic withOffer, RidgeLogistic without) {
        int size = group.size();
        double[] delta = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            delta[i] = withOffer.weight(group.get(i)) - without.weight(group.get(i));
            for (int j = 0; j < size; j++) {
                covariance[i][j] = withOffer.covariance(group.get(i), group.get(j))
                        + without.covariance(group.get(i), group.get(j));
            }
        }
        return switch (Cholesky.of(covariance, SMALLEST_PIVOT)) {
            case Cholesky.Outcome.Dependent _ -> 0;
            case Cholesky.Outcome.Factor(Cholesky factor) -> {
                double[] solved = factor.solve(delta);
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += delta[i] * solved[i];
                }
                yield sum;
            }
        };
    }

    /** P(outcome with the offer) − P(outcome without) of these rows, in their order. */
    double[] effects(List<Column> columns, int[] rows) {
        double[] effects = new double[rows.length];
        double[] row = new double[means.length];
        double onAverage = withOffer.logOdds(means) - without.logOdds(means);
        for (int i = 0; i < rows.length; i++) {
            encoding.encode(columns, rows[i], row);
            double middle = (withOffer.logOdds(row) + without.logOdds(row)) / 2;
            double difference = onAverage;
            for (int k = 0; k < row.length; k++) {
                difference += kept[k] * (withOffer.weight(k) - without.weight(k)) * (row[k] - means[k]);
            }
            effects[i] = chance(middle + difference / 2) - chance(middle - difference / 2);
        }
        return effects;
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
