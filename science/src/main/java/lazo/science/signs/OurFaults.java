package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/**
 * The stretches of time in which what a customer says is ours to answer for: an incident that touched them, a process
 * of theirs that failed, an order we cancelled, a promise we did not keep; with a tail, because anger outlasts its cause.
 */
public final class OurFaults {

    /** How long after a fault of ours a complaint is still about it. */
    static final long TAIL = 72 * 3_600_000L;

    /** Customers notice an outage before we do: who complained so shortly before we opened an incident complained of it. */
    static final long LEAD = 2 * 3_600_000L;

    private final List<Fault> faults;

    private OurFaults(List<Fault> faults) {
        this.faults = faults;
    }

    /**
     * One fault.
     *
     * @param cause the incident's id, the process that failed, {@code cancellation} or {@code promise}
     * @param from epoch milliseconds
     * @param to epoch milliseconds, the tail included
     */
    public record Fault(Kind kind, String cause, long from, long to) {
        boolean covers(long at) {
            return at >= from && at <= to;
        }
    }

    public enum Kind {
        INCIDENT,
        PROCESS,
        CANCELLATION,
        PROMISE
    }

    static OurFaults of(Story story, Incidents incidents) {
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = incidents.spans().isEmpty() ? Set.of() : idsOf(story);
        for (Incidents.Span span : incidents.spans()) {
            if (span.touched(ids)) {
                faults.add(new Fault(
                        Kind.INCIDENT, span.opened().incidentId(), span.opened().at() - LEAD, span.to() + TAIL));
            }
        }
        for (Moment moment : story.own()) {
            if (moment.event() instanceof ProcessFailed failed) {
                faults.add(new Fault(Kind.PROCESS, failed.process(), failed.at(), failed.at() + TAIL));
            } else if (moment.event() instanceof OrderCancelled order && order.cancelledBy() == CancelledBy.COMPANY) {
                faults.add(new Fault(Kind.CANCELLATION, "cancellation", order.at(), order.at() + TAIL));
            }
        }
        if (isEverUnhappy(story)) {
            faults.addAll(Promises.broken(story));
        }
        return new OurFaults(faults);
    }

    private static boolean isEverUnhappy(Story story) {
        for (Moment moment : story.own()) {
            if (moment.reading().isUnhappy()) {
                return true;
            }
        }
        return false;
    }

    /** The tie's own id and those of the people who speak in it: an incident may name either. */
    private static Set<String> idsOf(Story story) {
        Set<String> ids = new HashSet<>(Set.of(story.userId()));
        for (Moment moment : story.own()) {
            String who = moment.event().head().who();
            if (!who.equals(story.userId())) {
                ids.add(who);
            }
        }
        return ids;
    }

    /** Whether something said at this instant follows a fault of ours. */
    public boolean cover(long at) {
        for (Fault fault : faults) {
            if (fault.covers(at)) {
                return true;
            }
        }
        return false;
    }

    /** All of them. */
    public List<Fault> all() {
        return faults;
    }
}
