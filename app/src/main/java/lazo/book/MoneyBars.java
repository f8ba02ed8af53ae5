package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.MoneyCheck.Month;

/** What comes in above the line, what it costs below, month by month; hatched is the cost of our own faults. */
final class MoneyBars {

    private static final double TOP = 22;
    private static final double ARM = 80;
    private static final double ZERO = TOP + ARM;
    private static final double FOOT = ZERO + ARM;

    private final Desk desk;
    private final List<Month> months;
    private final double most;

    MoneyBars(Desk desk, List<Month> months) {
        this.desk = desk;
        this.months = months;
        this.most = months.stream()
                .mapToDouble(month -> Math.max(
                        Math.max(month.margin(), 0) + 0,
                        Math.max(month.cost() + month.ours(), 0) + Math.max(-month.margin(), 0)))
                .max()
                .orElse(0);
    }

    Node draw(String label) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(hatch());
        nodes.add(el("text.tick", at("x", 0), at("y", 12), text(desk.say("money.in"))));
        nodes.add(el("text.tick", at("x", 0), at("y", FOOT + 14), text(desk.say("money.out"))));
        double slot = 100.0 / Math.max(1, months.size());
        for (int i = 0; i < months.size(); i++) {
            bars(months.get(i), (i + 0.14) * slot, 0.72 * slot, nodes);
            if (months.size() <= 6 || i % 2 == months.size() % 2 || months.size() > 24) {
                String name = desk.figures().shortMonth(months.get(i).month());
                nodes.add(el("text.tick.mid", percent("x", (i + 0.5) * slot), at("y", FOOT + 32), text(name)));
            }
        }
        nodes.add(el("line.zero", at("x1", 0), at("x2", "100%"), at("y1", ZERO), at("y2", ZERO)));
        if (most > 0) {
            double step = Scale.step(most, 2);
            for (double sign : new double[] {1, -1}) {
                double y = ZERO - sign * height(step);
                nodes.add(el("line.grid", at("x1", 0), at("x2", "100%"), at("y1", y), at("y2", y)));
                nodes.add(el(
                        "text.tick.end",
                        at("x", "100%"),
                        at("y", y - 4),
                        text(desk.figures().amount(step))));
            }
        }
        return el(
                "svg.money",
                at("width", "100%"),
                at("height", FOOT + 40),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private void bars(Month month, double x, double width, List<Node> nodes) {
        if (month.margin() > 0) {
            bar("rect.in", x, width, ZERO - height(month.margin()), height(month.margin()), nodes);
        }
        double y = ZERO;
        if (month.margin() < 0) {
            bar("rect.out", x, width, y, height(-month.margin()), nodes);
            y += height(-month.margin());
        }
        if (month.cost() > 0) {
            bar("rect.out", x, width, y, height(month.cost()), nodes);
            y += height(month.cost());
        }
        if (month.ours() > 0) {
            bar("rect.out-ours", x, width, y, height(month.ours()), nodes);
        }
    }

    private static void bar(String shape, double x, double width, double y, double height, List<Node> nodes) {
        nodes.add(el(shape, percent("x", x), percent("width", width), at("y", y), at("height", Math.max(0.8, height))));
    }

    private double height(double amount) {
        return most <= 0 ? 0 : ARM * amount / most;
    }

    static Node hatch() {
        return el(
                "defs",
                el(
                        "pattern",
                        at("id", "hatch"),
                        at("width", 5),
                        at("height", 5),
                        at("patternUnits", "userSpaceOnUse"),
                        at("patternTransform", "rotate(45)"),
                        el("line.hatch", at("x1", 0), at("y1", 0), at("x2", 0), at("y2", 5))));
    }
}
