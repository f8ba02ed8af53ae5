package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.science.outlook.ChurnTrial.Choice;

/**
 * A calibrated forecast of who leaves, with its reasons customer by customer.
 *
 * <p>Learned once, by the way a {@link ChurnTrial} has chosen, then the same for as long as it is used; {@link Drift} says
 * when it is time for another.
 */
public final class ChurnForecast {

    private static final int INNER_FOLDS = 5;

    private final Forecaster forecaster;
    private final Calibration calibration;

    private ChurnForecast(Forecaster forecaster, Calibration calibration) {
        this.forecaster = forecaster;
        this.calibration = calibration;
    }

    /** The two ways, learned from the same rows. */
    record Both(ChurnForecast logistic, ChurnForecast boosted) {}

    /**
     * Learns from some rows.
     *
     * @param left whether they left, by row of the columns
     * @param seed the same seed on the same rows, the same forecast
     * @throws IllegalArgumentException where no forecast can be made from this; the message says why
     */
    public static ChurnForecast learn(Choice way, List<Column> columns, int[] rows, boolean[] left, long seed) {
        return switch (way) {
            case LOGISTIC -> {
                double[] unseen = unseen(columns, rows, left, Split.folds(rows.length, INNER_FOLDS, seed));
                yield new ChurnForecast(
                        Weights.fit(columns, rows, left), Calibration.of(unseen, Split.pick(left, rows)));
            }
            case BOOSTED -> learnBoth(columns, rows, left, seed).boosted();
        };
    }

    /** As {@link #learn}, both ways for little more than the price of the dearer one. */
    static Both learnBoth(List<Column> columns, int[] rows, boolean[] left, long seed) {
        Boosted.Fit fit = Boosted.fit(columns, rows, left, seed);
        return new Both(
                new ChurnForecast(fit.forecaster().start(), fit.ofStart()),
                new ChurnForecast(fit.forecaster(), fit.calibration()));
    }

    /** The weighted sum of each row by a fit that has not seen it. */
    private static double[] unseen(List<Column> columns, int[] rows, boolean[] left, List<Split> inner) {
        double[] unseen = new double[rows.length];
        for (Split split : inner) {
            Weights without = Weights.fit(columns, Split.pick(rows, split.train()), left);
            double[] logOdds = without.logOdds(columns, Split.pick(rows, split.test()));
            for (int i = 0; i < logOdds.length; i++) {
                unseen[split.test()[i]] = logOdds[i];
            }
        }
        return unseen;
    }

    /** The chance that each of these customers leaves, in [0, 1]; the columns as in the fit, of any length. */
    public double[] chances(List<Column> columns, int[] rows) {
        double[] chances = forecaster.logOdds(columns, rows);
        for (int i = 0; i < chances.length; i++) {
            chances[i] = calibration.chance(chances[i]);
        }
        return chances;
    }

    /**
     * What speaks most for leaving or for staying, beside an average customer; the strongest first.
     *
     * @param most how many reasons at most
     */
    public List<Reason> reasons(List<Column> columns, int row, int most) {
        double[] added = forecaster.contributions(columns, row);
        List<Reason> reasons = new ArrayList<>();
        for (int j = 0; j < added.length; j++) {
            double logOdds = calibration.slope() * added[j];
            if (Math.abs(logOdds) >= Reason.FAINTEST) {
                reasons.add(Reason.of(columns.get(j), row, logOdds));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.logOdds())));
        return List.copyOf(reasons.subList(0, Math.min(most, reasons.size())));
    }

    /** The weighted sum in it: the whole of a logistic forecast, and what the trees of a boosted one begin from. */
    public RidgeLogistic weights() {
        return switch (forecaster) {
            case Weights(Encoding _, RidgeLogistic model) -> model;
            case Boosted boosted -> boosted.start().model();
        };
    }
}
