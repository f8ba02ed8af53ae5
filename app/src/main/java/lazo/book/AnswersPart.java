package lazo.book;

import static lazo.book.Html.many;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.book.MonthChart.Line;
import lazo.book.MonthChart.Point;
import lazo.science.numbers.Interval;
import lazo.science.review.Asked;
import lazo.science.review.Insights.Answered;

/** How it went, in the words of those who were asked: customers after a step, our own people after a conversation. */
final class AnswersPart {

    private static final int SOME_MONTHS = 3;

    private final Desk desk;
    private final Figures figures;
    private final Map<Asked, List<Answered>> answers;

    AnswersPart(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
        this.answers = desk.company().insights().answers();
    }

    /** What customers answered. */
    Node surveys() {
        List<Node> figures = new ArrayList<>();
        for (Asked asked : List.of(Asked.CSAT, Asked.NPS, Asked.CES)) {
            if (answers.containsKey(asked)) {
                figures.add(figure(asked, answers.get(asked)));
            }
        }
        return Sheet.part(
                "surveys",
                desk.say("surveys.title"),
                desk.say("surveys.note"),
                figures.isEmpty() ? Sheet.empty(desk.say("surveys.empty")) : many(figures));
    }

    /** How conversations were for our own people. */
    Node strain() {
        List<Answered> months = answers.get(Asked.STRAIN);
        return Sheet.part(
                "strain",
                desk.say("strain.title"),
                desk.say("strain.note"),
                months == null ? Sheet.empty(desk.say("strain.empty")) : figure(Asked.STRAIN, months));
    }

    private Node figure(Asked asked, List<Answered> months) {
        List<Point> points = months.stream().map(month -> point(asked, month)).toList();
        String finding = finding(asked, months);
        double least = asked == Asked.NPS ? -1 : 0;
        double most = 1;
        if (asked == Asked.STRAIN) {
            most = Math.min(
                    1,
                    1.1
                            * points.stream()
                                    .mapToDouble(Point::high)
                                    .filter(Double::isFinite)
                                    .max()
                                    .orElse(1));
        }
        return Sheet.figure(
                finding,
                new MonthChart(figures, least, most, share -> written(asked, share))
                        .draw(finding, List.of(new Line(desk.say("asked." + asked.id()), "a", points))),
                table(asked, months));
    }

    private Point point(Asked asked, Answered month) {
        Interval interval = asked.interval(month.high(), month.low(), month.answers());
        return new Point(
                month.month(),
                asked.value(month.high(), month.low(), month.answers()),
                interval.low(),
                interval.high(),
                !isOver(month));
    }

    private boolean isOver(Answered month) {
        return month.month().isBefore(figures.yearMonth(desk.company().asOf()));
    }

    /** Net scores are points from −100 to 100, everything else is a share. */
    private String written(Asked asked, double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return asked == Asked.NPS ? figures.count(Math.round(100 * value)) : figures.share(value);
    }

    private String written(Asked asked, Interval interval) {
        if (Double.isNaN(interval.low())) {
            return "–";
        }
        return asked == Asked.NPS
                ? desk.say("asked.from_to", written(asked, interval.low()), written(asked, interval.high()))
                : figures.shares(interval.low(), interval.high());
    }

    /** The last three whole months, and whether they differ from the three before beyond chance. */
    private String finding(Asked asked, List<Answered> months) {
        List<Answered> whole = months.stream().filter(this::isOver).toList();
        List<Answered> used = whole.isEmpty() ? months : whole;
        Answered late = sum(used.subList(Math.max(0, used.size() - SOME_MONTHS), used.size()));
        double now = asked.value(late.high(), late.low(), late.answers());
        if (late.answers() == 0) {
            return desk.say(asked == Asked.STRAIN ? "asked.quiet.strain" : "asked.quiet");
        }
        Interval range = asked.interval(late.high(), late.low(), late.answers());
        String key = "asked.finding." + asked.id();
        if (used.size() >= 2 * SOME_MONTHS) {
            Answered early = sum(used.subList(used.size() - 2 * SOME_MONTHS, used.size() - SOME_MONTHS));
            Interval before = asked.interval(early.high(), early.low(), early.answers());
            boolean up = range.low() > before.high();
            if (up || range.high() < before.low()) {
                double was = asked.value(early.high(), early.low(), early.answers());
                return desk.say(key + (up ? ".up" : ".down"), written(asked, was), written(asked, now));
            }
        }
        return desk.say(key, written(asked, now), written(asked, range));
    }

    private static Answered sum(List<Answered> months) {
        int answers = 0;
        int high = 0;
        int low = 0;
        for (Answered month : months) {
            answers += month.answers();
            high += month.high();
            low += month.low();
        }
        return new Answered(months.getFirst().month(), 0, answers, high, low);
    }

    private Node table(Asked asked, List<Answered> months) {
        boolean told = months.stream().anyMatch(month -> month.asked() > 0);
        List<String> heads = new ArrayList<>(List.of(desk.say("table.month")));
        if (told) {
            heads.add(desk.say(asked == Asked.STRAIN ? "asked.talks" : "asked.asked"));
        }
        heads.addAll(List.of(desk.say("asked.answers"), desk.say("asked." + asked.id()), desk.say("table.interval")));
        Table table = new Table(desk.say("asked.table." + asked.id()), 1, heads);
        for (Answered month : months.reversed()) {
            List<String> cells = new ArrayList<>(List.of(figures.month(month.month())));
            if (told) {
                cells.add(figures.count(month.asked()));
            }
            cells.addAll(List.of(
                    figures.count(month.answers()),
                    written(asked, asked.value(month.high(), month.low(), month.answers())),
                    written(asked, asked.interval(month.high(), month.low(), month.answers()))));
            table.row(cells);
        }
        return table.behind(desk.say("table.show"));
    }
}
