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

    /** So many entries of the story, or a few more, are seen at once. */
    private static final int LATELY = 25;

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
        List<Incident> incidents = desk.incidentsOf(page);
        List<Node> content = new ArrayList<>();
        if (tie.unhappyContacts() == 0) {
            content.add(el("p.lead", desk.say("ours.none_unhappy")));
        } else {
            content.add(el("p.lead", ourShare()));
            content.add(tie.ours() == 0 ? Html.NOTHING : ShareBar.of("fill-ours", tie.ourShare()));
        }
        if (!incidents.isEmpty()) {
            content.add(new IncidentList(desk).of(incidents));
        }
        return Sheet.part("ours", desk.say("ours.title"), desk.say("ours.note_tie"), many(content));
    }

    private String ourShare() {
        String all = figures.count(tie.unhappyContacts());
        return tie.ours() == 0
                ? desk.words().count("ours.zero", tie.unhappyContacts(), all)
                : desk.words()
                        .count("ours.share", tie.ours(), figures.count(tie.ours()), all, figures.share(tie.ourShare()));
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
            content.add(el("p.lead", churn(outlook.churn90())));
            if (!outlook.why().isEmpty()) {
                content.add(el("ul.plain", each(outlook.why(), reason -> el("li", reason))));
            }
            content.add(el("p", worth(outlook.lifetimeValue())));
        } else {
            content.add(el("p.lead", desk.say("outlook.gone")));
        }
        content.add(el("p.note", ForecastParts.sentence(desk, outlook.back(), tie.gone() != null)));
        return Sheet.part("outlook", desk.say("outlook.title"), desk.say("outlook.note"), many(content));
    }

    private String churn(double churn) {
        if (Double.isNaN(churn)) {
            return desk.say("outlook.no_churn");
        }
        if (churn < 0.05) {
            return desk.say("outlook.few", figures.share(churn));
        }
        long ofTen = Math.round(10 * churn);
        return desk.words().count("outlook.churn", ofTen, figures.count(ofTen), figures.share(churn));
    }

    private String worth(double value) {
        if (Double.isNaN(value)) {
            return desk.say("outlook.no_value");
        }
        return value < 0
                ? desk.say("outlook.loss", figures.money(Math.rint(-value)))
                : desk.say("outlook.value", figures.money(Math.rint(value)));
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
                        : el("div", each(months(byMonth), month -> month)));
    }

    /** The latest months lie open, as many as it takes to see how it stands; those before open at a click. */
    private List<Node> months(Map<YearMonth, List<Entry>> byMonth) {
        List<Node> newestFirst = new ArrayList<>();
        int open = 0;
        for (Map.Entry<YearMonth, List<Entry>> month :
                List.copyOf(byMonth.entrySet()).reversed()) {
            newestFirst.add(month(month.getKey(), month.getValue(), open < LATELY));
            open += month.getValue().size();
        }
        return newestFirst.reversed();
    }

    private Node month(YearMonth month, List<Entry> entries, boolean open) {
        return el(
                "details.month",
                open ? at("open", "") : Html.NOTHING,
                el(
                        "summary",
                        el("h3", figures.month(month)),
                        el(
                                "span.note",
                                desk.words().count("story.entries", entries.size(), figures.count(entries.size())))),
                el("ol.story", each(entries, this::entry)));
    }

    private Node entry(Entry entry) {
        String told =
                entry.times() == 1 ? entry.told() : desk.say("story.times", entry.told(), figures.count(entry.times()));
        return el(
                entry.ours() ? "li.us" : entry.complaint() ? "li.low" : "li",
                at("id", entry.anchor()),
                el("time", figures.dayOfMonth(entry.at())),
                el("span", told),
                entry.quote() == null ? Html.NOTHING : el("q", at("dir", "auto"), text(entry.quote())));
    }
}
