package lazo.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lazo.events.OwnReports;
import lazo.events.Timeline;
import lazo.kernel.Deed;
import lazo.science.history.Event;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.signs.Incidents;
import lazo.science.signs.Incidents.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Our own faults, whoever reported them. An incident is opened, once; it is closed, once; and where it was reported by
 * mistake it is withdrawn for good, open or closed, and is as if it had never been. Each of it is an event that is kept for
 * good under the incident's id, so that a review from nothing but the events comes to the same.
 */
@Component
class OwnIncidents {

    private final Timeline timeline;
    private final OwnReports reports;
    private final ApplicationEventPublisher tell;
    private final Clock clock;

    OwnIncidents(Timeline timeline, OwnReports reports, ApplicationEventPublisher tell, Clock clock) {
        this.timeline = timeline;
        this.reports = reports;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * What there is to say of one when it is opened.
     *
     * @param process which it touches; null where it is none in particular
     * @param affects ids of customers; null means everyone
     * @param ended null where it goes on
     */
    record Draft(
            String summary,
            @Nullable String process,
            @Nullable List<String> affects,
            Instant began,
            @Nullable Instant ended) {}

    /** All that were not withdrawn, the latest first. */
    List<Span> all() {
        return Incidents.of(soFar()).spans().reversed();
    }

    Optional<Span> find(String id) {
        return all().stream()
                .filter(span -> span.opened().incidentId().equals(id))
                .findFirst();
    }

    /** Whether it was ever opened, also where it was withdrawn. */
    boolean wasOpened(String id) {
        return soFar().stream()
                .anyMatch(event -> event instanceof IncidentOpened opened
                        && opened.incidentId().equals(id));
    }

    private List<Event> soFar() {
        long now = clock.millis();
        return timeline.ofTheCompany().stream()
                .filter(event -> event.at() <= now)
                .toList();
    }

    /** @param id its own; opening one twice changes nothing */
    @Transactional
    public void open(String id, Draft draft, String by) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("incidentId", id);
        said.put("summary", draft.summary());
        if (draft.process() != null) {
            said.put("process", draft.process());
        }
        if (draft.affects() != null) {
            said.put("affects", draft.affects());
        }
        if (reports.trackOurs("incident-opened:" + id, "Incident Opened", draft.began(), said)) {
            tell.publishEvent(Deed.of(by, "review.incident.opened", "incident:" + id));
        }
        if (draft.ended() != null) {
            close(id, draft.ended(), by);
        }
    }

    /** It was over then. */
    @Transactional
    public void close(String id, Instant at, String by) {
        if (reports.trackOurs("incident-closed:" + id, "Incident Closed", at, Map.of("incidentId", id))) {
            tell.publishEvent(Deed.of(by, "review.incident.closed", "incident:" + id));
        }
    }

    /** There was no such incident. */
    @Transactional
    public void withdraw(String id, String by) {
        Map<String, @Nullable Object> said = Map.of("incidentId", id, "withdrawn", true);
        if (reports.trackOurs("incident-withdrawn:" + id, "Incident Closed", clock.instant(), said)) {
            tell.publishEvent(Deed.of(by, "review.incident.withdrawn", "incident:" + id));
        }
    }
}
