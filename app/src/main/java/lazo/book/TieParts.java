package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.book.Chronicle.Entry;
import lazo.book.Html.Node;
import lazo.science.outlook.Outlook;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Page;
import lazo.science.review.MoneyCheck;
import lazo.science.review.MoneyCheck.Month;
import lazo.science.review.TieReview;
import lazo.science.signs.RuleBreak;

/** The smaller parts of a tie's page. */
final class TieParts {

    private static final int INCIDENTS = 8;

    private final Desk desk;
    private final Figures figures;
    private final Page page;
    private final TieReview tie;
    private final Chronicle chronicle;

    TieParts(Desk desk, Page page, Chronicle chronicle) {
        this.desk = desk;
        this.figures = desk.figures();
        this.page = page;
        this.tie = page.tie();
        this.chronicle = chronicle;
    }

    Node ours() {
        List<Incident> incidents = desk.incidentsOf(page).reversed();
        List<Node> content = new ArrayList<>();
        if (tie.unhappyContacts() == 0) {
            content.add(el("p.lead", desk.say("ours.none_unhappy")));
        } else {
            content.add(el(
                    "p.lead",
                    desk.words()
                            .count(
                                    "ours.tie",
                                    tie.ours(),
                                    figures.count(tie.ours()),
                                    figures.count(tie.unhappyContacts()),
                                    figures.share(tie.ourShare()))));
            content.add(ShareBar.of("fill-ours", tie.ourShare()));
        }
        if (!incidents.isEmpty()) {
            content.add(el(
                    "ol.incidents", each(incidents.subList(0, Math.min(INCIDENTS, incidents.size())), incident -> {
                        String summary = incident.opened().summary();
                        return el(
                                "li",
                                el("span.when", figures.day(incident.opened().at())),
                                el(
                                        "span.what",
                                        at("dir", "auto"),
                                        text(summary == null ? desk.say("ours.unnamed") : Quote.cut(summary, 160))),
                                el(
                                        incident.open() ? "span.long.open" : "span.long",
                                        incident.open()
                                                ? desk.say("ours.open")
                                                : figures.span(incident.to()
                                                        - incident.opened().at())));
                    })));
        }
        return Sheet.part("ours", desk.say("ours.title"), desk.say("ours.note_tie"), many(content));
    }

    Node rules() {
        if (tie.breaks().isEmpty()) {
            return Html.NOTHING;
        }
        Quotes quotes = new Quotes(desk, chronicle);
        return Sheet.part(
                "rules",
                desk.say("rules.title"),
                desk.say("rules.note"),
                each(tie.breaks(), broken -> many(el("h3", title(broken)), quotes.of(broken.evidence()))));
    }

    private String title(RuleBreak broken) {
        return desk.words()
                .count(
                        "rules.times",
                        broken.count(),
                        figures.count(broken.count()),
                        desk.words().sayOrSpell("rule.", broken.rule()));
    }

    Node money() {
        MoneyCheck money = tie.money();
        boolean told = money.months().stream()
                .anyMatch(month -> month.margin() != 0 || month.cost() != 0 || month.ours() != 0);
        if (!told) {
            return Sheet.part(
                    "money", desk.say("money.title"), desk.say("money.note"), Sheet.empty(desk.say("money.empty")));
        }
        String finding = money.sentence().isBlank()
                ? desk.say("money.finding", figures.money(money.margin()), figures.money(money.cost()))
                : money.sentence();
        Table table = new Table(
                desk.say("money.table", desk.company().currency()),
                1,
                List.of(
                        desk.say("table.month"),
                        desk.say("money.margin"),
                        desk.say("money.cost"),
                        desk.say("money.ours"),
                        desk.say("money.result")));
        for (Month month : money.months().reversed()) {
            table.row(List.of(
                    figures.month(month.month()),
                    figures.amount(month.margin()),
                    figures.amount(month.cost()),
                    figures.amount(month.ours()),
                    figures.amount(month.margin() - month.cost())));
        }
        return Sheet.part(
                "money",
                desk.say("money.title"),
                desk.say("money.note"),
                Sheet.figure(
                        finding,
                        new MoneyBars(desk, money.months()).draw(finding),
                        table.behind(desk.say("table.show"))));
    }

    Node outlook() {
        Outlook outlook = tie.outlook();
        List<Node> content = new ArrayList<>();
        if (tie.gone() == null) {
            content.add(el(
                    "p.lead",
                    Double.isNaN(outlook.churn90())
                            ? desk.say("outlook.no_churn")
                            : desk.say(
                                    "outlook.churn",
                                    figures.count(Math.round(10 * outlook.churn90())),
                                    figures.share(outlook.churn90()))));
            content.add(el(
                    "p",
                    Double.isNaN(outlook.lifetimeValue())
                            ? desk.say("outlook.no_value")
                            : desk.say("outlook.value", figures.money(outlook.lifetimeValue()))));
        } else {
            content.add(el("p.lead", desk.say("outlook.gone")));
        }
        return Sheet.part("outlook", desk.say("outlook.title"), desk.say("outlook.note"), many(content));
    }

    Node story() {
        Map<YearMonth, List<Entry>> byMonth = new LinkedHashMap<>();
        for (Entry entry : chronicle.entries()) {
            byMonth.computeIfAbsent(figures.yearMonth(entry.at()), month -> new ArrayList<>())
                    .add(entry);
        }
        Node left = chronicle.left() == 0
                ? Html.NOTHING
                : el("p.note", desk.words().count("story.left", chronicle.left(), figures.count(chronicle.left())));
        return Sheet.part(
                "story",
                desk.say("story.title"),
                desk.say("story.note"),
                left,
                byMonth.isEmpty()
                        ? Sheet.empty(desk.say("story.empty"))
                        : each(
                                byMonth.entrySet(),
                                month -> el(
                                        "section.month",
                                        el("h3", figures.month(month.getKey())),
                                        el("ol.story", each(month.getValue(), this::entry)))));
    }

    private Node entry(Entry entry) {
        String told =
                entry.times() == 1 ? entry.told() : desk.say("story.times", entry.told(), figures.count(entry.times()));
        return el(
                entry.ours() ? "li.us" : entry.complaint() ? "li.low" : "li",
                at("id", entry.anchor()),
                el("time", figures.shortDay(entry.at())),
                el("span", told),
                entry.quote() == null ? Html.NOTHING : el("q", at("dir", "auto"), text(entry.quote())));
    }
}
