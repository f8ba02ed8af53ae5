package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Page;

/** Somebody who needs a person today, as one row of the list: ribbon, name, why, since when, what to do. */
final class PersonRow {

    private PersonRow() {}

    /** @param href where the page of the tie is */
    static Node of(Desk desk, Page page, String href) {
        Condition condition = new Condition(desk, page);
        String name = Desk.name(page.tie());
        return el(
                "li",
                SmallRibbon.of(page, desk.say("ribbon.small")),
                el(
                        "div.who",
                        el("a.name", at("href", href), at("dir", "auto"), text(Quote.cut(name, 60))),
                        el("p", condition.whyToday())),
                el("p.since", desk.say("people.since", desk.figures().shortDay(condition.since()))),
                el(
                        "a.act",
                        at("href", href),
                        at("aria-label", condition.action() + ": " + name),
                        text(condition.action())));
    }
}
