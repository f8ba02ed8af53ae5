package lazo.site;

import static lazo.book.Html.at;
import static lazo.book.Html.el;

import lazo.book.Html.Node;

/** The thread of the house: a small knot beside its name, a ribbon beside the pages that ask for one thing. */
final class Ribbons {

    private static final String UPPER = "M0 118C90 104 150 96 230 108S380 150 470 128 610 60 700 74s130 52 200 46";
    private static final String LOWER = "c-70 14-130-12-200-22s-150 44-230 66-160 6-240-8-140 6-230 4z";

    private Ribbons() {}

    static Node knot() {
        return el(
                "svg.knot-mark",
                at("viewBox", "0 0 28 20"),
                at("width", 28),
                at("height", 20),
                at("aria-hidden", "true"),
                el("path", at("d", "M1 10C7 2 12 2 16 10s7 8 9 3-3-9-7-3-9 10-17 0z")),
                el("path", at("d", "M1 10h26")));
    }

    static Node large() {
        return el(
                "svg.tie",
                at("viewBox", "0 0 900 220"),
                at("preserveAspectRatio", "xMidYMid slice"),
                el(
                        "defs",
                        el(
                                "linearGradient",
                                at("id", "warmth"),
                                stop(0, "w5"),
                                stop(28, "w6"),
                                stop(44, "w4"),
                                stop(56, "w2"),
                                stop(64, "w1"),
                                stop(78, "w3"),
                                stop(100, "w5"))),
                el("path", at("d", UPPER + LOWER), at("fill", "url(#warmth)")),
                el("path.strand-of", at("d", UPPER)),
                el("path.strand-of", at("d", "M0 126c90-8 150-16 230-6s150 34 240 12 150-64 230-52 130 52 200 42")),
                el("circle.knot", at("cx", 470), at("cy", 150), at("r", 9)),
                el("circle.knot", at("cx", 640), at("cy", 96), at("r", 9)));
    }

    private static Node stop(int percent, String warmth) {
        return el("stop." + warmth, at("offset", percent + "%"));
    }
}
