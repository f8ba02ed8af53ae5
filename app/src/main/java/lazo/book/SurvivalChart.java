package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.number;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.Insights.Curve;
import lazo.science.review.Insights.Point;

/** Shares still here by time: steps with their bands, each named where it ends. */
final class SurvivalChart {

    private static final double TOP = 12;
    private static final double BASE = 212;
    private static final double LEFT = 12.5;
    private static final double RIGHT = 76;
    private static final double WIDE = 1000;
    private static final double MONTH = 30.4375;
    private static final double LINE = 17;

    private final Desk desk;
    private final Figures figures;
    private final List<Curve> curves;
    private final double last;
    private final double bottom;

    SurvivalChart(Desk desk, List<Curve> curves) {
        this.desk = desk;
        this.figures = desk.figures();
        this.curves = curves;
        this.last = curves.stream()
                .mapToDouble(curve -> curve.points().getLast().day())
                .max()
                .orElse(1);
        double least = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> Double.isNaN(point.low()) ? point.share() : point.low())
                .min()
                .orElse(0);
        this.bottom = least > 0.55 ? Math.floor((least - 0.02) * 10) / 10 : 0;
    }

    Node draw(String label) {
        List<Node> nodes = new ArrayList<>();
        for (double tick : Scale.ticks(bottom, 1, 4)) {
            nodes.add(el(
                    tick == 0 || tick == 1 ? "line.zero" : "line.grid",
                    percent("x1", LEFT),
                    percent("x2", RIGHT),
                    at("y1", y(tick)),
                    at("y2", y(tick))));
            nodes.add(el("text.tick", at("x", 0), at("y", y(tick) + 4), text(figures.share(tick))));
        }
        double months = last / MONTH;
        int every = months <= 7 ? 1 : months <= 14 ? 2 : months <= 40 ? 6 : 12;
        for (int tick = 0; tick <= months; tick += every) {
            nodes.add(el(
                    "text.tick.mid",
                    percent("x", LEFT + (RIGHT - LEFT) * tick / months),
                    at("y", BASE + 20),
                    text(figures.count(tick))));
        }
        nodes.add(el("text.tick.end", percent("x", RIGHT), at("y", BASE + 38), text(desk.say("survival.axis"))));
        nodes.add(lines());
        names(nodes);
        return el(
                "svg.survival",
                at("width", "100%"),
                at("height", BASE + 44),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    /** Paths know no hundredths of a width, so they have a stretched drawing of their own. */
    private Node lines() {
        List<Node> paths = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            if (curves.size() < 3) {
                paths.add(el("path.band.s" + i, at("d", band(curves.get(i).points()))));
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            paths.add(el("path.curve.s" + i, at("d", steps(curves.get(i).points()))));
        }
        return el(
                "svg",
                percent("x", LEFT),
                percent("width", RIGHT - LEFT),
                at("height", BASE + 44),
                at("viewBox", "0 0 1000 " + number(BASE + 44)),
                at("preserveAspectRatio", "none"),
                many(paths));
    }

    private String steps(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0) {
                path.append('M').append(whole(x(point))).append(' ').append(tenth(y(point.share())));
            } else {
                path.append('H').append(whole(x(point))).append('V').append(tenth(y(point.share())));
            }
        }
        return path.toString();
    }

    private String band(List<Point> points) {
        List<Point> known =
                points.stream().filter(point -> !Double.isNaN(point.low())).toList();
        if (known.isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < known.size(); i++) {
            Point point = known.get(i);
            path.append(i == 0 ? "M" + whole(x(point)) + " " : "H" + whole(x(point)) + "V")
                    .append(tenth(y(point.high())));
        }
        for (int i = known.size() - 1; i >= 0; i--) {
            path.append('V').append(tenth(y(known.get(i).low())));
            path.append('H').append(whole(x(known.get(Math.max(0, i - 1)))));
        }
        return path.append('Z').toString();
    }

    /** Across, a thousandth is as fine as anybody sees; down, a tenth. */
    private static String whole(double place) {
        return String.valueOf(Math.round(place));
    }

    private static String tenth(double place) {
        return number(Math.round(10 * place) / 10.0);
    }

    /** Where they end, pushed apart so that they can be read. */
    private void names(List<Node> nodes) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(
                i -> -curves.get(i).points().getLast().share()));
        double free = TOP;
        for (int i : order) {
            Point end = curves.get(i).points().getLast();
            double y = Math.max(free, y(end.share()) + 4);
            free = y + 2 * LINE;
            Curve curve = curves.get(i);
            String name =
                    curve.name().isEmpty() ? desk.say("survival.all") : desk.groupName(curve.dimension(), curve.name());
            nodes.add(el("text.direct.t" + i, percent("x", RIGHT + 1.5), at("y", y), text(Quote.cut(name, 12))));
            nodes.add(el(
                    "text.direct.strong.t" + i,
                    percent("x", RIGHT + 1.5),
                    at("y", y + LINE - 2),
                    text(figures.share(end.share()))));
        }
    }

    private double x(Point point) {
        return WIDE * point.day() / Math.max(1, last);
    }

    private double y(double share) {
        return BASE - (BASE - TOP) * (Math.clamp(share, bottom, 1) - bottom) / (1 - bottom);
    }
}
