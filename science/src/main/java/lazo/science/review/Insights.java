package lazo.science.review;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.outlook.Returning;
import lazo.science.signs.Ending;

/**
 * Who comes, stays, leaves and returns, beyond the months of a {@link CompanyReview}. Definitions and worked numbers:
 * {@code docs/reference/churn.md}. Shares are in [0, 1] and NaN where nobody, or no revenue, was there; intervals are
 * 95 % intervals.
 *
 * @param revenue month by month, oldest first, from the first that began with any; empty without subscriptions
 * @param wholeMonths how many months of {@code revenue} are over
 * @param cohorts those who joined in each month and were seen from then on, oldest first
 * @param groups by plan, country, role and month of joining, over whole months, the largest
 *     first
 * @param survival how long customers stay: all of them, then by plan, then by role
 * @param tests whether groups differ in how long they stay
 * @param gone when somebody without a contract counts as gone
 * @param forecast where the forecasts of who leaves come from
 * @param returning whether they come back, by how the tie ended
 * @param answers what was asked and answered, oldest month first; without what nobody answered
 */
public record Insights(
        List<Revenue> revenue,
        int wholeMonths,
        List<Cohort> cohorts,
        Map<String, List<Group>> groups,
        List<Curve> survival,
        List<Difference> tests,
        Gone gone,
        Forecast forecast,
        Map<Ending, Returning.Chance> returning,
        Map<Asked, List<Answered>> answers) {

    /**
     * What was answered in one month.
     *
     * @param asked how many were asked, as far as that was reported
     * @param high how many answers lie at the upper end of the scale, as {@link Asked} has it
     * @param low how many at the lower
     */
    public record Answered(YearMonth month, int asked, int answers, int high, int low) {}

    /**
     * Recurring revenue of one month, in the company's currency.
     *
     * @param lostByEnding the part of {@code lost} whose payer left in it, by how
     */
    public record Revenue(
            YearMonth month,
            double start,
            double fresh,
            double expansion,
            double reactivated,
            double contraction,
            double lost,
            Map<Ending, Double> lostByEnding,
            Interval lostShare,
            Interval gross,
            Interval net) {

        public double end() {
            return start + fresh + expansion + reactivated - contraction - lost;
        }
    }

    /**
     * Those who joined in one month.
     *
     * @param share of them still with us at the end of the month they joined in, of the next, …
     * @param low lower ends of the Wilson intervals
     * @param high upper ends
     * @param revenue theirs then, over theirs at the end of their first month
     */
    public record Cohort(
            YearMonth month,
            int joined,
            List<Double> share,
            List<Double> low,
            List<Double> high,
            List<Double> revenue) {}

    /**
     * One group over the whole months of the review.
     *
     * @param customers who ever were in it
     * @param customerMonths customers at the start of each month, added up
     * @param left of these, by how
     * @param churn share of them who left, a month
     * @param lost share of revenue lost, a month; with gross and net retention alike
     */
    public record Group(
            String name,
            int customers,
            int customerMonths,
            Map<Ending, Integer> left,
            double churn,
            Interval churnInterval,
            double lost,
            Interval lostInterval,
            double gross,
            Interval grossInterval,
            double net,
            Interval netInterval) {}

    /**
     * Share of customers still with us after so many days.
     *
     * @param dimension {@code all}, {@code plan} or {@code role}
     * @param from what is said is of those who stayed until this day; 0 where customers were seen from the start
     * @param median days until half have left, NaN while they have not
     */
    public record Curve(
            String dimension, String name, int customers, int left, int from, double median, List<Point> points) {}

    public record Point(int day, double share, double low, double high, int atRisk) {}

    /** A log-rank test. */
    public record Difference(String dimension, int groups, double chiSquared, int degrees, double p) {}

    /**
     * When somebody without a contract counts as gone.
     *
     * @param rule {@code days}, {@code model} or {@code usual}
     * @param days of silence; for the model, before which nobody is gone
     * @param below the chance to be still there below which somebody is; NaN without a model
     * @param customers without a contract that were looked at
     * @param parameters of the model: r, α, a, b; empty without one
     */
    public record Gone(String rule, int days, double below, int customers, List<Double> parameters) {}

    /** Waterfall over the whole months: what recurring revenue began with, what came and went, and what it ended with. */
    public List<Revenue> whole() {
        return revenue.subList(0, Math.min(wholeMonths, revenue.size()));
    }
}
