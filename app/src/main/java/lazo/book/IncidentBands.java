package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Incident;

/** When our own faults were, along the last twelve months. */
final class IncidentBands {

    private static final double BASE = 46;

    private final Figures figures;
    private final long to;
    private final long from;

    IncidentBands(Figures figures, long asOf) {
        this.figures = figures;
        this.to = asOf;
        this.from = asOf - SmallRibbon.YEAR;
    }

    Node draw(String label, List<Incident> incidents) {
        List<Incident> recent = incidents.stream()
                .filter(incident -> incident.to() > from && incident.opened().at() < to)
                .toList();
        List<Node> nodes = new ArrayList<>();
        YearMonth month = figures.yearMonth(from).plusMonths(1);
        for (int i = 0; i < 12; i++, month = month.plusMonths(1)) {
            double x = place(figures.start(month));
            nodes.add(el("line.axis", percent("x1", x), percent("x2", x), at("y1", BASE), at("y2", BASE + 5)));
            if (i % 2 == 0 && x < 93) {
                String name = month.getMonthValue() == 1 ? String.valueOf(month.getYear()) : figures.shortMonth(month);
                nodes.add(el("text.tick", percent("x", x), at("y", BASE + 20), text(name)));
            }
        }
        return el(
                "svg.bands",
                at("width", "100%"),
                at("height", BASE + 26),
                at("role", "img"),
                at("aria-label", label),
                el("line.axis", at("x1", 0), at("x2", "100%"), at("y1", BASE), at("y2", BASE)),
                many(nodes),
                each(recent, this::band));
    }

    private Node band(Incident incident) {
        double start = place(incident.opened().at());
        double width = Math.max(0.7, place(incident.to()) - start);
        return el(
                "g",
                el("title", figures.day(incident.opened().at())),
                el(
                        incident.open() ? "rect.ours-foot.open" : "rect.ours-foot",
                        percent("x", start),
                        percent("width", width),
                        at("y", 10),
                        at("height", BASE - 10)));
    }

    private double place(long at) {
        return 100.0 * (Math.clamp(at, from, to) - from) / (to - from);
    }
}
