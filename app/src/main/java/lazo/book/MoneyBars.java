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

    private static final double TOP = 26;
    private static final double ROOM = 170;
    private static final double FOOT = TOP + ROOM;
    private static final double WIDTH = 91;

    private final Desk desk;
    private final List<Month> months;
    private final double scale;
    private final double zero;
    private final double most;

    MoneyBars(Desk desk, List<Month> months) {
        this.desk = desk;
        this.months = months;
        double up = 0;
        double down = 0;
        for (Month month : months) {
            up = Math.max(up, month.margin());
            down = Math.max(down, spent(month));
        }
        this.most = Math.max(up, down);
        this.scale = most <= 0 ? 0 : ROOM / (Math.max(up, most / 6) + Math.max(down, most / 6));
        this.zero = TOP + Math.max(up, most / 6) * scale;
    }

    private static double spent(Month month) {
        return Math.max(0, -month.margin()) + Math.max(0, month.cost()) + Math.max(0, month.ours());
    }

    Node draw(String label) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(hatch());
        scale(nodes);
        double slot = WIDTH / Math.max(1, months.size());
        for (int i = 0; i < months.size(); i++) {
            bars(months.get(i), (i + 0.16) * slot, 0.68 * slot, nodes);
            if ((months.size() - 1 - i) % 2 == 0) {
                String name = desk.figures().shortMonth(months.get(i).month());
                nodes.add(el("text.tick.mid", percent("x", (i + 0.5) * slot), at("y", FOOT + 38), text(name)));
            }
        }
        nodes.add(el("line.zero", at("x1", 0), percent("x2", WIDTH), at("y1", zero), at("y2", zero)));
        nodes.add(el("text.tick", at("x", 0), at("y", 14), text(desk.say("money.in"))));
        nodes.add(el("text.tick", at("x", 0), at("y", FOOT + 18), text(desk.say("money.out"))));
        return el(
                "svg.money",
                at("width", "100%"),
                at("height", FOOT + 44),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private void scale(List<Node> nodes) {
        if (most <= 0) {
            return;
        }
        double step = Scale.step(most, 4);
        for (int i = -4; i <= 4; i++) {
            double y = zero - i * step * scale;
            if (y < TOP - 2 || y > FOOT + 2) {
                continue;
            }
            if (i != 0) {
                nodes.add(el("line.grid", at("x1", 0), percent("x2", WIDTH), at("y1", y), at("y2", y)));
            }
            String written = desk.figures().amount(Math.abs(i) * step);
            nodes.add(el("text.tick.end", at("x", "100%"), at("y", y + 4), text(written)));
        }
    }

    private void bars(Month month, double x, double width, List<Node> nodes) {
        if (month.margin() > 0) {
            bar("rect.in", x, width, zero - month.margin() * scale, month.margin(), nodes);
        }
        double y = zero;
        y = bar("rect.out", x, width, y, Math.max(0, -month.margin()) + Math.max(0, month.cost()), nodes);
        bar("rect.out-ours", x, width, y, month.ours(), nodes);
    }

    private double bar(String shape, double x, double width, double y, double amount, List<Node> nodes) {
        if (!(amount > 0)) {
            return y;
        }
        double height = Math.max(0.8, amount * scale);
        nodes.add(el(shape, percent("x", x), percent("width", width), at("y", y), at("height", height)));
        return y + height;
    }

    private static Node hatch() {
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
