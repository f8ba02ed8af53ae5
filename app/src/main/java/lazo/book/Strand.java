package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.number;
import static lazo.book.Html.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import lazo.book.Html.Node;

/**
 * The shape of a ribbon, from the course of a tie: wide where there is much between us, risen where they are happy and
 * sunk where they are not; an outline where nobody told how it feels, a thin dashed line where nothing was heard.
 */
final class Strand {

    private final Course course;
    private final double left;
    private final double step;
    private final double middle;
    private final double reach;
    private final double sway;

    /**
     * @param reach half the width of the widest ribbon
     * @param sway how far it rises or sinks with the feeling
     */
    Strand(Course course, double left, double width, double middle, double reach, double sway) {
        this.course = course;
        this.left = left;
        this.step = width / course.steps();
        this.middle = middle;
        this.reach = reach;
        this.sway = sway;
    }

    /** A stretch of steps, both ends included. */
    record Run(int first, int last) {}

    /** The stretches in which something holds. */
    List<Run> runs(IntPredicate holds) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= course.steps(); i++) {
            boolean in = i < course.steps() && holds.test(i);
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                runs.add(new Run(start, i - 1));
                start = -1;
            }
        }
        return runs;
    }

    boolean known(int i) {
        return course.news()[i] && !Double.isNaN(course.feeling()[i]);
    }

    boolean untold(int i) {
        return course.news()[i] && Double.isNaN(course.feeling()[i]);
    }

    boolean silent(int i) {
        return !course.news()[i];
    }

    /** Seven steps of feeling, from 0 (cold) to 6 (warm). */
    int warmth(int i) {
        return Math.clamp(Math.round((course.feeling()[i] + 0.75) * 4), 0, 6);
    }

    double x(double i) {
        return left + i * step;
    }

    double centre(int i) {
        double sum = 0;
        double weights = 0;
        for (int j = Math.max(0, i - 2); j <= Math.min(course.steps() - 1, i + 2); j++) {
            double weight = 3 - Math.abs(i - j);
            sum += Double.isNaN(course.feeling()[j]) ? 0 : weight * course.feeling()[j];
            weights += weight;
        }
        return middle - sway * sum / weights;
    }

    double half(int i) {
        return 0.1 * reach + 0.9 * reach * course.bond()[i];
    }

    /** The closed outline of a stretch, reaching to where the next one begins. */
    String outline(Run run) {
        StringBuilder out = new StringBuilder("M");
        StringBuilder back = new StringBuilder();
        for (int i = run.first(); i <= run.last() + 1; i++) {
            int at = Math.min(i, course.steps() - 1);
            String x = number(x(i));
            out.append(i == run.first() ? "" : "L").append(x).append(' ').append(number(centre(at) - half(at)));
            back.insert(0, "L" + x + ' ' + number(centre(at) + half(at)));
        }
        return out.append(back).append('Z').toString();
    }

    /**
     * A line along a stretch.
     *
     * @param share where between the edges: −1 the upper, 0 the middle, 1 the lower
     */
    String along(Run run, double share) {
        StringBuilder out = new StringBuilder("M");
        for (int i = run.first(); i <= run.last() + 1; i++) {
            int at = Math.min(i, course.steps() - 1);
            out.append(i == run.first() ? "" : "L")
                    .append(number(x(i)))
                    .append(' ')
                    .append(number(centre(at) + share * half(at)));
        }
        return out.toString();
    }

    /** How warm it is along the way, for cloth that changes its colour smoothly. */
    Node gradient(String id) {
        List<Node> stops = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < course.steps(); i++) {
            int warmth = known(i) ? warmth(i) : before;
            if (warmth >= 0 && (warmth != before || i == course.steps() - 1)) {
                stops.add(el("stop.w" + warmth, percent("offset", 100 * (i + 0.5) / course.steps())));
            }
            before = warmth;
        }
        return el(
                "linearGradient",
                at("id", id),
                at("gradientUnits", "userSpaceOnUse"),
                at("x1", x(0)),
                at("x2", x(course.steps())),
                many(stops));
    }

    /** The whole of it as cloth, with its threads at these places between the edges. */
    List<Node> cloth(String gradient, double... threads) {
        List<Node> nodes = new ArrayList<>();
        for (Run run : runs(this::silent)) {
            nodes.add(el("path.silent", at("d", along(run, 0))));
        }
        for (Run run : runs(this::untold)) {
            nodes.add(el("path.untold", at("d", outline(run))));
        }
        for (Run run : runs(this::known)) {
            nodes.add(el("path.cloth", at("fill", "url(#" + gradient + ")"), at("d", outline(run))));
            for (double share : threads) {
                nodes.add(el("path.strand", at("d", along(run, share))));
            }
        }
        return nodes;
    }

    /** The whole of it in flat colours, small enough to stand in a list. */
    List<Node> flat() {
        List<Node> nodes = new ArrayList<>();
        for (int warmth = 0; warmth <= 6; warmth++) {
            int wanted = warmth;
            for (Run run : runs(i -> known(i) && warmth(i) == wanted)) {
                nodes.add(el("path.w" + warmth, at("d", outline(run))));
            }
        }
        for (Run run : runs(this::untold)) {
            nodes.add(el("path.untold", at("d", outline(run))));
        }
        for (Run run : runs(this::silent)) {
            nodes.add(el("path.silent", at("d", along(run, 0))));
        }
        return nodes;
    }
}
