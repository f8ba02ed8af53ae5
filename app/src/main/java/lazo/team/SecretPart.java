package lazo.team;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import lazo.book.Html.Node;
import lazo.book.Words;

/** Something that is shown now and never again, ready to be copied. */
final class SecretPart {

    private SecretPart() {}

    static Node of(Words words, String id, String sentence, String secret) {
        return el(
                "div.secret",
                at("role", "status"),
                el("p", sentence),
                el("code", at("id", id), text(secret)),
                copy(words, id));
    }

    /** Appears where a script can copy. */
    static Node copy(Words words, String id) {
        return el(
                "div.actions",
                el(
                        "button.small",
                        at("type", "button"),
                        at("hidden", ""),
                        at("data-copy", id),
                        at("data-done", words.say("copied")),
                        text(words.say("copy"))));
    }
}
