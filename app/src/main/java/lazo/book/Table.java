package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;

/** A table for reading: words to the left, numbers to the right. The first column names the row. */
final class Table {

    private final String caption;
    private final List<String> heads;
    private final int wordColumns;
    private final List<Node> rows = new ArrayList<>();

    /** @param wordColumns how many columns from the left hold words; the others hold numbers */
    Table(String caption, int wordColumns, List<String> heads) {
        this.caption = caption;
        this.wordColumns = wordColumns;
        this.heads = heads;
    }

    Table row(List<String> cells) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            nodes.add(i == 0 ? el("th", at("scope", "row"), text(cells.get(i))) : el("td", cells.get(i)));
        }
        rows.add(el("tr", many(nodes)));
        return this;
    }

    Node open() {
        List<Node> head = new ArrayList<>();
        for (String name : heads) {
            head.add(el("th", at("scope", "col"), text(name)));
        }
        return el(
                "div.scroll",
                at("tabindex", 0),
                at("role", "region"),
                at("aria-label", caption),
                el(
                        "table.words-" + wordColumns,
                        el("caption", caption),
                        el("thead", el("tr", many(head))),
                        el("tbody", many(rows))));
    }

    /** Behind a chart: closed until somebody wants to see it. */
    Node behind(String summary) {
        return el("details.behind", el("summary", summary), open());
    }
}
