package lazo.science.review;

import java.util.List;
import lazo.science.outlook.Drift;
import lazo.science.outlook.ForecastQuality;
import org.jspecify.annotations.Nullable;

/**
 * Where the forecasts of who leaves come from, and how far they can be trusted.
 *
 * @param way {@code logistic}, {@code boosted}, {@code share} where everybody is given the share that left because neither did
 *     better, or {@code none} where there is no forecast
 * @param missing what is missing where there is none: {@code customers}, {@code leavers}, {@code stayers} or
 *     {@code difference}; else empty
 * @param from epoch milliseconds of the first moment looked at
 * @param to epoch milliseconds of the last outcome
 * @param rows moments of customers that were learned from
 * @param customers how many customers these are of
 * @param left in how many rows the tie had ended {@code days} later
 * @param hash of the rows; the same rows, the same hash
 * @param code which version of the way to learn
 * @param asOf epoch milliseconds: when it was learned, in the time of the events
 * @param days how far it looks ahead
 * @param judged how it did on customers it had not seen; null where there is no forecast
 * @param drift how far customers of today differ from those learned from, the most first
 */
public record Forecast(
        String way,
        String missing,
        long from,
        long to,
        int rows,
        int customers,
        int left,
        String hash,
        String code,
        long asOf,
        int days,
        @Nullable Judged judged,
        List<Drift.Shift> drift) {

    /**
     * How good it was on rows it had not seen.
     *
     * @param later whether they are of a later time; else of other customers, as the history is too short
     * @param auc chance that a leaver was given more than a stayer
     * @param logLoss mean of −ln(chance given to what happened)
     * @param logLossOfOneShare the same, had everybody been given the share that left
     * @param ece calibration error in ten groups
     * @param boosted log-loss of trees, where they were tried; else NaN
     * @param groups forecast beside what happened, the lowest first
     */
    public record Judged(
            boolean later,
            int rows,
            int left,
            double auc,
            double logLoss,
            double logLossOfOneShare,
            double ece,
            double boosted,
            List<ForecastQuality.Group> groups) {}

    /** Whether there is one. */
    public boolean isMade() {
        return judged != null;
    }
}
