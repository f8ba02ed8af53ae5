package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.number;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Dot;

/** What ties bring against what they cost, on two symlog axes; above the diagonal they cost more than they bring. */
final class Scatter {

    private static final double HEIGHT = 380;
    private static final double BASE = HEIGHT - 44;
    private static final double TOP = 24;
    private static final double LEFT = 10.5;

    /** Dots stand on a grid of two pixels. */
    private static final double GRID = 2;

    private static final double WIDE = 500;
    private static final int LABELLED = 5;

    private final Desk desk;
    private final List<Dot> dots;
    private final double linear;
    private final double least;
    private final double most;

    Scatter(Desk desk, List<Dot> dots) {
        this.desk = desk;
        this.dots = dots;
        double largest = 1;
        double lowest = 0;
        List<Double> sizes = new ArrayList<>();
        for (Dot dot : dots) {
            largest = Math.max(largest, Math.max(dot.margin(), dot.cost()));
            lowest = Math.min(lowest, dot.margin());
            if (dot.margin() > 0) {
                sizes.add(dot.margin());
            }
        }
        sizes.sort(Comparator.naturalOrder());
        double middle = sizes.isEmpty() ? 1 : sizes.get(sizes.size() / 2);
        this.linear = Math.max(0.01, middle / 4);
        this.most = 1.04 * Scale.symlog(largest, linear);
        this.least = 1.04 * Scale.symlog(lowest, linear);
    }

    Node draw(String label) {
        return el(
                "svg.scatter",
                at("width", "100%"),
                at("height", HEIGHT),
                at("role", "img"),
                at("aria-label", label),
                each(ticks(), this::grid),
                el(
                        "line.even",
                        percent("x1", x(0)),
                        percent("x2", x(unscaled(most))),
                        at("y1", y(0)),
                        at("y2", y(unscaled(most)))),
                el("text.region", percent("x", x(0) + 1.5), at("y", TOP + 12), text(desk.say("scatter.above"))),
                el("text.region.end", percent("x", 99), at("y", BASE - 12), text(desk.say("scatter.below"))),
                cloud(),
                each(outliers(), this::name),
                el("text.tick.end", at("x", "100%"), at("y", HEIGHT - 4), text(desk.say("scatter.margin"))),
                el("text.tick", at("x", 0), at("y", 12), text(desk.say("scatter.cost"))));
    }

    private Node cloud() {
        return el(
                "svg",
                at("viewBox", "0 0 " + number(WIDE) + " " + number(HEIGHT / GRID)),
                at("width", "100%"),
                at("height", HEIGHT),
                at("preserveAspectRatio", "none"),
                el("path.dot", at("d", path(dot -> dot.cost() <= dot.margin()))),
                el("path.dot.loss", at("d", path(dot -> dot.cost() > dot.margin()))));
    }

    /** One place for all dots that nobody could tell apart, and each told from the one before: many ties, few bytes. */
    private String path(Predicate<Dot> which) {
        List<Place> places = dots.stream()
                .filter(which)
                .map(dot -> new Place(Math.round(WIDE / 100 * x(dot.margin())), Math.round(y(dot.cost()) / GRID)))
                .distinct()
                .sorted(Comparator.comparingLong(Place::y).thenComparingLong(Place::x))
                .toList();
        StringBuilder out = new StringBuilder("M0 0");
        Place before = new Place(0, 0);
        for (Place place : places) {
            long down = place.y() - before.y();
            out.append('m').append(place.x() - before.x());
            out.append(down < 0 ? "" : " ").append(down).append("h0");
            before = place;
        }
        return out.toString();
    }

    private record Place(long x, long y) {}

    /** Those furthest beyond the line, and the one that brings most. */
    private List<Dot> outliers() {
        List<Dot> worst = dots.stream()
                .filter(dot -> dot.cost() > dot.margin())
                .sorted(Comparator.comparingDouble((Dot dot) -> dot.margin() - dot.cost()))
                .limit(LABELLED)
                .toList();
        List<Dot> chosen = new ArrayList<>();
        dots.stream()
                .max(Comparator.comparingDouble(Dot::margin))
                .filter(dot -> dot.margin() > 0)
                .ifPresent(chosen::add);
        for (Dot dot : worst) {
            boolean free = chosen.stream()
                    .noneMatch(other -> Math.abs(y(other.cost()) - y(dot.cost())) < 15
                            && Math.abs(x(other.margin()) - x(dot.margin())) < 34);
            if (free && !chosen.contains(dot)) {
                chosen.add(dot);
            }
        }
        return chosen;
    }

    private Node name(Dot dot) {
        double x = x(dot.margin());
        String name = Quote.cut(desk.nameOf(dot.userId()), 26);
        boolean right = x > 62;
        return el(
                "svg",
                percent("x", x),
                at("y", y(dot.cost())),
                at("overflow", "visible"),
                el("circle.ring", at("r", 6)),
                el(right ? "text.direct.end" : "text.direct", at("x", right ? -10 : 10), at("y", 4), text(name)));
    }

    private Node grid(double tick) {
        List<Node> nodes = new ArrayList<>();
        String line = tick == 0 ? "line.zero" : "line.grid";
        String written = desk.figures().amount(tick);
        nodes.add(el(line, percent("x1", x(tick)), percent("x2", x(tick)), at("y1", TOP), at("y2", BASE)));
        nodes.add(el("text.tick.mid", percent("x", x(tick)), at("y", BASE + 18), text(written)));
        if (tick >= 0) {
            nodes.add(el(line, percent("x1", LEFT), at("x2", "100%"), at("y1", y(tick)), at("y2", y(tick))));
            if (tick > 0) {
                nodes.add(el("text.tick", at("x", 0), at("y", y(tick) + 4), text(written)));
            }
        }
        return Html.many(nodes);
    }

    /** Zero and powers of ten, none of them in the way of another. */
    private List<Double> ticks() {
        List<Double> ticks = new ArrayList<>(List.of(0.0));
        double last = 0;
        for (double power = 1; Scale.symlog(power, linear) < most; power *= 10) {
            double here = Scale.symlog(power, linear);
            if ((here - last) / (most - least) > 0.11) {
                ticks.add(power);
                last = here;
                if (Scale.symlog(-power, linear) > least) {
                    ticks.add(-power);
                }
            }
        }
        return ticks;
    }

    private double x(double value) {
        return LEFT + (100 - LEFT) * (Scale.symlog(value, linear) - least) / (most - least);
    }

    private double y(double value) {
        return BASE - (BASE - TOP) * Math.clamp(Scale.symlog(value, linear) / most, 0, 1);
    }

    private double unscaled(double scaled) {
        return linear * Math.expm1(scaled);
    }
}
