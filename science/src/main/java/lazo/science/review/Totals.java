package lazo.science.review;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import lazo.science.outlook.Returning;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Census;
import lazo.science.signs.Ledger;
import lazo.science.signs.Silence;
import lazo.science.signs.Stay;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;
import lazo.science.verdict.ShadowPrice;
import lazo.science.verdict.Usual;

/**
 * What the second look at every tie adds up to. Money is summed in millionths and time in thousandths of a minute, so
 * that neither the order of ties nor the number of threads can change a bit.
 */
final class Totals {

    private static final double MILLIONTHS = 1e6;
    private static final int YEAR = 12;

    private final Retention retention;
    private final ChurnRows churn;
    private final Answers answers;
    private final Silence silence;
    private final Returning.Counts returns = new Returning.Counts();
    private final BaseRates.Counts counts = new BaseRates.Counts();
    private long margin;
    private long cost;
    private long minutes;
    private final long[] minutesByMonth = new long[YEAR];
    private long tieMonths;
    private long departures;
    private long withoutRate;

    Totals(Retention retention, ChurnRows churn, Silence silence) {
        this.retention = retention;
        this.churn = churn;
        this.answers = new Answers(retention.first(), retention.starts());
        this.silence = silence;
    }

    void add(TieView view, Census census) {
        counts.add(view, census);
        Ledger ledger = Ledger.of(view);
        withoutRate += ledger.withoutRate();
        YearMonth from =
                Ledger.monthOf(view.window().asOf(), view.facts().timezone()).minusMonths(YEAR - 1);
        for (Map.Entry<YearMonth, Ledger.Line> entry :
                ledger.lines().tailMap(from, true).entrySet()) {
            margin += Math.round(entry.getValue().paidIn() * MILLIONTHS);
            cost += Math.round(entry.getValue().cost() * MILLIONTHS);
            long time = Math.round(entry.getValue().minutes() * 1_000);
            minutes += time;
            int month = (int) from.until(entry.getKey(), ChronoUnit.MONTHS);
            minutesByMonth[Math.min(month, YEAR - 1)] += time;
        }
        Tenure tenure = Tenure.of(view, silence, retention.starts());
        exposure(view, tenure.stays().getLast());
        retention.add(view, tenure);
        SecondLives.count(view, tenure.stays(), ledger, returns);
        churn.add(view.story());
        answers.add(view.story());
    }

    /** Months lived with us within the last year, and whether they ended. */
    private void exposure(TieView view, Stay last) {
        long asOf = view.window().asOf();
        long start = Math.max(view.since(), asOf - 365 * Window.DAY);
        boolean gone = last.ending() != null;
        long end = gone ? last.to() : asOf;
        if (end > start) {
            tieMonths += Math.max(1, (end - start) / (30 * Window.DAY));
            departures += gone ? 1 : 0;
        }
    }

    void merge(Totals other) {
        counts.merge(other.counts);
        returns.merge(other.returns);
        retention.merge(other.retention);
        margin += other.margin;
        cost += other.cost;
        minutes += other.minutes;
        for (int month = 0; month < YEAR; month++) {
            minutesByMonth[month] += other.minutesByMonth[month];
        }
        tieMonths += other.tieMonths;
        departures += other.departures;
        withoutRate += other.withoutRate;
        churn.merge(other.churn);
        answers.merge(other.answers);
    }

    BaseRates.Counts counts() {
        return counts;
    }

    Retention retention() {
        return retention;
    }

    ChurnRows churn() {
        return churn;
    }

    Answers answers() {
        return answers;
    }

    Returning returning() {
        return Returning.of(returns);
    }

    /** Amounts left out because their currency has no rate. */
    long withoutRate() {
        return withoutRate;
    }

    /** Of the last twelve months, in the company's currency. */
    double margin() {
        return margin / MILLIONTHS;
    }

    double minutes() {
        return minutes / 1_000.0;
    }

    Usual usual(boolean incomeIsKnown) {
        double months = Math.max(1, tieMonths);
        return new Usual(
                cost / MILLIONTHS / months,
                margin() / months,
                Math.min(0.5, (departures + 0.5) / (months + 1)),
                load(),
                incomeIsKnown);
    }

    /** Of the last three complete months; the running one says nothing yet. */
    private double load() {
        long busiest = 0;
        for (int month = 0; month < YEAR - 1; month++) {
            busiest = Math.max(busiest, minutesByMonth[month]);
        }
        long lately = minutesByMonth[YEAR - 4] + minutesByMonth[YEAR - 3] + minutesByMonth[YEAR - 2];
        return ShadowPrice.load(lately / 3.0, (double) busiest);
    }
}
