package lazo.science.signs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event;
import lazo.science.history.Event.IncidentClosed;
import lazo.science.history.Event.IncidentOpened;

/** The company's own faults, each with its span of time. */
public final class Incidents {

    /** An incident that nobody closed is taken as over after this time. */
    private static final long FORGOTTEN = 30 * Window.DAY;

    private final List<Span> spans;

    private Incidents(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /**
     * One incident.
     *
     * @param to epoch milliseconds; where nobody closed it, when it is taken as over
     * @param closed whether somebody said it was over
     */
    public record Span(IncidentOpened opened, long to, boolean closed) {

        /** Whether it touched a customer with these ids: it names one of them, or nobody and so touched everyone. */
        boolean touched(Set<String> ids) {
            return opened.affects() == null || !Collections.disjoint(opened.affects(), ids);
        }
    }

    /**
     * Pairs openings with closings, whatever the order they arrive in; oldest first. Of several openings under one id the
     * earliest holds, and of several closings the latest. What was withdrawn was no fault of ours, and is none of them.
     */
    public static Incidents of(List<? extends Event> events) {
        Map<String, IncidentOpened> opened = new HashMap<>();
        Map<String, Long> closed = new HashMap<>();
        Set<String> withdrawn = new HashSet<>();
        for (Event event : events) {
            if (event instanceof IncidentOpened opening) {
                opened.merge(opening.incidentId(), opening, Incidents::earlier);
            } else if (event instanceof IncidentClosed closing) {
                closed.merge(closing.incidentId(), closing.at(), Math::max);
                if (closing.withdrawn()) {
                    withdrawn.add(closing.incidentId());
                }
            }
        }
        opened.keySet().removeAll(withdrawn);
        List<Span> spans = new ArrayList<>();
        opened.forEach((id, opening) -> {
            Long end = closed.get(id);
            if (end == null || end < opening.at()) {
                spans.add(new Span(opening, opening.at() + FORGOTTEN, false));
            } else {
                spans.add(new Span(opening, end, true));
            }
        });
        spans.sort(Comparator.comparingLong((Span span) -> span.opened().at())
                .thenComparing(span -> span.opened().incidentId()));
        return new Incidents(spans);
    }

    private static IncidentOpened earlier(IncidentOpened a, IncidentOpened b) {
        int order = Comparator.comparingLong(IncidentOpened::at)
                .thenComparing(IncidentOpened::toString)
                .compare(a, b);
        return order <= 0 ? a : b;
    }

    /** All of them, oldest first. */
    public List<Span> spans() {
        return spans;
    }
}
