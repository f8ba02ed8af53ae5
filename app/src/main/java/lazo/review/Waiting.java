package lazo.review;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import lazo.book.Html.Node;
import lazo.book.Words;
import lazo.site.Texts;
import lazo.site.Visit;

/** What is shown while the company is being reviewed for the first time since the start. */
public final class Waiting {

    private static final Texts TEXTS = Texts.beside(Waiting.class);

    private Waiting() {}

    /** Asks for itself again until the review is there. */
    public static Node page(Visit visit, Reviews reviews) {
        Words words = visit.words(TEXTS);
        String percent = String.valueOf(reviews.percentDone());
        return el(
                "header.head",
                at("data-reload", "3"),
                el("h1", words.say("waiting.title")),
                el("p", words.say("waiting.why")),
                el(
                        "progress",
                        at("max", "100"),
                        at("value", percent),
                        at("aria-label", words.say("waiting.title")),
                        text(percent + " %")),
                el("p.note", words.say("waiting.done", percent)));
    }
}
