package lazo.science.review;

import java.util.List;
import lazo.science.numbers.Interval;
import lazo.science.outlook.ChurnMonth;
import lazo.science.signs.Ending;

/** The months of coming and going as a review shows them: those in which there was anybody. */
final class ChurnMonths {

    private ChurnMonths() {}

    static List<CompanyReview.Month> of(List<ChurnMonth> months) {
        return months.stream()
                .filter(month -> month.atStart() + month.joined() > 0)
                .map(ChurnMonths::shown)
                .toList();
    }

    private static CompanyReview.Month shown(ChurnMonth month) {
        boolean anybody = month.atStart() > 0;
        Interval interval = anybody ? month.churnInterval(0.95) : new Interval(Double.NaN, Double.NaN);
        return new CompanyReview.Month(
                month.month(),
                month.atStart(),
                month.joined() + month.returned(),
                left(month, Ending.VOLUNTARY),
                left(month, Ending.INVOLUNTARY),
                left(month, Ending.ENDED_BY_US),
                left(month, Ending.SILENT),
                month.churn(),
                interval.low(),
                interval.high(),
                month.revenueChurn(),
                month.grossRetention(),
                month.netRetention());
    }

    private static int left(ChurnMonth month, Ending ending) {
        return month.left().getOrDefault(ending, 0);
    }
}
