package lazo.review;

import static lazo.book.Html.at;
import static lazo.book.Html.el;

import lazo.book.Html.Node;
import lazo.book.Words;

/** What is shown while the company is being reviewed for the first time since the start. */
final class Waiting {

    private Waiting() {}

    static Node page(Words words) {
        return el(
                "header.head",
                at("data-reload", "3"),
                el("h1", words.say("waiting.title")),
                el("p", words.say("waiting.why")));
    }
}
