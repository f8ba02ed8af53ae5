package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Wilson;
import lazo.science.outlook.ForecastQuality;

/** What was forecast, as a hollow dot, beside what happened, as a full one with its interval; a group a line. */
final class CalibrationChart {

    private static final double LEFT = 12;
    private static final double RIGHT = 97;
    private static final double ROW = 24;

    private CalibrationChart() {}

    static Node draw(Desk desk, String label, List<ForecastQuality.Group> groups) {
        Figures figures = desk.figures();
        double most = 0.02;
        for (ForecastQuality.Group group : groups) {
            most = Math.max(most, Math.max(group.forecast(), seen(group).high()));
        }
        List<Node> nodes = new ArrayList<>();
        double foot = groups.size() * ROW;
        for (double tick : Scale.ticks(0, most, 5)) {
            nodes.add(el(
                    tick == 0 ? "line.zero" : "line.grid",
                    percent("x1", x(tick, most)),
                    percent("x2", x(tick, most)),
                    at("y1", 0),
                    at("y2", foot)));
            nodes.add(el("text.tick.mid", percent("x", x(tick, most)), at("y", foot + 18), text(figures.share(tick))));
        }
        for (int i = 0; i < groups.size(); i++) {
            ForecastQuality.Group group = groups.get(i);
            double y = i * ROW + ROW / 2;
            nodes.add(el("text.tick", at("x", 0), at("y", y + 4), text(figures.count(i + 1))));
            nodes.add(el(
                    "line.whisker",
                    percent("x1", x(seen(group).low(), most)),
                    percent("x2", x(seen(group).high(), most)),
                    at("y1", y),
                    at("y2", y)));
            nodes.add(el("circle.value", percent("cx", x(group.happened(), most)), at("cy", y), at("r", 4.5)));
            nodes.add(el("circle.forecast", percent("cx", x(group.forecast(), most)), at("cy", y), at("r", 6)));
        }
        return el(
                "svg.calibration",
                at("width", "100%"),
                at("height", foot + 24),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    static Interval seen(ForecastQuality.Group group) {
        return Wilson.interval(Math.rint(group.happened() * group.count()), group.count(), 0.95);
    }

    private static double x(double share, double most) {
        return LEFT + (RIGHT - LEFT) * Math.clamp(share / most, 0, 1);
    }
}
