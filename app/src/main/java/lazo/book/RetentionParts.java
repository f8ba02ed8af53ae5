package lazo.book;

import static lazo.book.Html.el;
import static lazo.book.Html.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.numbers.Interval;
import lazo.science.review.Insights;
import lazo.science.review.Insights.Cohort;
import lazo.science.review.Insights.Curve;
import lazo.science.review.Insights.Difference;
import lazo.science.review.Insights.Group;
import lazo.science.review.Insights.Point;
import lazo.science.review.Insights.Revenue;
import lazo.science.signs.Ending;

/** What became of the revenue, of those who joined, and of each group. */
final class RetentionParts {

    private static final double MONTH = 30.4375;
    private static final double SURE = 0.05;
    private static final double LEAST_P = 0.005;
    /** Days between the rows of a table behind one curve, and behind several. */
    private static final int TABLE_STEP = 30;

    private static final int TABLE_STEP_OF_SEVERAL = 91;

    private final Desk desk;
    private final Figures figures;
    private final Insights insights;

    RetentionParts(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
        this.insights = desk.company().insights();
    }

    // ---- revenue ---------------------------------------------------------------------------------------------------

    Node revenue() {
        List<Revenue> months = insights.whole();
        return Sheet.part(
                "revenue",
                desk.say("revenue.title"),
                desk.say("revenue.note", desk.company().currency()),
                months.isEmpty() ? Sheet.empty(desk.say("months.no_revenue")) : waterfall(months));
    }

    private Node waterfall(List<Revenue> months) {
        double start = months.getFirst().start();
        double end = months.getLast().end();
        String span = desk.words().count("revenue.months", months.size(), figures.count(months.size()));
        String finding = desk.say(
                end >= start ? "revenue.finding.up" : "revenue.finding.down",
                figures.money(Math.rint(start)),
                figures.money(Math.rint(end)),
                span);
        List<Waterfall.Step> steps = List.of(
                new Waterfall.Step(desk.say("revenue.start"), start, true),
                new Waterfall.Step(desk.say("revenue.new"), sum(months, Revenue::fresh), false),
                new Waterfall.Step(desk.say("revenue.expansion"), sum(months, Revenue::expansion), false),
                new Waterfall.Step(desk.say("revenue.reactivated"), sum(months, Revenue::reactivated), false),
                new Waterfall.Step(desk.say("revenue.contraction"), -sum(months, Revenue::contraction), false),
                new Waterfall.Step(desk.say("revenue.lost"), -sum(months, Revenue::lost), false),
                new Waterfall.Step(desk.say("revenue.end"), end, true));
        return Sheet.figure(finding, new Waterfall(figures).draw(finding, steps), revenueTable());
    }

    private static double sum(List<Revenue> months, java.util.function.ToDoubleFunction<Revenue> amount) {
        return months.stream().mapToDouble(amount).sum();
    }

    private Node revenueTable() {
        Table table = new Table(
                desk.say("revenue.table", desk.company().currency()),
                1,
                List.of(
                        desk.say("table.month"),
                        desk.say("revenue.start"),
                        desk.say("revenue.new"),
                        desk.say("revenue.expansion"),
                        desk.say("revenue.reactivated"),
                        desk.say("revenue.contraction"),
                        desk.say("revenue.lost"),
                        desk.say("revenue.end"),
                        desk.say("table.gross"),
                        desk.say("table.interval"),
                        desk.say("table.net"),
                        desk.say("table.interval")));
        for (Revenue month : insights.revenue().reversed()) {
            double kept = month.start() - month.lost() - month.contraction();
            table.row(List.of(
                    figures.month(month.month()),
                    figures.amount(month.start()),
                    figures.amount(month.fresh()),
                    figures.amount(month.expansion()),
                    figures.amount(month.reactivated()),
                    figures.amount(month.contraction()),
                    figures.amount(month.lost()),
                    figures.amount(month.end()),
                    known(kept / month.start()),
                    known(month.gross()),
                    known((kept + month.expansion()) / month.start()),
                    known(month.net())));
        }
        return table.behind(desk.say("table.show"));
    }

    // ---- cohorts ---------------------------------------------------------------------------------------------------

    Node cohorts() {
        List<Cohort> cohorts = insights.cohorts();
        return Sheet.part(
                "cohorts",
                desk.say("cohorts.title"),
                desk.say("cohorts.note"),
                cohorts.isEmpty() ? Sheet.empty(desk.say("cohorts.empty")) : heat(cohorts));
    }

