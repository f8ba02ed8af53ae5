package lazo.site;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import lazo.book.Html.Node;

/** A part of a page: what it is about beside what it says. */
public final class Parts {

    private Parts() {}

    public static Node part(String id, String title, String note, Node... content) {
        return el(
                "section.part",
                at("id", id),
                at("aria-labelledby", id + "-title"),
                el("div.about", el("h2", at("id", id + "-title"), text(title)), el("p.note", note)),
                el("div.body", many(content)));
    }

    /** A value that a form sends along without showing it. */
    public static Node hidden(String name, String value) {
        return el("input", at("type", "hidden"), at("name", name), at("value", value));
    }
}
