package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lazo.book.Html.Node;
import lazo.science.history.Traits;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.TieReview;

/** The page of one tie, from the one next thing to do down to the whole story. */
final class TiePage {

    private final Desk desk;
    private final Page page;
    private final TieReview tie;
    private final Chronicle chronicle;
    private final List<Mark> marks;

    private TiePage(Desk desk, Page page) {
        this.desk = desk;
        this.page = page;
        this.tie = page.tie();
        this.chronicle = new Chronicle(page.story(), desk.words(), desk.figures());
        this.marks = Marks.of(chronicle);
    }

    static Node of(Desk desk, Page page) {
        return Sheet.page(
                desk,
                Quote.cut(Desk.name(page.tie()), 60) + " · " + desk.company().company(),
                el(
                        "a.mark",
                        at("href", "../index.html"),
                        text("← " + desk.company().company())),
                content(desk, page, Html.NOTHING));
    }

    /** Everything but the sheet it is written on. */
    static Node content(Desk desk, Page page, Node soon) {
        TiePage tiePage = new TiePage(desk, page);
        TieParts parts = new TieParts(desk, page, tiePage.chronicle);
        return many(
                Glyphs.definitions(),
                tiePage.opening(),
                soon,
                tiePage.ribbon(),
                new SignsPart(desk, page, tiePage.chronicle).part(),
                parts.ours(),
                parts.rules(),
                new ReasonsPart(desk, page, tiePage.chronicle).part(),
                new WaysPart(desk, page.tie().verdict()).part(),
                parts.money(),
                parts.outlook(),
                parts.story());
    }

    private Node opening() {
        Condition condition = new Condition(desk, page);
        return el(
                "div.opening.tie",
                el(
                        "div.who-is",
                        el("p.note", String.join(" · ", facts())),
                        el("h1", at("dir", "auto"), text(Quote.cut(Desk.name(tie), 80))),
                        el("p.state", condition.sentence())),
                el(
                        "div.next",
                        el("p.label", desk.say("tie.next")),
                        el("p.verb", condition.action()),
                        el("p", condition.actionWhy())));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(desk.say("tie.since", desk.figures().month(tie.since())));
        Traits traits = tie.traits();
        add(facts, traits.plan() == null ? null : desk.say("tie.plan", traits.plan()));
        add(facts, traits.role() == null ? null : desk.words().sayOrSpell("role.", traits.role()));
        if (tie.people().size() > 1) {
            facts.add(desk.say("tie.people", desk.figures().count(tie.people().size())));
        }
        String country = traits.country();
        if (country != null && country.length() == 2) {
            add(facts, Locale.of("", country).getDisplayCountry(desk.words().locale()));
        }
        return facts.stream().map(fact -> Quote.cut(fact, 48)).toList();
    }

    private static void add(List<String> facts, @org.jspecify.annotations.Nullable String fact) {
        if (fact != null && !fact.isBlank()) {
            facts.add(fact);
        }
    }

    private Node ribbon() {
        return el(
                "figure.front.tie",
                new Ribbon(desk, page, marks).draw(desk.say("ribbon.label", Desk.name(tie))),
                el(
                        "figcaption",
                        el("p", desk.say("ribbon.key")),
                        el("p.key", incidentKey(), each(Marks.counts(marks).entrySet(), this::markKey))));
    }

    private Node incidentKey() {
        return desk.incidentsOf(page).isEmpty()
                ? Html.NOTHING
                : el(
                        "span.key-mark",
                        el(
                                "svg.glyph",
                                at("width", 20),
                                at("height", 22),
                                at("aria-hidden", "true"),
                                el("rect.ours", at("x", 6), at("y", 1), at("width", 8), at("height", 17)),
                                el("rect.ours-foot", at("x", 6), at("y", 18), at("width", 8), at("height", 3))),
                        text(desk.say("ribbon.incidents")));
    }

    private Node markKey(Map.Entry<Mark.Kind, Integer> entry) {
        int count = entry.getValue();
        return el(
                "span.key-mark",
                Glyphs.alone(entry.getKey()),
                text(desk.words()
                        .count(
                                "mark." + entry.getKey().id(),
                                count,
                                desk.figures().count(count))));
    }
}
