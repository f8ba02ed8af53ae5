package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import lazo.book.Html.Node;

/** The page about who comes, stays, leaves and returns, and how it went for them. */
final class InsightsPage {

    /** Its name beside the front page. */
    static final String FILE = "insights.html";

    private InsightsPage() {}

    static Node of(Desk desk) {
        AnswersPart answers = new AnswersPart(desk);
        return Sheet.page(
                desk,
                desk.say("insights.title") + " · " + desk.company().company(),
                el(
                        "a.mark",
                        at("href", "index.html"),
                        text("← " + desk.company().company())),
                opening(desk, "insights.title", "insights.lead"),
                staying(desk),
                answers.surveys(),
                answers.strain());
    }

    /** What a page about all ties begins with. */
    static Node opening(Desk desk, String title, String lead) {
        return el(
                "div.opening",
                el(
                        "p.note",
                        desk.say("front.asof", desk.figures().day(desk.company().asOf()))),
                el("h1", desk.say(title)),
                el("p.state", desk.say(lead)));
    }

    /** Who comes, stays, leaves and returns. */
    static Node staying(Desk desk) {
        RetentionParts retention = new RetentionParts(desk);
        ForecastParts forecasts = new ForecastParts(desk);
        return many(
                new ComingAndGoing(desk).part(),
                retention.revenue(),
                retention.cohorts(),
                retention.survival(),
                retention.groups(),
                forecasts.leaving(),
                forecasts.returning());
    }
}
