package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview;

/** The page about the company. */
final class FrontPage {

    private final Desk desk;
    private final CompanyReview company;

    private FrontPage(Desk desk) {
        this.desk = desk;
        this.company = desk.company();
    }

    static Node of(Desk desk) {
        FrontPage page = new FrontPage(desk);
        CompanyParts parts = new CompanyParts(desk);
        return Sheet.page(
                desk,
                page.company.company() + " · Lazo",
                el("p.mark", "Lazo"),
                page.opening(),
                page.weave(),
                page.people(),
                new ComingAndGoing(desk).withMore(),
                parts.money(),
                parts.signs(),
                parts.ours(),
                parts.advice(),
                parts.requests(),
                parts.wishes(),
                parts.notReported());
    }

    private Node opening() {
        Figures figures = desk.figures();
        List<Node> counts = new ArrayList<>();
        counts.add(count("count.ties", company.ties()));
        counts.add(count("count.active", company.active()));
        counts.add(count("count.unhappy", company.unhappy()));
        counts.add(count("count.person", company.needAPerson()));
        return el(
                "div.opening",
                el("p.note", desk.say("front.asof", figures.day(company.asOf()))),
                el("h1", at("dir", "auto"), text(company.company())),
                el("p.state", sentence()),
                company.failed().isEmpty() ? Html.NOTHING : el("p.note", failed()),
                el("dl.counts", many(counts)),
                el("p.note", String.join(" · ", read())));
    }

    private String failed() {
        int failed = company.failed().size();
        return desk.words().count("front.failed", failed, desk.figures().count(failed));
    }

    private List<String> read() {
        Figures figures = desk.figures();
        List<String> read = new ArrayList<>();
        read.add(desk.say("count.events", figures.count(company.events())));
        if (company.duplicates() > 0) {
            read.add(desk.say("count.duplicates", figures.count(company.duplicates())));
        }
        if (company.rejected() > 0) {
            read.add(desk.say("count.rejected", figures.count(company.rejected())));
        }
        return read;
    }

    private Node count(String key, long count) {
        return el("div", el("dt", desk.say(key)), el("dd", desk.figures().count(count)));
    }

    private String sentence() {
        Figures figures = desk.figures();
        if (company.ties() == 0) {
            return desk.say("front.nobody");
        }
        List<String> sentences = new ArrayList<>();
        int calm = Math.max(0, company.active() - company.unhappy());
        sentences.add(
                company.unhappy() == 0
                        ? desk.say("front.all_calm", figures.count(company.active()))
                        : desk.say(
                                "front.calm",
                                figures.count(calm),
                                figures.count(company.active()),
                                figures.count(company.unhappy())));
        int unhappyContacts = company.ours().unhappyContacts();
        if (unhappyContacts > 0) {
            double share = (double) company.ours().ours() / unhappyContacts;
            sentences.add(desk.say("front.share." + Condition.howMuch(share)));
        }
        sentences.add(
                company.needAPerson() == 0
                        ? desk.say("front.nobody_waits")
                        : desk.words()
                                .count("front.waits", company.needAPerson(), figures.count(company.needAPerson())));
        return String.join(" ", sentences);
    }

    private Node weave() {
        if (company.urgent().isEmpty()) {
            return Html.NOTHING;
        }
        Weave weave = new Weave(desk);
        return el(
                "figure.front",
                weave.draw(desk.say("weave.label")),
                el(
                        "figcaption",
                        desk.words()
                                .count(
                                        "weave.caption",
                                        weave.shown(),
                                        desk.figures().count(weave.shown()))),
                warmthKey());
    }

    private Node warmthKey() {
        return el(
                "p.warmth-key",
                text(desk.say("ribbon.cold")),
                el(
                        "svg",
                        at("width", 112),
                        at("height", 10),
                        at("aria-hidden", "true"),
                        each(
                                List.of(0, 1, 2, 3, 4, 5, 6),
                                i -> el("rect.w" + i, at("x", i * 16), at("width", 16), at("height", 10)))),
                text(desk.say("ribbon.warm")),
                el(
                        "svg.dashes",
                        at("width", 32),
                        at("height", 10),
                        at("aria-hidden", "true"),
                        el("path.silent", at("d", "M0 5h32"))),
                text(desk.say("ribbon.silent")));
    }

    private Node people() {
        String note = company.urgent().size() < company.needAPerson()
                ? desk.say(
                        "people.note_some",
                        desk.figures().count(company.urgent().size()),
                        desk.figures().count(company.needAPerson()))
                : desk.say("people.note");
        return Sheet.part(
                "people",
                desk.say("people.title"),
                note,
                company.urgent().isEmpty()
                        ? Sheet.empty(desk.say("people.empty"))
                        : el(
                                "ol.people",
                                each(
                                        company.urgent(),
                                        page -> PersonRow.of(
                                                desk,
                                                page,
                                                "ties/" + PageName.of(page.tie().userId())))));
    }
}
