package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;

/** From one amount to another, a step a line: what was added to the right, what went away to the left. */
final class Waterfall {

    private static final double LEFT = 29;
    private static final double RIGHT = 82;
    private static final double ROW = 34;
    private static final double BAR = 18;

    /**
     * @param amount a level, or what is added to the one before; below 0 for what is taken from it
     * @param level whether it is a level
     */
    record Step(String name, double amount, boolean level) {}

    private final Figures figures;
    private final List<Node> nodes = new ArrayList<>();
    private double most = 1;

    Waterfall(Figures figures) {
        this.figures = figures;
    }

    Node draw(String label, List<Step> steps) {
        double at = 0;
        for (Step step : steps) {
            at = step.level() ? step.amount() : at + step.amount();
            most = Math.max(most, Math.max(at, at - step.amount()));
        }
        nodes.add(el("line.zero", percent("x1", LEFT), percent("x2", LEFT), at("y1", 0), at("y2", steps.size() * ROW)));
        double before = 0;
        for (int i = 0; i < steps.size(); i++) {
            before = row(steps.get(i), i, before, i + 1 == steps.size());
        }
        return el(
                "svg.waterfall",
                at("width", "100%"),
                at("height", steps.size() * ROW),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private double row(Step step, int i, double before, boolean last) {
        double after = step.level() ? step.amount() : before + step.amount();
        double from = x(step.level() ? 0 : Math.min(before, after));
        double to = x(step.level() ? after : Math.max(before, after));
        double y = i * ROW + (ROW - BAR) / 2;
        String shape = step.level() ? "rect.in" : step.amount() < 0 ? "rect.out" : "rect.gain";
        nodes.add(el("text.direct", at("x", 0), at("y", y + 14), text(step.name())));
        nodes.add(el(
                shape,
                percent("x", from),
                percent("width", Math.max(step.amount() == 0 ? 0 : 0.35, to - from)),
                at("y", y),
                at("height", BAR)));
        if (!last) {
            nodes.add(el(
                    "line.join",
                    percent("x1", x(after)),
                    percent("x2", x(after)),
                    at("y1", y + BAR),
                    at("y2", y + ROW)));
        }
        String amount = figures.amount(Math.rint(step.amount()));
        nodes.add(el(
                step.level() ? "text.direct.strong.end" : "text.direct.end",
                at("x", "100%"),
                at("y", y + 14),
                text(step.level() || step.amount() <= 0 ? amount : "+" + amount)));
        return after;
    }

    private double x(double amount) {
        return LEFT + (RIGHT - LEFT) * Math.clamp(amount / most, 0, 1);
    }
}
