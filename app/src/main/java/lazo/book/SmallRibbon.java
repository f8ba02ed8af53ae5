package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Departure;

/** The last twelve months of a tie, 80 × 16, to stand beside a name. */
final class SmallRibbon {

    static final long YEAR = 365L * 86_400_000;

    private SmallRibbon() {}

    static Node of(Page page, String label) {
        long to = page.tie().asOf();
        long from = Math.max(to - YEAR, Math.min(page.tie().since(), to - YEAR / 12));
        double start = 80.0 * (from - (to - YEAR)) / YEAR;
        Departure gone = page.tie().gone();
        long end = gone == null ? to : Math.clamp(gone.at(), from + 1, to);
        double stop = 80.0 * (end - (to - YEAR)) / YEAR;
        int steps = Math.clamp(Math.round(stop - start) / 2, 3, 32);
        Strand strand = new Strand(Course.of(page.story(), from, end, steps), start, stop - start, 8, 6, 2);
        List<Node> nodes = new ArrayList<>(strand.flat());
        if (gone != null && gone.at() > from) {
            nodes.add(el("path.loose", at("d", "M" + Html.number(stop) + " 3v10m1-5q3-1 4 2")));
        }
        return el(
                "svg.small-ribbon",
                at("viewBox", "0 0 80 16"),
                at("width", 80),
                at("height", 16),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }
}
