package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.many;
import static lazo.book.Html.text;

import java.util.List;
import lazo.book.Html.Node;
import lazo.science.history.Event;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Evidence;

/** The events behind a figure: the day, the words with what counted marked, and the way to them in the story. */
final class Quotes {

    private static final int SHOWN = 6;
    private static final int QUOTED = 320;

    private final Desk desk;
    private final Chronicle chronicle;

    Quotes(Desk desk, Chronicle chronicle) {
        this.desk = desk;
        this.chronicle = chronicle;
    }

    Node of(List<Evidence> evidence) {
        List<Evidence> shown = evidence.subList(0, Math.min(SHOWN, evidence.size()));
        int more = evidence.size() - shown.size();
        return many(
                el("ul.quotes", each(shown, this::one)),
                more == 0
                        ? Html.NOTHING
                        : el(
                                "p.note",
                                desk.words()
                                        .count(
                                                "evidence.more",
                                                more,
                                                desk.figures().count(more))));
    }

    private Node one(Evidence evidence) {
        String anchor = chronicle.anchor(evidence.eventId());
        String day = desk.figures().day(evidence.at());
        String quote = evidence.quote();
        return el(
                "li",
                anchor == null ? el("span.when", day) : el("a.when", at("href", "#" + anchor), text(day)),
                quote == null || quote.isBlank()
                        ? el("span", told(evidence.eventId()))
                        : Quote.marked(quote, evidence.marks(), QUOTED));
    }

    private String told(String eventId) {
        Tale tale = new Tale(desk.words(), desk.figures());
        for (Moment moment : chronicle.story().own()) {
            Event event = moment.event();
            if (event.id().equals(eventId)) {
                return tale.own(event);
            }
        }
        for (Moment moment : chronicle.story().fromOthers()) {
            if (moment.event().id().equals(eventId)) {
                return tale.fromOther(moment.event());
            }
        }
        return desk.say("evidence.event");
    }
}
