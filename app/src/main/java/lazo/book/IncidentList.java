package lazo.book;

import static lazo.book.Html.at;
import static lazo.book.Html.each;
import static lazo.book.Html.el;
import static lazo.book.Html.text;

import java.util.List;
import lazo.book.Html.Node;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.review.CompanyReview.Incident;

/** Our own faults as a list, newest first: when, what, how long. */
final class IncidentList {

    private static final int SHOWN = 12;

    private final Desk desk;

    IncidentList(Desk desk) {
        this.desk = desk;
    }

    Node of(List<Incident> oldestFirst) {
        List<Incident> incidents = oldestFirst.reversed();
        return el("ol.incidents", each(incidents.subList(0, Math.min(SHOWN, incidents.size())), this::one));
    }

    private Node one(Incident incident) {
        long from = incident.opened().at();
        return el(
                "li",
                el("span.when", desk.figures().day(from)),
                el("span.what", at("dir", "auto"), text(Quote.cut(what(incident.opened()), 160))),
                incident.open()
                        ? el("span.long.open", desk.say("ours.open"))
                        : el("span.long", desk.figures().span(incident.to() - from)));
    }

    private String what(IncidentOpened opened) {
        String summary = opened.summary();
        if (summary != null && !summary.isBlank()) {
            return summary;
        }
        String process = opened.process();
        return process != null ? process : desk.say("ours.unnamed");
    }
}
