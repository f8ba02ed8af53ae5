package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.verdict.Estimate;
import lazo.science.verdict.Guard;
import lazo.science.verdict.Information;
import lazo.science.verdict.Verdict;
import lazo.science.verdict.Way;

/** The ways on: what each is worth, what holds letting go back, what would change the advice. */
final class WaysPart {

    private final Desk desk;
    private final Verdict verdict;

    WaysPart(Desk desk, Verdict verdict) {
        this.desk = desk;
        this.verdict = verdict;
    }

    Node part() {
        List<Node> content = new ArrayList<>();
        content.add(el("p.lead", desk.words().sayOrSpell("advice.lead.", verdict.advice())));
        if (!verdict.facts().isEmpty()) {
            content.add(el("ul.plain", each(verdict.facts(), fact -> el("li", fact))));
        }
        content.add(verdict.values().isEmpty() ? Sheet.empty(desk.say("ways.empty")) : plot());
        Information information = verdict.information();
        if (information != null) {
            content.add(information(information));
        }
        if (verdict.values().containsKey(Way.LET_GO) || !verdict.blockedBy().isEmpty()) {
            content.add(guards());
        }
        if (!verdict.whatWouldChange().isEmpty()) {
            content.add(el(
                    "div.change",
                    el("h3", desk.say("ways.change")),
                    el("ul.plain", each(verdict.whatWouldChange(), change -> el("li", change.sentence())))));
        }
        return Sheet.part(
                "ways",
                desk.say("ways.title"),
                desk.say("ways.note", desk.company().currency()),
                many(content));
    }

    private Node plot() {
        ValuePlot plot = new ValuePlot(verdict.values().values());
        List<Node> rows = new ArrayList<>();
        for (Way way : Way.values()) {
            Estimate estimate = verdict.values().get(way);
            if (estimate != null) {
                rows.add(row(plot, way, estimate));
            }
        }
        return el(
                "div.ways",
                el("ol", many(rows)),
                el(
                        "div.way-axis",
                        el("span"),
                        plot.axis(desk.figures()),
                        el("span", desk.company().currency())));
    }

    private Node row(ValuePlot plot, Way way, Estimate estimate) {
        Figures figures = desk.figures();
        String interval = desk.say("ways.between", figures.about(estimate.low()), figures.about(estimate.high()));
        boolean advised = way.id().equals(verdict.advice());
        return el(
                advised ? "li.advised" : "li",
                el(
                        "div.way",
                        el("strong", desk.say("way." + way.id())),
                        advised ? el("span.tag", desk.say("ways.advised")) : Html.NOTHING,
                        way == Way.LET_GO && !verdict.blockedBy().isEmpty()
                                ? el("span.tag.held", desk.say("ways.held"))
                                : Html.NOTHING),
                plot.row(estimate, figures.about(estimate.mean()) + ", " + interval),
                el("p.worth", el("strong", figures.about(estimate.mean())), text(" "), el("span.note", interval)));
    }

    /** What a talk would tell, against what it costs. */
    private Node information(Information information) {
        Figures figures = desk.figures();
        return el(
                "p.note",
                desk.say(
                        information.talk() > information.cost() ? "ways.talk.pays" : "ways.talk.less",
                        figures.about(information.talk()),
                        figures.about(information.cost()),
                        figures.about(information.perfect())));
    }

    private Node guards() {
        List<Node> nodes = new ArrayList<>();
        if (Double.isFinite(verdict.pLetGoBest())) {
            nodes.add(el("p", desk.say("ways.best", desk.figures().share(verdict.pLetGoBest()))));
        }
        if (!verdict.blockedBy().isEmpty()) {
            nodes.add(el("p", desk.say("ways.guards")));
            nodes.add(el("ul", each(verdict.blockedBy(), this::guard)));
        }
        return el("div.guards", many(nodes));
    }

    private Node guard(Guard guard) {
        return el("li", at("data-guard", guard.id()), text(desk.say("guard." + guard.id())));
    }
}
