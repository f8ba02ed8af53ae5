package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import lazo.book.Html.Node;

/** Shares, or net scores, by month: dots, joined, with an interval where one is known. As wide as its place. */
final class MonthChart {

    private static final double TOP = 16;
    private static final double BASE = 176;
    private static final double LEFT = 10.5;
    private static final double RIGHT = 87;
    private static final double RIGHT_OF_LONG = 78;
    private static final int LONG = 6;

    /**
     * @param low lower end of the interval, NaN for none
     * @param partial whether the month is not over
     */
    record Point(YearMonth month, double value, double low, double high, boolean partial) {}

    /**
     * @param name written beside its last point
     * @param style a class that tells the lines apart: {@code a} full, {@code b} dashed
     */
    record Line(String name, String style, List<Point> points) {}

    private final Figures figures;
    private final double bottom;
    private final double top;
    private final DoubleFunction<String> written;
    private final List<Node> nodes = new ArrayList<>();
    private double right = RIGHT;

    MonthChart(Figures figures, double bottom, double top) {
        this(figures, bottom, top, figures::share);
    }

    /** @param written how a value is written */
    MonthChart(Figures figures, double bottom, double top, DoubleFunction<String> written) {
        this.figures = figures;
        this.written = written;
        this.bottom = bottom;
        this.top = top > bottom ? top : bottom + 0.01;
    }

    Node draw(String label, List<Line> lines) {
        right = lines.stream().anyMatch(line -> line.name().length() >= LONG) ? RIGHT_OF_LONG : RIGHT;
        for (double tick : Scale.ticks(bottom, top, 4)) {
            nodes.add(el(
                    tick == 0 || tick == 1 ? "line.zero" : "line.grid",
                    percent("x1", LEFT),
                    percent("x2", right),
                    at("y1", y(tick)),
                    at("y2", y(tick))));
            nodes.add(el("text.tick", at("x", 0), at("y", y(tick) + 4), text(written.apply(tick))));
        }
        months(lines.getFirst().points());
        lines.forEach(this::line);
        return el(
                "svg.months",
                at("width", "100%"),
                at("height", BASE + 30),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private void months(List<Point> points) {
        int every = points.size() <= 7 ? 1 : points.size() <= 13 ? 2 : points.size() <= 26 ? 3 : 12;
        for (int i = 0; i < points.size(); i++) {
            YearMonth month = points.get(i).month();
            if ((month.getMonthValue() - 1) % every == 0) {
                String name = month.getMonthValue() == 1 || every == 12
                        ? String.valueOf(month.getYear())
                        : figures.shortMonth(month);
                nodes.add(el("text.tick.mid", percent("x", x(i, points)), at("y", BASE + 22), text(name)));
            }
        }
    }

    private void line(Line line) {
        List<Point> points = line.points();
        int last = -1;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (Double.isNaN(point.value())) {
                continue;
            }
            if (last >= 0) {
                nodes.add(el(
                        "line.join." + line.style(),
                        percent("x1", x(last, points)),
                        percent("x2", x(i, points)),
                        at("y1", y(points.get(last).value())),
                        at("y2", y(point.value()))));
            }
            last = i;
        }
        for (int i = 0; i < points.size(); i++) {
            dot(points.get(i), x(i, points), line.style());
        }
        if (last >= 0) {
            double y = y(points.get(last).value());
            nodes.add(el("text.direct", percent("x", right + 1), at("y", y - 2), text(line.name())));
            nodes.add(el(
                    "text.direct.strong",
                    percent("x", right + 1),
                    at("y", y + 13),
                    text(written.apply(points.get(last).value()))));
        }
    }

    private void dot(Point point, double x, String style) {
        if (Double.isNaN(point.value())) {
            return;
        }
        if (!Double.isNaN(point.low())) {
            nodes.add(el(
                    "line.whisker",
                    percent("x1", x),
                    percent("x2", x),
                    at("y1", y(point.low())),
                    at("y2", y(point.high()))));
        }
        nodes.add(el(
                point.partial() ? "circle.value.partial" : "circle.value." + style,
                percent("cx", x),
                at("cy", y(point.value())),
                at("r", 4)));
    }

    private double x(int i, List<Point> points) {
        double slot = (right - LEFT) / points.size();
        return LEFT + (i + 0.5) * slot;
    }

    private double y(double value) {
        return BASE - (BASE - TOP) * (Math.clamp(value, bottom, top) - bottom) / (top - bottom);
    }
}
