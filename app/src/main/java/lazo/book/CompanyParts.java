package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lazo.book.Html.Node;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.review.CompanyReview;
import lazo.science.review.CompanyReview.Dot;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Request;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;

/** The parts of the front page about all ties together. */
final class CompanyParts {

    private static final int LISTED = 25;
    private static final int QUOTED = 140;

    private final Desk desk;
    private final Figures figures;
    private final CompanyReview company;

    CompanyParts(Desk desk) {
        this.desk = desk;
        this.figures = desk.figures();
        this.company = desk.company();
    }

    // ---- cost against margin ---------------------------------------------------------------------------------------

    Node money() {
        List<Dot> dots = company.scatter();
        boolean told = dots.stream().anyMatch(dot -> dot.margin() != 0 || dot.cost() != 0);
        return Sheet.part(
                "money",
                desk.say("scatter.title"),
                desk.say("scatter.note", company.currency()),
                told ? scatter(dots) : Sheet.empty(desk.say("scatter.empty")));
    }

    private Node scatter(List<Dot> dots) {
        long losing = dots.stream().filter(dot -> dot.cost() > dot.margin()).count();
        String finding = losing == 0
                ? desk.say("scatter.finding.none")
                : desk.words().count("scatter.finding", losing, figures.count(losing), figures.count(dots.size()));
        Table table = new Table(
                desk.say("scatter.table"),
                2,
                List.of(
                        desk.say("table.customer"),
                        desk.say("table.advice"),
                        desk.say("table.margin", company.currency()),
                        desk.say("table.cost", company.currency()),
                        desk.say("table.result", company.currency())));
        dots.stream()
                .sorted(Comparator.comparingDouble(dot -> dot.margin() - dot.cost()))
                .limit(LISTED)
                .forEach(dot -> table.row(List.of(
                        Quote.cut(desk.nameOf(dot.userId()), 40),
                        desk.words().sayOrSpell("advice.", dot.advice()),
                        figures.amount(dot.margin()),
                        figures.amount(dot.cost()),
                        figures.amount(dot.margin() - dot.cost()))));
        return Sheet.figure(finding, new Scatter(desk, dots).draw(finding), table.behind(desk.say("table.show")));
    }

    // ---- the five signs --------------------------------------------------------------------------------------------

    Node signs() {
        return Sheet.part(
                "signs",
                desk.say("signs.title"),
                desk.say("signs.note_all"),
                company.signs().isEmpty()
                        ? Sheet.empty(desk.say("front.nobody"))
                        : el("div.sign-counts", each(List.of(SignKind.values()), this::signRow)));
    }

    private Node signRow(SignKind kind) {
        Map<Level, Integer> counts = company.signs().getOrDefault(kind, Map.of());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return el(
                "div.sign-count",
                el("h3", desk.say("sign." + kind.id())),
                el("ul", each(Levels.LOUDEST_FIRST, level -> {
                    int count = counts.getOrDefault(level, 0);
                    return el(
                            "li",
                            Levels.badge(desk, level),
                            ShareBar.of("level-" + level.id(), all == 0 ? 0 : (double) count / all),
                            el("span.n", figures.count(count)));
                })));
    }

    // ---- what is ours ----------------------------------------------------------------------------------------------

    Node ours() {
        int unhappy = company.ours().unhappyContacts();
        int ours = company.ours().ours();
        List<Node> content = new ArrayList<>();
        content.add(
                unhappy == 0
                        ? Sheet.empty(desk.say("ours.empty"))
                        : el(
                                "p.lead",
                                desk.words()
                                        .count(
                                                "ours.share",
                                                ours,
                                                figures.count(ours),
                                                figures.count(unhappy),
                                                figures.share((double) ours / unhappy))));
        if (unhappy > 0) {
            content.add(ShareBar.of("fill-ours", (double) ours / unhappy));
        }
        List<Incident> incidents = company.incidents();
        if (incidents.isEmpty()) {
            content.add(Sheet.empty(desk.say("ours.no_incidents")));
        } else {
            String finding = desk.words().count("ours.incidents", incidents.size(), figures.count(incidents.size()));
            content.add(Sheet.figure(
                    finding,
                    new IncidentBands(figures, company.asOf()).draw(finding, incidents),
                    new IncidentList(desk).of(incidents)));
        }
        return Sheet.part("ours", desk.say("ours.title"), desk.say("ours.note"), many(content));
    }

    // ---- what the numbers suggest ----------------------------------------------------------------------------------

    Node advice() {
        int all =
                company.verdicts().values().stream().mapToInt(Integer::intValue).sum();
        List<Map.Entry<String, Integer>> ranked = company.verdicts().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        return Sheet.part(
                "advice",
                desk.say("advice.title"),
                desk.say("advice.note"),
                all == 0
                        ? Sheet.empty(desk.say("front.nobody"))
                        : el(
                                "ul.ranked",
                                each(
                                        ranked,
                                        entry -> el(
                                                "li",
                                                el(
                                                        "div",
                                                        el(
                                                                "strong",
                                                                desk.words().sayOrSpell("advice.", entry.getKey())),
                                                        el(
                                                                "p",
                                                                desk.words()
                                                                        .sayOrSpell("advice.means.", entry.getKey()))),
                                                ShareBar.of("fill-ink", (double) entry.getValue() / all),
                                                el("span.n", figures.count(entry.getValue()))))));
    }

    // ---- what people ask for ---------------------------------------------------------------------------------------

    Node requests() {
        List<Request> requests = company.requests();
        return Sheet.part(
                "requests",
                desk.say("requests.title"),
                desk.say("requests.note"),
                requests.isEmpty()
                        ? Sheet.empty(desk.say(desk.facts().needs().isEmpty() ? "requests.none" : "requests.empty"))
                        : el(
                                "ul.ranked",
                                each(
                                        requests,
                                        request -> request(
                                                request, requests.getFirst().customers()))));
    }

    private Node request(Request request, int most) {
        Optional<Need> need = desk.facts().needs().stream()
                .filter(one -> one.id().equals(request.needId()))
                .findFirst();
        return el(
                "li",
                el(
                        "div",
                        el(
                                "strong",
                                at("dir", "auto"),
                                text(need.map(Need::title).orElse(request.needId()))),
                        el(
                                "p",
                                need.map(one -> desk.say(
                                                "stance." + one.stance().name().toLowerCase(Locale.ROOT)))
                                        .orElse(""))),
                ShareBar.of("fill-ink", (double) request.customers() / most),
                el("span.n", figures.count(request.customers())));
    }

    Node wishes() {
        return Sheet.part(
                "wishes",
                desk.say("wishes.title"),
                desk.say("wishes.note"),
                company.wishes().isEmpty()
                        ? Sheet.empty(desk.say("wishes.empty"))
                        : el("ul.plain", each(company.wishes(), this::wish)));
    }

    private Node wish(CompanyReview.Wish wish) {
        String key = wish.suggestion() ? "wishes.suggest" : "wishes.complain";
        return el(
                "li",
                el("p", desk.words().count(key, wish.customers(), figures.count(wish.customers()))),
                el("ul", each(wish.quotes(), quote -> el("li.note", "“" + Quote.cut(quote, QUOTED) + "”"))));
    }

    Node notReported() {
        return Sheet.part(
                "unknown",
                desk.say("unreported.title"),
                desk.say("unreported.note"),
                company.notReported().isEmpty()
                        ? Sheet.empty(desk.say("unreported.empty"))
                        : el(
                                "ul.plain",
                                each(
                                        company.notReported(),
                                        id -> el("li", desk.words().sayOrSpell("unreported.id.", id)))));
    }
}
