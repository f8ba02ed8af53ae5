package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.percent;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;

/** Shares by row and column; the more is missing, the darker, and the share stands in every cell. */
final class HeatMap {

    private static final double LEFT = 24;
    private static final double TOP = 24;
    private static final double ROW = 26;
    private static final int SHADES = 6;
    /** Columns from which on the share of the whole is too wide for a phone. */
    private static final double LEAST_SPAN = 0.1;

    /** @param note beside the name, such as how many there are */
    record Row(String name, String note, List<Double> shares) {}

    private HeatMap() {}

    static Node draw(String label, List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.shares().size()).max().orElse(1);
        double least = rows.stream()
                .flatMap(row -> row.shares().stream())
                .filter(share -> !Double.isNaN(share))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double span = Math.max(LEAST_SPAN, 1 - least);
        double width = (100 - LEFT) / columns;
        List<Node> nodes = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            nodes.add(el(
                    "text.tick.mid",
                    percent("x", LEFT + (column + 0.5) * width),
                    at("y", 14),
                    text(String.valueOf(column))));
        }
        List<Node> figures = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + i * ROW;
            nodes.add(el("text.direct", at("x", 0), at("y", y + 17), text(row.name())));
            nodes.add(el("text.tick.end", percent("x", LEFT - 2), at("y", y + 17), text(row.note())));
            for (int column = 0; column < row.shares().size(); column++) {
                cell(row.shares().get(column), span, LEFT + column * width, width, y, nodes, figures);
            }
        }
        nodes.add(el("g.cell.mid", many(figures)));
        return el(
                "svg.heat",
                at("width", "100%"),
                at("height", TOP + rows.size() * ROW),
                at("role", "img"),
                at("aria-label", label),
                many(nodes));
    }

    private static void cell(
            double share, double span, double x, double width, double y, List<Node> nodes, List<Node> figures) {
        if (Double.isNaN(share)) {
            return;
        }
        int shade = Math.clamp(Math.round((1 - share) / span * SHADES), 0, SHADES);
        nodes.add(el("rect.h" + shade, percent("x", x), percent("width", width - 0.25), at("y", y + 1)));
        figures.add(el(
                shade > 3 ? "text.on" : "text",
                percent("x", x + width / 2 - 0.12),
                at("y", y + 17),
                text(String.valueOf(Math.round(100 * share)))));
    }
}