    private Node heat(List<Cohort> cohorts) {
        int longest =
                cohorts.stream().mapToInt(cohort -> cohort.share().size()).max().orElse(1);
        int age = Math.max(0, Math.min(6, (longest - 1) / 2));
        double here = 0;
        double joined = 0;
        for (Cohort cohort : cohorts) {
            if (cohort.share().size() > age) {
                here += cohort.share().get(age) * cohort.joined();
                joined += cohort.joined();
            }
        }
        String finding = desk.words()
                .count("cohorts.finding", age, figures.count(age), known(joined == 0 ? Double.NaN : here / joined));
        List<HeatMap.Row> rows = cohorts.stream()
                .map(cohort -> new HeatMap.Row(
                        figures.shortMonth(cohort.month()) + " "
                                + String.valueOf(cohort.month().getYear()).substring(2),
                        figures.count(cohort.joined()),
                        cohort.share()))
                .toList();
        return Sheet.figure(finding, HeatMap.draw(finding, rows), cohortTable(cohorts));
    }

    private Node cohortTable(List<Cohort> cohorts) {
        Table table = new Table(
                desk.say("cohorts.table"),
                1,
                List.of(
                        desk.say("table.month"),
                        desk.say("table.joined"),
                        desk.say("cohorts.after"),
                        desk.say("cohorts.here"),
                        desk.say("table.interval"),
                        desk.say("cohorts.revenue")));
        for (Cohort cohort : cohorts) {
            for (int age = 0; age < cohort.share().size(); age++) {
                table.row(List.of(
                        figures.month(cohort.month()),
                        figures.count(cohort.joined()),
                        figures.count(age),
                        known(cohort.share().get(age)),
                        figures.shares(cohort.low().get(age), cohort.high().get(age)),
                        known(cohort.revenue().get(age))));
            }
        }
        return table.behind(desk.say("table.show"));
    }

    // ---- how long they stay ----------------------------------------------------------------------------------------

    Node survival() {
        List<Node> content = new ArrayList<>();
        List<Curve> all = of("all");
        if (all.isEmpty()) {
            content.add(Sheet.empty(desk.say("survival.empty")));
        } else {
            String finding = overall(all.getFirst());
            content.add(Sheet.figure(finding, new SurvivalChart(desk, all).draw(finding), curveTable(all)));
        }
        for (String dimension : List.of("plan", "role")) {
            List<Curve> curves = of(dimension);
            if (curves.size() > 1) {
                String finding = difference(dimension);
                content.add(Sheet.figure(finding, new SurvivalChart(desk, curves).draw(finding), curveTable(curves)));
            }
        }
        content.add(el("p.note", gone()));
        return Sheet.part("survival", desk.say("survival.title"), desk.say("survival.note"), many(content));
    }

    private List<Curve> of(String dimension) {
        return insights.survival().stream()
                .filter(curve ->
                        curve.dimension().equals(dimension) && !curve.points().isEmpty())
                .toList();
    }

    private String overall(Curve curve) {
        Point end = curve.points().getLast();
        Point year = curve.points().stream()
                .filter(point -> point.day() <= 365)
                .reduce((_, later) -> later)
                .orElse(end);
        String share = figures.share(year.share());
        String months = figures.count(Math.round(year.day() / MONTH));
        return Double.isNaN(year.low())
                ? desk.say("survival.finding.plain", months, share)
                : desk.say("survival.finding", months, share, figures.shares(year.low(), year.high()));
    }

    private String difference(String dimension) {
        for (Difference test : insights.tests()) {
            if (test.dimension().equals(dimension)) {
                return test.p() < SURE
                        ? desk.say("survival.differs." + dimension, p(test.p()))
                        : desk.say("survival.same." + dimension, p(test.p()));
            }
        }
        return desk.say("survival.by." + dimension);
    }

    private String p(double p) {
        return p < LEAST_P
                ? "< " + String.format(desk.words().locale(), "%.3f", LEAST_P)
                : "= " + String.format(desk.words().locale(), "%.2f", p);
    }

