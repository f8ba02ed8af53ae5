package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.reasons.Hypothesis;
import lazo.science.reasons.HypothesisKind;
import lazo.science.reasons.Observation;
import lazo.science.reasons.Reasons;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Evidence;

/** Why they stay: explanations by weight, what speaks for and against each, and the question worth asking. */
final class ReasonsPart {

    private final Desk desk;
    private final Reasons reasons;
    private final Chronicle chronicle;

    ReasonsPart(Desk desk, Page page, Chronicle chronicle) {
        this.desk = desk;
        this.reasons = page.tie().reasons();
        this.chronicle = chronicle;
    }

    Node part() {
        List<Node> content = new ArrayList<>();
        if (reasons.ranking().isEmpty()) {
            content.add(Sheet.empty(desk.say("reasons.empty")));
        } else {
            content.add(
                    reasons.enough()
                            ? el(
                                    "p.lead",
                                    desk.say("reason.lead."
                                            + reasons.ranking()
                                                    .getFirst()
                                                    .kind()
                                                    .id()))
                            : el("p.lead", desk.say("reasons.not_enough")));
            content.add(el("ul.ranked.reasons", each(reasons.ranking(), this::bar)));
            if (!reasons.table().isEmpty()) {
                content.add(table());
            }
            String question = reasons.question();
            if (question != null && !question.isBlank()) {
                content.add(question(question));
            }
        }
        return Sheet.part("reasons", desk.say("reasons.title"), desk.say("reasons.note"), many(content));
    }

    private Node bar(Hypothesis hypothesis) {
        return el(
                "li",
                el("div", el("strong", desk.say("why." + hypothesis.kind().id()))),
                ShareBar.of("fill-ink", hypothesis.weight()),
                el("span.n", desk.figures().share(hypothesis.weight())));
    }

    private Node question(String question) {
        return el(
                "div.question",
                el("p.label", desk.say("reasons.question")),
                el("blockquote", at("id", "question"), at("dir", "auto"), text(question)),
                el(
                        "button",
                        at("type", "button"),
                        at("hidden", ""),
                        at("data-copy", "question"),
                        at("data-done", desk.say("reasons.copied")),
                        text(desk.say("reasons.copy"))));
    }

    private Node table() {
        List<HypothesisKind> kinds =
                reasons.ranking().stream().map(Hypothesis::kind).toList();
        return el(
                "div.scroll",
                at("tabindex", 0),
                at("role", "region"),
                at("aria-label", desk.say("reasons.table")),
                el(
                        "table.grid",
                        el("caption", desk.say("reasons.table")),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        el("th", at("scope", "col"), text(desk.say("reasons.seen"))),
                                        each(
                                                kinds,
                                                kind -> el(
                                                        "th.c",
                                                        at("scope", "col"),
                                                        text(desk.say("why.short." + kind.id())))))),
                        el("tbody", each(reasons.table(), observation -> row(observation, kinds)))));
    }

    private Node row(Observation observation, List<HypothesisKind> kinds) {
        return el(
                "tr",
                el("th", at("scope", "row"), text(observation.sentence()), first(observation)),
                each(kinds, kind -> cell(observation.llr().getOrDefault(kind, 0.0))));
    }

    private Node first(Observation observation) {
        List<Node> links = new ArrayList<>();
        for (Evidence evidence : observation.evidence()) {
            String anchor = chronicle.anchor(evidence.eventId());
            if (anchor != null && links.size() < 3) {
                links.add(text(links.isEmpty() ? "" : " · "));
                links.add(el(
                        "a.when", at("href", "#" + anchor), text(desk.figures().dayOfMonth(evidence.at()))));
            }
        }
        return links.isEmpty() ? Html.NOTHING : el("span.links", many(links));
    }

    private Node cell(double llr) {
        double size = Math.abs(llr);
        if (size < 0.2) {
            return el("td.c", at("aria-label", desk.say("reasons.neutral")), text("·"));
        }
        int strength = size < 0.8 ? 1 : size < 1.8 ? 2 : 3;
        boolean speaksFor = llr > 0;
        return el(
                speaksFor ? "td.c.for" : "td.c.against",
                at("aria-label", desk.say((speaksFor ? "reasons.for." : "reasons.against.") + strength)),
                text((speaksFor ? "+" : "−").repeat(strength)));
    }
}
