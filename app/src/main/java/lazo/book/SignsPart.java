package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.ArrayList;
import java.util.List;
import lazo.book.Html.Node;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Level;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;

/** The five signs in a row; each opens to its evidence. */
final class SignsPart {

    private final Desk desk;
    private final Page page;
    private final Quotes quotes;

    SignsPart(Desk desk, Page page, Chronicle chronicle) {
        this.desk = desk;
        this.page = page;
        this.quotes = new Quotes(desk, chronicle);
    }

    Node part() {
        return Sheet.wide(
                "signs",
                desk.say("signs.title"),
                desk.say("signs.note_tie"),
                el("div.signs", each(List.of(SignKind.values()), this::sign)));
    }

    private Node sign(SignKind kind) {
        Sign sign = page.tie().signs().getOrDefault(kind, Sign.unknown(kind, 0, "not_reported"));
        return el(
                "details.sign." + sign.level().id(),
                at("name", "sign"),
                el(
                        "summary",
                        Levels.badge(desk, sign.level()),
                        el("h3", desk.say("sign." + kind.id())),
                        RangeBar.of(sign, value(sign)),
                        el("span.figure", value(sign)),
                        el("span.trend", trend(sign))),
                el("div.evidence", evidence(sign)));
    }

    private String value(Sign sign) {
        if (sign.level() == Level.UNKNOWN || Double.isNaN(sign.value())) {
            return desk.say("sign.no_value");
        }
        Figures figures = desk.figures();
        return sign.kind() == SignKind.COSTS_MORE
                ? desk.say(
                        "sign.money",
                        desk.say("figure.money", figures.about(sign.value()), figures.currency()),
                        figures.about(sign.low()),
                        figures.about(sign.high()))
                : desk.say("sign.share", figures.share(sign.value()), figures.shares(sign.low(), sign.high()));
    }

    private String trend(Sign sign) {
        if (Double.isNaN(sign.trend())) {
            return "";
        }
        boolean costs = sign.kind() == SignKind.COSTS_MORE;
        double still = costs ? 0.1 * Math.max(1, Math.abs(sign.value())) : 0.05;
        if (Math.abs(sign.trend()) < still) {
            return "→ " + desk.say("trend.steady");
        }
        boolean up = sign.trend() > 0;
        return (up ? "↗ " : "↘ ") + desk.say(up == costs ? "trend.better" : "trend.worse");
    }

    private Node evidence(Sign sign) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(el("p", desk.say("sign.means." + sign.kind().id())));
        nodes.add(el("p.reason", reason(sign)));
        if (sign.setApart() > 0) {
            nodes.add(el(
                    "p",
                    desk.words()
                            .count(
                                    "sign.set_apart",
                                    sign.setApart(),
                                    desk.figures().count(sign.setApart()))));
        }
        if (!sign.evidence().isEmpty()) {
            nodes.add(quotes.of(sign.evidence()));
        } else if (sign.level() != Level.UNKNOWN) {
            nodes.add(el("p.note", text(desk.say("sign.no_evidence"))));
        }
        return many(nodes);
    }

    private String reason(Sign sign) {
        boolean share = sign.kind() != SignKind.COSTS_MORE;
        if (share && sign.level() == Level.CALM && !sign.evidence().isEmpty() && sign.high() > sign.threshold()) {
            return desk.say("reason.too_few");
        }
        String key = "reason." + sign.reason();
        return desk.words().has(key)
                ? desk.say(key)
                : desk.say("reason.level." + sign.level().id());
    }
}
