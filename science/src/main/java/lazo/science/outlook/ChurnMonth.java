package lazo.science.outlook;

import java.time.YearMonth;
import java.util.Map;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Wilson;
import lazo.science.signs.Ending;

/**
 * One month of coming and going. Two sums always hold:
 *
 * <pre>
 * atEnd      = atStart + joined + returned − left
 * endRevenue = startRevenue + newRevenue + reactivated + expansion − contraction − lost
 * </pre>
 *
 * <p>Revenue is recurring revenue a month, in the company's currency. Shares are NaN where nobody, or no revenue, was
 * there at the start.
 *
 * @param atStart customers who had joined before it began and had not left
 * @param joined for the first time, in this month
 * @param returned joined again, in this month
 * @param left all who left in it, by how, including those who also joined in it
 * @param leftOfStart of these, those who were there at the start
 * @param startRevenue recurring revenue when it began
 * @param newRevenue from those who never paid before
 * @param reactivated from those who had stopped paying, or left, and pay again
 * @param expansion more from those who already paid
 * @param contraction less from those who still pay
 * @param lost all of it from those who stopped paying
 * @param lostByEnding the part of {@code lost} whose payer left in this month, by how; the rest stayed without paying
 */
public record ChurnMonth(
        YearMonth month,
        int atStart,
        int joined,
        int returned,
        Map<Ending, Integer> left,
        Map<Ending, Integer> leftOfStart,
        double startRevenue,
        double newRevenue,
        double reactivated,
        double expansion,
        double contraction,
        double lost,
        Map<Ending, Double> lostByEnding) {

    public int atEnd() {
        return atStart + joined + returned - sum(left);
    }

    public double endRevenue() {
        return startRevenue + newRevenue + reactivated + expansion - contraction - lost;
    }

    /** Share of those at the start who left in it. */
    public double churn() {
        return share(sum(leftOfStart), atStart);
    }

    /** The part of {@link #churn} that ended this way. */
    public double churn(Ending ending) {
        return share(leftOfStart.getOrDefault(ending, 0), atStart);
    }

    /** Wilson's interval about {@link #churn}. */
    public Interval churnInterval(double confidence) {
        return Wilson.interval(sum(leftOfStart), atStart, confidence);
    }

    /** Share of the revenue at the start that was lost altogether. */
    public double revenueChurn() {
        return share(lost, startRevenue);
    }

    /** Share of the revenue at the start that is left, growth not counted; at most 1. */
    public double grossRetention() {
        return share(startRevenue - lost - contraction, startRevenue);
    }

    /** Revenue at the end of those who paid at the start, over theirs at the start; above 1 where they grew. */
    public double netRetention() {
        return share(startRevenue - lost - contraction + expansion, startRevenue);
    }

    private static int sum(Map<Ending, Integer> counts) {
        int sum = 0;
        for (int count : counts.values()) {
            sum += count;
        }
        return sum;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }
}
