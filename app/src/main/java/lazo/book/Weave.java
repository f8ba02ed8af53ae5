package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.number;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Departure;

/** The front picture: the ribbons of many ties over the last twelve months, woven through the threads of time. */
final class Weave {

    private static final int SHOWN = 36;
    private static final int THREADS = 25;
    private static final int STEPS = 60;

    private final Desk desk;
    private final long to;
    private final long from;
    private final List<Page> pages;
    private final double pitch;

    Weave(Desk desk) {
        this.desk = desk;
        this.to = desk.company().asOf();
        this.from = to - SmallRibbon.YEAR;
        this.pages = desk.company().urgent().stream().limit(SHOWN).toList();
        this.pitch = pages.size() > 24 ? 16 : pages.size() > 12 ? 20 : 28;
    }

    int shown() {
        return pages.size();
    }

    Node draw(String label) {
        double height = pages.size() * pitch + 16;
        List<Node> ribbons = new ArrayList<>();
        for (int row = 0; row < pages.size(); row++) {
            ribbons.add(ribbon(pages.get(row), 8 + (row + 0.5) * pitch, "w-" + row));
        }
        return el(
                "svg.weave",
                at("width", "100%"),
                at("height", height + 24),
                at("role", "group"),
                at("aria-label", label),
                el(
                        "svg",
                        at("viewBox", "0 0 1000 " + number(height)),
                        at("width", "100%"),
                        at("height", height),
                        at("preserveAspectRatio", "none"),
                        el("path.warp", at("d", warp(height))),
                        many(ribbons),
                        el("path.warp.over", at("d", over()))),
                months(height));
    }

    private Node ribbon(Page page, double middle, String gradient) {
        Departure gone = page.tie().gone();
        long start = Math.clamp(page.tie().since(), from, to - 1);
        long end = gone == null ? to : Math.clamp(gone.at(), start + 1, to);
        double width = 1000.0 * (end - start) / SmallRibbon.YEAR;
        int steps = Math.clamp(Math.round(STEPS * width / 1000), 3, STEPS);
        Strand strand = new Strand(
                Course.of(page.story(), start, end, steps),
                1000.0 * (start - from) / SmallRibbon.YEAR,
                width,
                middle,
                pitch * 0.5,
                pitch * 0.12);
        return el(
                "a",
                at("href", "ties/" + PageName.of(page.tie().userId())),
                el("title", Desk.name(page.tie())),
                el("defs", strand.gradient(gradient)),
                el("path.hit", at("d", "M0 " + number(middle - pitch / 2) + "h1000v" + number(pitch) + "h-1000z")),
                many(strand.cloth(gradient, -0.34, 0.34)));
    }

    private static double thread(int i) {
        return 1000.0 * (i + 0.5) / THREADS;
    }

    private static String warp(double height) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < THREADS; i++) {
            out.append('M').append(number(thread(i))).append(" 0v").append(number(height));
        }
        return out.toString();
    }

    /** Where a thread of time passes over a ribbon instead of beneath it: every other crossing. */
    private String over() {
        StringBuilder out = new StringBuilder("M0 0");
        for (int row = 0; row < pages.size(); row++) {
            for (int i = row % 2; i < THREADS; i += 2) {
                out.append('M')
                        .append(number(thread(i)))
                        .append(' ')
                        .append(number(8 + row * pitch))
                        .append('v')
                        .append(number(pitch));
            }
        }
        return out.toString();
    }

    private Node months(double height) {
        List<Node> nodes = new ArrayList<>();
        YearMonth month = desk.figures().yearMonth(from).plusMonths(1);
        for (int i = 0; i < 12; i++, month = month.plusMonths(1)) {
            long start = desk.figures().start(month);
            if (i % 3 == 0 && start <= to) {
                String name = month.getMonthValue() == 1
                        ? String.valueOf(month.getYear())
                        : desk.figures().shortMonth(month);
                double x = 100.0 * (start - from) / SmallRibbon.YEAR;
                nodes.add(el("text.tick", percent("x", x), at("y", height + 18), text(name)));
            }
        }
        return many(nodes);
    }
}
