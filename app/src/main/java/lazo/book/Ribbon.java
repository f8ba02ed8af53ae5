package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.number;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Departure;

/**
 * The signature picture: a tie drawn as a ribbon along time. It is as wide as its place; the ribbon itself stretches,
 * marks and letters do not.
 */
final class Ribbon {

    static final double HEIGHT = 216;
    private static final double MIDDLE = 84;
    private static final double REACH = 30;
    private static final double SWAY = 22;
    private static final double CARE = 152;
    private static final double MONEY = 174;
    private static final int STEPS = 120;

    private final Desk desk;
    private final long from;
    private final long to;
    private final long end;
    private final boolean cut;
    private final Course course;
    private final Strand strand;
    private final List<Mark> marks;
    private final List<Incident> incidents;

    Ribbon(Desk desk, Page page, List<Mark> marks) {
        this.desk = desk;
        this.to = page.tie().asOf();
        this.from = Math.min(page.tie().since(), to - 30L * 86_400_000);
        Departure gone = page.tie().gone();
        this.cut = gone != null;
        this.end = gone == null ? to : Math.clamp(gone.at(), from + 1, to);
        double width = 1000.0 * (end - from) / (to - from);
        int steps = Math.clamp(Math.round(STEPS * width / 1000), 8, STEPS);
        this.course = Course.of(page.story(), from, end, steps);
        this.strand = new Strand(course, 0, width, MIDDLE, REACH, SWAY);
        this.marks = marks;
        this.incidents = desk.incidentsOf(page);
    }

    Node draw(String label) {
        return el(
                "svg.ribbon",
                at("width", "100%"),
                at("height", HEIGHT),
                at("role", "group"),
                at("aria-label", label),
                el("defs", strand.gradient("warmth")),
                each(incidents, this::band),
                axis(),
                el(
                        "svg",
                        at("viewBox", "0 0 1000 " + number(HEIGHT)),
                        at("width", "100%"),
                        at("height", HEIGHT),
                        at("preserveAspectRatio", "none"),
                        at("aria-hidden", "true"),
                        many(strand.cloth("warmth", -0.62, -0.22, 0.22, 0.62))),
                cut ? looseEnd() : Html.NOTHING,
                each(Marks.apart(marks, (to - from) / 110), this::mark));
    }

    private double place(long at) {
        return 100.0 * (Math.clamp(at, from, to) - from) / (to - from);
    }

    private Node band(Incident incident) {
        double start = place(incident.opened().at());
        double width = Math.max(0.5, place(incident.to()) - start);
        String summary = incident.opened().summary();
        String what =
                desk.say("ribbon.incident", desk.figures().day(incident.opened().at()))
                        + (summary == null ? "" : ": " + summary);
        return el(
                "g",
                el("title", what),
                el("rect.ours", percent("x", start), at("y", 14), percent("width", width), at("height", 170)),
                el("rect.ours-foot", percent("x", start), at("y", 184), percent("width", width), at("height", 3)));
    }

    private Node axis() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(el("line.axis", at("x1", 0), at("x2", "100%"), at("y1", 188), at("y2", 188)));
        YearMonth first = desk.figures().yearMonth(from);
        YearMonth last = desk.figures().yearMonth(to);
        int months = (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        int every = months <= 8 ? 1 : months <= 16 ? 2 : months <= 30 ? 3 : months <= 60 ? 6 : 12;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            long start = desk.figures().start(month);
            if (start < from || (month.getMonthValue() - 1) % every != 0) {
                continue;
            }
            double x = place(start);
            nodes.add(el("line.axis", percent("x1", x), percent("x2", x), at("y1", 188), at("y2", 193)));
            if (x < 93) {
                nodes.add(el("text.tick", percent("x", x), at("y", 208), text(tick(month, every))));
            }
        }
        return many(nodes);
    }

    private String tick(YearMonth month, int every) {
        if (every == 12 || month.getMonthValue() == 1) {
            return String.valueOf(month.getYear());
        }
        return desk.figures().shortMonth(month);
    }

    private Node looseEnd() {
        int last = course.steps() - 1;
        double y = strand.centre(last);
        double half = Math.max(7, strand.half(last) + 5);
        return el(
                "svg",
                percent("x", place(end)),
                at("y", y),
                at("overflow", "visible"),
                el("path.cut", at("d", "M0 " + number(-half) + "V" + number(half))),
                el("path.thread", at("d", "M2 0c9-5 11 7 18 3s4-11-2-9")));
    }

    private Node mark(Mark mark) {
        double x = place(mark.at());
        int at = Math.clamp(
                (long) Math.floor((double) (mark.at() - from) / (end - from) * course.steps()), 0, course.steps() - 1);
        double y = switch (mark.kind().place()) {
            case ON -> strand.centre(at);
            case EDGE -> strand.centre(at) + strand.half(at) - 1;
            case ABOVE -> strand.centre(at) - strand.half(at) + 1;
            case CARE -> CARE;
            case MONEY -> MONEY;
        };
        Node glyph = el("use", at("href", "#g-" + mark.kind().id()), percent("x", x), at("y", y));
        return mark.anchor() == null
                ? el("g", el("title", mark.label()), glyph)
                : el("a", at("href", "#" + mark.anchor()), el("title", mark.label()), glyph);
    }
}
