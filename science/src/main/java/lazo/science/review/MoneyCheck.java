package lazo.science.review;

import java.time.YearMonth;
import java.util.List;

/**
 * What the tie brings and takes over the last twelve months, in the company's currency.
 *
 * @param margin what stayed with us
 * @param cost what serving them cost, the team's time included
 * @param minutes of the team's time
 * @param marginShare of all margin of all ties
 * @param timeShare of all the team's minutes
 * @param outsideMission share of their minutes that went to what will never be our service
 * @param months oldest first
 * @param sentence all of it in one sentence
 */
public record MoneyCheck(
        double margin,
        double cost,
        double minutes,
        double marginShare,
        double timeShare,
        double outsideMission,
        List<Month> months,
        String sentence) {

    /** One month of it. {@code cost} is without what our own faults caused, which is {@code ours}. */
    public record Month(YearMonth month, double margin, double cost, double ours) {}
}
