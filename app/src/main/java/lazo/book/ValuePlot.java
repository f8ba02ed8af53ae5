package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.percent;

import java.util.Collection;
import lazo.book.Html.Node;
import lazo.science.verdict.Estimate;

/** What each way on is worth: dots and intervals on one axis, with zero marked. One drawing a row. */
final class ValuePlot {

    private final double low;
    private final double high;

    ValuePlot(Collection<Estimate> estimates) {
        double least = 0;
        double most = 0;
        for (Estimate estimate : estimates) {
            least = Math.min(least, Math.min(estimate.low(), estimate.mean()));
            most = Math.max(most, Math.max(estimate.high(), estimate.mean()));
        }
        double margin = Math.max(1, most - least) * 0.04;
        this.low = least - margin;
        this.high = most + margin;
    }

    double place(double value) {
        return Math.clamp(100 * (value - low) / (high - low), 0, 100);
    }

    Node row(Estimate estimate, String label) {
        return el(
                "svg.value-row",
                at("width", "100%"),
                at("height", 28),
                at("role", "img"),
                at("aria-label", label),
                el("line.zero", percent("x1", place(0)), percent("x2", place(0)), at("y1", 0), at("y2", 28)),
                el(
                        "line.whisker",
                        percent("x1", place(estimate.low())),
                        percent("x2", place(estimate.high())),
                        at("y1", 14),
                        at("y2", 14)),
                el("circle.value", percent("cx", place(estimate.mean())), at("cy", 14), at("r", 5.5)));
    }

    /** The axis beneath the rows: its ends, and zero. */
    Node axis(Figures figures) {
        return el(
                "svg.value-row",
                at("width", "100%"),
                at("height", 24),
                at("aria-hidden", "true"),
                el("line.axis", at("x1", 0), at("x2", "100%"), at("y1", 1), at("y2", 1)),
                Html.each(Scale.ticks(low, high, 4), tick -> {
                    double x = place(tick);
                    String side = x < 6 ? "text.tick.start" : x > 94 ? "text.tick.end" : "text.tick.mid";
                    return Html.many(
                            el("line.axis", percent("x1", x), percent("x2", x), at("y1", 1), at("y2", 6)),
                            el(side, percent("x", x), at("y", 20), Html.text(figures.amount(tick))));
                }));
    }
}
