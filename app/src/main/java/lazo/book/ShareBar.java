package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.percent;

import lazo.book.Html.Node;

/** One share as the filled part of a bar; its figure stands beside it in words. */
final class ShareBar {

    private ShareBar() {}

    static Node of(String style, double share) {
        return el(
                "svg.share-bar",
                at("width", "100%"),
                at("height", 12),
                at("aria-hidden", "true"),
                el("rect.track", at("width", "100%"), at("height", 12), at("rx", 2)),
                el(
                        "rect." + style,
                        percent("width", share > 0 ? Math.clamp(100 * share, 1.2, 100) : 0),
                        at("height", 12),
                        at("rx", 2)));
    }
}
