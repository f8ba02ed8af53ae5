package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.percent;

import lazo.book.Html.Node;
import lazo.science.signs.Level;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;

/** A sign's value with its interval, against the threshold of the alarm; the alarm's side of it is shaded. */
final class RangeBar {

    private RangeBar() {}

    static Node of(Sign sign, String label) {
        boolean costs = sign.kind() == SignKind.COSTS_MORE;
        double reach = costs ? 1.1 * largest(sign) : 1;
        double low = costs ? -reach : 0;
        double threshold = place(sign.threshold(), low, reach);
        boolean unknown = sign.level() == Level.UNKNOWN || Double.isNaN(sign.value());
        Node zone = el(
                "rect.zone",
                percent("x", costs ? 0 : threshold),
                percent("width", costs ? threshold : 100 - threshold),
                at("y", 2),
                at("height", 16));
        return el(
                "svg.range",
                at("width", "100%"),
                at("height", 20),
                at("role", "img"),
                at("aria-label", label),
                unknown ? Html.NOTHING : zone,
                el(unknown ? "line.silent" : "line.axis", at("x1", 0), at("x2", "100%"), at("y1", 10), at("y2", 10)),
                unknown ? Html.NOTHING : interval(sign, low, reach),
                el("line.threshold", percent("x1", threshold), percent("x2", threshold), at("y1", 0), at("y2", 20)));
    }

    private static Node interval(Sign sign, double low, double high) {
        double start = place(sign.low(), low, high);
        double end = place(sign.high(), low, high);
        return Html.many(
                el(
                        "rect.interval",
                        percent("x", start),
                        percent("width", Math.max(0.8, end - start)),
                        at("y", 7),
                        at("height", 6),
                        at("rx", 3)),
                el("circle.value", percent("cx", place(sign.value(), low, high)), at("cy", 10), at("r", 4.5)));
    }

    private static double largest(Sign sign) {
        double largest = Math.max(1, Math.abs(sign.threshold()));
        for (double end : new double[] {sign.low(), sign.high(), sign.value()}) {
            largest = Double.isFinite(end) ? Math.max(largest, Math.abs(end)) : largest;
        }
        return largest;
    }

    private static double place(double value, double low, double high) {
        return Math.clamp(100 * (value - low) / (high - low), 0, 100);
    }
}
