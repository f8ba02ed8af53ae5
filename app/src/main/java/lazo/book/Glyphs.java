package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;

import java.util.List;
import lazo.book.Html.Node;
import lazo.book.Mark.Kind;

/** The small drawings of the ribbon's marks, around their own middle; told apart by shape alone. */
final class Glyphs {

    private Glyphs() {}

    /** All of them, to be pointed at from anywhere in the page. */
    static Node definitions() {
        return el(
                "svg.hidden",
                at("width", 0),
                at("height", 0),
                at("aria-hidden", "true"),
                el("defs", each(List.of(Kind.values()), Glyphs::definition)));
    }

    private static Node definition(Kind kind) {
        return el("g", at("id", "g-" + kind.id()), el("path.hit", at("d", "M-8-11h16v22h-16z")), draw(kind));
    }

    private static Node draw(Kind kind) {
        return switch (kind) {
            case KNOT -> el("circle.knot", at("r", 5.5));
            case RETURN ->
                el(
                        "path.knot",
                        at("d", "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0"));
            case ENDED -> el("path.ended", at("d", "M-2-10V10M2-10V10"));
            case FRAY ->
                el(
                        "path.fray",
                        at("d", "M-4.5-1c0 4-1 6-3 8M-1.5-1c0 5-.5 8-1.5 11M1.5-1c0 4 .5 7 1 10M4.5-1c0 4 1 6 3.5 8"));
            case OUTSIDE -> el("path.outside", at("d", "M-10 1c8-1 9-22 20-25m-4-2 5 1.5-2.5 4.5"));
            case REPORTED -> el("path.solid", at("d", "M-1.25-6h2.5v7.5h-2.5zM-1.25 3.5h2.5v2.5h-2.5z"));
            case OFFER -> el("path.line", at("d", "M0-5.5 5.5 0 0 5.5-5.5 0z"));
            case EXCEPTION -> el("path.line", at("d", "M-6 3h3c3 0 3-6 6-6h3"));
            case REMINDER -> el("path.line", at("d", "M-3.5 6v-12l8 3.5-8 3.5"));
            case PAYMENT -> el("circle.pay", at("r", 2.5));
            case REFUND -> el("path.line", at("d", "M-3.5-5-6.5-2l3 3M-6.5-2H2.5a3.5 3.5 0 0 1 0 7H-2"));
            case FAILED_PAYMENT -> el("path.line", at("d", "M-4-4 4 4M4-4-4 4"));
            case DISPUTE -> el("path.line", at("d", "M0-6 6 5H-6zM0-2.5V1.5M0 3v.6"));
        };
    }

    /** One of them by itself, for the words that explain it. */
    static Node alone(Kind kind) {
        return el(
                "svg.glyph",
                at("viewBox", kind == Kind.OUTSIDE ? "-12 -28 24 32" : "-10 -11 20 22"),
                at("width", 20),
                at("height", 22),
                at("aria-hidden", "true"),
                el("use", at("href", "#g-" + kind.id())));
    }
}
