package lazo.science.outlook;

import java.util.List;
import java.util.Locale;

/**
 * Turns log-odds that rank well into chances that can be multiplied by money (Platt, Advances in Large Margin
 * Classifiers, 1999): <pre>P(yes) = 1 / (1 + exp(−(shift + slope · log-odds)))</pre>
 *
 * <p>Learned on customers the forecaster had not seen. A slope below 1 takes back what it was too sure of.
 */
record Calibration(double shift, double slope) {

    private static final Calibration NONE = new Calibration(0, 1);

    /** @param logOdds of customers the forecaster had not seen */
    static Calibration of(double[] logOdds, boolean[] yes) {
        double[][] rows = new double[logOdds.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {logOdds[i]};
        }
        RidgeLogistic fit = RidgeLogistic.fit(List.of("forecast"), rows, yes, 0);
        // A forecast that ranks the wrong way round is no forecast; it is not turned over but left as it is.
        return fit.weight(0) > 0 ? new Calibration(fit.intercept(), fit.weight(0)) : NONE;
    }

    double chance(double logOdds) {
        return 1 / (1 + Math.exp(-(shift + slope * logOdds)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "shift %.3f, slope %.3f", shift, slope);
    }
}
