package lazo.science.review;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.outlook.ChurnLedger;
import lazo.science.signs.BaseRates;
import lazo.science.signs.Census;
import lazo.science.signs.Departure;
import lazo.science.signs.Ledger;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;
import lazo.science.verdict.Usual;
import org.jspecify.annotations.Nullable;

/**
 * What the second look at every tie adds up to. Money is summed in millionths and time in thousandths of a minute, so
 * that neither the order of ties nor the number of threads can change a bit.
 */
final class Totals {

    private static final double MILLIONTHS = 1e6;
    private static final int YEAR = 12;

    private static final int MOST_ROWS = 100_000;

    private final ChurnLedger churn;
    private final BaseRates.Counts counts = new BaseRates.Counts();
    private final List<Row> rows = new ArrayList<>();
    private long margin;
    private long cost;
    private long minutes;
    private long tieMonths;
    private long departures;
    private long withoutRate;

    /** One tie as it was 90 days ago, and whether it has left since. */
    record Row(String userId, double[] features, boolean left) {}

    Totals(ChurnLedger churn) {
        this.churn = churn;
    }

    void add(TieView view, Census census, @Nullable Departure gone) {
        counts.add(view, census);
        Ledger ledger = Ledger.of(view);
        withoutRate += ledger.withoutRate();
        YearMonth from =
                Ledger.monthOf(view.window().asOf(), view.facts().timezone()).minusMonths(YEAR - 1);
        for (Map.Entry<YearMonth, Ledger.Line> entry :
                ledger.lines().tailMap(from, true).entrySet()) {
            margin += Math.round(entry.getValue().paidIn() * MILLIONTHS);
            cost += Math.round(entry.getValue().cost() * MILLIONTHS);
            minutes += Math.round(entry.getValue().minutes() * 1_000);
        }
        exposure(view, gone);
        Tenure.count(view, gone, churn);
        row(view, gone);
    }

    /** Months lived with us within the last year, and whether they ended. */
    private void exposure(TieView view, @Nullable Departure gone) {
        long asOf = view.window().asOf();
        long start = Math.max(view.since(), asOf - 365 * Window.DAY);
        long end = gone == null ? asOf : gone.at();
        if (end > start) {
            tieMonths += Math.max(1, (end - start) / (30 * Window.DAY));
            departures += gone == null ? 0 : 1;
        }
    }

    private void row(TieView view, @Nullable Departure gone) {
        long then = view.window().asOf() - 90 * Window.DAY;
        boolean withUsThen = view.since() < then && (gone == null || gone.at() > then);
        if (withUsThen) {
            rows.add(new Row(view.story().userId(), ChurnFeatures.at(view.story(), view.since(), then), gone != null));
        }
    }

    void merge(Totals other) {
        counts.merge(other.counts);
        rows.addAll(other.rows);
        margin += other.margin;
        cost += other.cost;
        minutes += other.minutes;
        tieMonths += other.tieMonths;
        departures += other.departures;
        withoutRate += other.withoutRate;
        churn.merge(other.churn);
    }

    BaseRates.Counts counts() {
        return counts;
    }

    /** A sample of at most {@value #MOST_ROWS}, in an order that does not depend on threads. */
    List<Row> rows() {
        rows.sort(Comparator.comparingInt((Row row) -> row.userId().hashCode() * 0x9E3779B9)
                .thenComparing(Row::userId));
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    ChurnLedger churn() {
        return churn;
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
                incomeIsKnown);
    }
}