    private Node curveTable(List<Curve> curves) {
        Table table = new Table(
                desk.say("survival.table"),
                1,
                List.of(
                        desk.say("table.group"),
                        desk.say("survival.day"),
                        desk.say("survival.at_risk"),
                        desk.say("cohorts.here"),
                        desk.say("table.interval")));
        int step = curves.size() > 1 ? TABLE_STEP_OF_SEVERAL : TABLE_STEP;
        for (Curve curve : curves) {
            int next = 0;
            for (Point point : curve.points()) {
                if (point.day() >= next) {
                    next = point.day() + step;
                    table.row(List.of(
                            curve.name().isEmpty()
                                    ? desk.say("survival.all")
                                    : Quote.cut(desk.groupName(curve.dimension(), curve.name()), 40),
                            figures.count(point.day()),
                            figures.count(point.atRisk()),
                            known(point.share()),
                            known(new Interval(point.low(), point.high()))));
                }
            }
        }
        return table.behind(desk.say("table.show"));
    }

    /** When somebody without a contract counts as gone. */
    private String gone() {
        Insights.Gone gone = insights.gone();
        if (gone.customers() == 0) {
            return desk.say("gone.contract");
        }
        return switch (gone.rule()) {
            case "model" ->
                desk.say(
                        "gone.model",
                        figures.share(gone.below()),
                        figures.count(gone.days()),
                        figures.count(gone.customers()));
            case "days" -> desk.say("gone.days", figures.count(gone.days()));
            default -> desk.say("gone.usual", figures.count(gone.days()));
        };
    }

    // ---- groups ----------------------------------------------------------------------------------------------------

    Node groups() {
        List<Node> content = new ArrayList<>();
        for (String dimension : List.of("plan", "country", "role")) {
            List<Group> groups = insights.groups().getOrDefault(dimension, List.of()).stream()
                    .filter(group -> group.customerMonths() > 0)
                    .toList();
            if (groups.size() > 1) {
                content.add(groups(dimension, groups));
            }
        }
        if (content.isEmpty()) {
            content.add(Sheet.empty(desk.say("groups.empty")));
        }
        return Sheet.part("groups", desk.say("groups.title"), desk.say("groups.note"), many(content));
    }

    private Node groups(String dimension, List<Group> groups) {
        List<Group> ranked = groups.stream()
                .sorted(Comparator.comparingDouble((Group group) -> -group.churn()))
                .toList();
        String finding = finding(dimension, ranked);
        List<ShareDots.Row> rows = ranked.stream()
                .map(group -> new ShareDots.Row(
                        desk.groupName(dimension, group.name()),
                        group.churn(),
                        group.churnInterval().low(),
                        group.churnInterval().high()))
                .toList();
        return Sheet.figure(finding, ShareDots.draw(figures, finding, rows), groupTable(dimension, ranked));
    }

    /** Whether the first can be told from all the others together. */
    private String finding(String dimension, List<Group> ranked) {
        Group most = ranked.getFirst();
        double others = 0;
        double customers = 0;
        for (Group group : ranked.subList(1, ranked.size())) {
            others += group.churn() * group.customerMonths();
            customers += group.customerMonths();
        }
        return most.churnInterval().low() > others / customers
                ? desk.say(
                        "groups.differs",
                        desk.groupName(dimension, most.name()),
                        figures.share(most.churn()),
                        figures.share(others / customers))
                : desk.say("groups.same." + dimension);
    }

    private Node groupTable(String dimension, List<Group> groups) {
        Table table = new Table(
                desk.say("groups.table"),
                1,
                List.of(
                        desk.say("table.group"),
                        desk.say("table.customers"),
                        desk.say("table.voluntary"),
                        desk.say("table.involuntary"),
                        desk.say("table.ended"),
                        desk.say("table.silent"),
                        desk.say("table.churn"),
                        desk.say("table.interval"),
                        desk.say("table.gross"),
                        desk.say("table.interval"),
                        desk.say("table.net"),
                        desk.say("table.interval")));
        for (Group group : groups) {
            table.row(List.of(
                    Quote.cut(desk.groupName(dimension, group.name()), 40),
                    figures.count(group.customers()),
                    left(group, Ending.VOLUNTARY),
                    left(group, Ending.INVOLUNTARY),
                    left(group, Ending.ENDED_BY_US),
                    left(group, Ending.SILENT),
                    known(group.churn()),
                    known(group.churnInterval()),
                    known(group.gross()),
                    known(group.grossInterval()),
                    known(group.net()),
                    known(group.netInterval())));
        }
        return table.behind(desk.say("table.show"));
    }

    private String left(Group group, Ending ending) {
        return figures.count(group.left().getOrDefault(ending, 0));
    }

    private String known(double share) {
        return Double.isFinite(share) ? figures.share(share) : "–";
    }

    private String known(Interval interval) {
        return Double.isNaN(interval.low()) ? "–" : figures.shares(interval.low(), interval.high());
    }
}
