package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.book.MonthChart.Line;
import lazo.book.MonthChart.Point;
import lazo.science.review.CompanyReview.Month;

/** Who came, who left and why, and what of the revenue stayed. */
final class ComingAndGoing {

    private static final int SHOWN = 18;
    private static final double Z = 1.96;

    private final Desk desk;
    private final Figures figures;
    private final List<Month> months;

    ComingAndGoing(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
        List<Month> all = desk.company().months();
        this.months = all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    /** The part as the front page has it: with the way to everything else about it. */
    Node withMore() {
        return part(el("p", el("a", at("href", InsightsPage.FILE), text(desk.say("insights.link")))));
    }

    Node part() {
        return part(Html.NOTHING);
    }

    private Node part(Node more) {
        if (months.stream().noneMatch(month -> month.atStart() > 0)) {
            return Sheet.part(
                    "months",
                    desk.say("months.title"),
                    desk.say("months.note"),
                    Sheet.empty(desk.say("months.empty")),
                    more);
        }
        boolean revenue = months.stream().anyMatch(month -> !Double.isNaN(month.netRetention()));
        return Sheet.part(
                "months",
                desk.say("months.title"),
                desk.say("months.note"),
                churn(),
                revenue ? retention() : Sheet.empty(desk.say("months.no_revenue")),
                more);
    }

    private Node churn() {
        List<Point> points = months.stream()
                .map(month -> new Point(
                        month.month(),
                        month.atStart() == 0 ? Double.NaN : month.churn(),
                        month.churnLow(),
                        month.churnHigh(),
                        partial(month)))
                .toList();
        double top = points.stream()
                .filter(point -> !Double.isNaN(point.value()))
                .mapToDouble(Point::high)
                .filter(high -> !Double.isNaN(high))
                .sorted()
                .skip(points.size() / 2)
                .average()
                .orElse(0.1);
        double most = points.stream()
                .mapToDouble(Point::value)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
        String finding = finding();
        return Sheet.figure(
                finding,
                new MonthChart(figures, 0, Math.min(1, Math.max(1.3 * top, 1.1 * most)))
                        .draw(finding, List.of(new Line(desk.say("months.leave"), "a", points))),
                churnTable());
    }

    private boolean partial(Month month) {
        return !month.month().isBefore(figures.yearMonth(desk.company().asOf()));
    }

    /** What the chart shows: whether the last three whole months differ from the three before, beyond chance. */
    String finding() {
        List<Month> whole = months.stream()
                .filter(month -> !partial(month) && month.atStart() > 0)
                .toList();
        if (whole.isEmpty()) {
            return desk.say("months.finding.young");
        }
        List<Month> late = whole.subList(Math.max(0, whole.size() - 3), whole.size());
        double[] now = pooled(late);
        String share = figures.share(now[0]);
        if (whole.size() < 6) {
            return desk.say("months.finding.level", share);
        }
        double[] before = pooled(whole.subList(whole.size() - 6, whole.size() - 3));
        if (now[1] > before[2]) {
            return desk.say("months.finding.up", figures.share(before[0]), share);
        }
        return now[2] < before[1]
                ? desk.say("months.finding.down", figures.share(before[0]), share)
                : desk.say("months.finding.level", share);
    }

    /** The pooled share of several months and its Wilson 95 % interval: share, low, high. */
    private static double[] pooled(List<Month> months) {
        double at = 0;
        double left = 0;
        for (Month month : months) {
            at += month.atStart();
            left += month.atStart() * month.churn();
        }
        double p = left / at;
        double middle = (p + Z * Z / (2 * at)) / (1 + Z * Z / at);
        double half = Z / (1 + Z * Z / at) * Math.sqrt(p * (1 - p) / at + Z * Z / (4 * at * at));
        return new double[] {p, middle - half, middle + half};
    }

    private Node churnTable() {
        Table table = new Table(
                desk.say("months.table"),
                1,
                List.of(
                        desk.say("table.month"),
                        desk.say("table.start"),
                        desk.say("table.joined"),
                        desk.say("table.voluntary"),
                        desk.say("table.involuntary"),
                        desk.say("table.ended"),
                        desk.say("table.silent"),
                        desk.say("table.churn"),
                        desk.say("table.interval")));
        for (Month month : months.reversed()) {
            table.row(List.of(
                    figures.month(month.month()),
                    figures.count(month.atStart()),
                    figures.count(month.joined()),
                    figures.count(month.voluntary()),
                    figures.count(month.involuntary()),
                    figures.count(month.endedByUs()),
                    figures.count(month.silent()),
                    known(month.churn()),
                    Double.isNaN(month.churnLow()) ? "–" : figures.shares(month.churnLow(), month.churnHigh())));
        }
        return table.behind(desk.say("table.show"));
    }

    private Node retention() {
        List<Point> gross = new ArrayList<>();
        List<Point> net = new ArrayList<>();
        double least = 1;
        double most = 1;
        double last = Double.NaN;
        for (Month month : months) {
            gross.add(new Point(month.month(), month.grossRetention(), Double.NaN, Double.NaN, partial(month)));
            net.add(new Point(month.month(), month.netRetention(), Double.NaN, Double.NaN, partial(month)));
            for (double share : new double[] {month.grossRetention(), month.netRetention()}) {
                if (!Double.isNaN(share)) {
                    least = Math.min(least, share);
                    most = Math.max(most, share);
                }
            }
            last = Double.isNaN(month.netRetention()) || partial(month) ? last : month.netRetention();
        }
        double room = Math.max(0.02, (most - least) * 0.15);
        String finding = Double.isNaN(last)
                ? desk.say("months.retention_plain")
                : desk.say("months.retention", figures.share(last));
        Table table = new Table(
                desk.say("months.retention_table"),
                1,
                List.of(
                        desk.say("table.month"),
                        desk.say("table.gross"),
                        desk.say("table.net"),
                        desk.say("table.revenue_churn")));
        for (Month month : months.reversed()) {
            table.row(List.of(
                    figures.month(month.month()),
                    known(month.grossRetention()),
                    known(month.netRetention()),
                    known(month.revenueChurn())));
        }
        return Sheet.figure(
                finding,
                new MonthChart(figures, Math.max(0, least - room), most + room)
                        .draw(
                                finding,
                                List.of(
                                        new Line(desk.say("months.net"), "a", net),
                                        new Line(desk.say("months.gross"), "b", gross))),
                table.behind(desk.say("table.show")));
    }

    private String known(double share) {
        return Double.isNaN(share) ? "–" : figures.share(share);
    }
}
