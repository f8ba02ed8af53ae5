package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;

/** A share with its interval on each line, all on one axis that begins at zero. */
final class ShareDots {

    private static final double LEFT = 30;
    private static final double RIGHT = 86;
    private static final double ROW = 30;

    /** @param low lower end of the interval, NaN for none */
    record Row(String name, double share, double low, double high) {}

    private ShareDots() {}

    static Node draw(Figures figures, String label, List<Row> rows) {
        double most = 0.01;
        for (Row row : rows) {
            most = Math.max(most, Math.min(1, Double.isNaN(row.high()) ? row.share() : row.high()));
        }
        most = Math.min(most, 4 * rows.stream().mapToDouble(Row::share).max().orElse(1) + 0.02);
        List<Node> nodes = new ArrayList<>();
        double foot = rows.size() * ROW;
        for (double tick : Scale.ticks(0, most, 4)) {
            double x = x(tick, most);
            nodes.add(el(
                    tick == 0 ? "line.zero" : "line.grid",
                    percent("x1", x),
                    percent("x2", x),
                    at("y1", 0),
                    at("y2", foot)));
            nodes.add(el("text.tick.mid", percent("x", x), at("y", foot + 18), text(figures.share(tick))));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = i * ROW + ROW / 2;
            nodes.add(el("text.direct", at("x", 0), at("y", y + 4), text(Quote.cut(row.name(), 18))));
            if (!Double.isNaN(row.low())) {
                nodes.add(el(
                        "line.whisker",
                        percent("x1", x(row.low(), most)),
                        percent("x2", x(row.high(), most)),
                        at("y1", y),
                        at("y2", y)));
            }
            nodes.add(el("circle.value", percent("cx", x(row.share(), most)), at("cy", y), at("r", 5)));
            nodes.add(el("text.direct.strong.end", at("x", "100%"), at("y", y + 4), text(figures.share(row.share()))));
        }
        return el(
                "svg.dots",
                at("width", "100%"),
                at("height", foot + 24),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private static double x(double share, double most) {
        return LEFT + (RIGHT - LEFT) * Math.clamp(share / most, 0, 1);
    }
}
