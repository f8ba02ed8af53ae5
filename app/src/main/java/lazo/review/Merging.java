package lazo.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lazo.events.EventsKept;
import lazo.events.Journal;
import lazo.events.OwnReports;
import lazo.events.Timeline;
import lazo.kernel.Deed;
import lazo.science.history.Event;
import lazo.science.review.Identities.Link;
import lazo.ties.Ties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two ties are one, and takes it back. It is said by an {@code alias} message like any other, so that a review
 * from nothing but the events comes to the same; taking it back withdraws that message.
 */
@Component
class Merging {

    private static final String BY_HAND = "merged-by-hand:";

    private final Ties ties;
    private final Timeline timeline;
    private final Journal journal;
    private final OwnReports reports;
    private final ApplicationEventPublisher tell;

    Merging(Ties ties, Timeline timeline, Journal journal, OwnReports reports, ApplicationEventPublisher tell) {
        this.ties = ties;
        this.timeline = timeline;
        this.journal = journal;
        this.reports = reports;
        this.tell = tell;
    }

    /**
     * A tie that was merged into another by hand.
     *
     * @param message by which it was said
     * @param from the id that stood for the tie of its own
     * @param at epoch milliseconds
     */
    record Merged(String message, String from, String into, long at) {}

    /** What was merged into this tie by hand and can be taken apart again, the latest first. */
    List<Merged> into(long tie) {
        List<Merged> merged = new ArrayList<>();
        for (Event event : timeline.of(numbers(tie))) {
            if (event instanceof Event.Aliased alias && event.id().startsWith(BY_HAND)) {
                merged.add(
                        new Merged(event.id(), alias.previousId(), event.head().who(), event.at()));
            }
        }
        merged.sort((a, b) -> Long.compare(b.at(), a.at()));
        return merged;
    }

    /**
     * The second tie becomes part of the first.
     *
     * @return whether they were two ties
     */
    @Transactional
    public boolean merge(long into, long from, String by) {
        List<Ties.Person> stays = ties.people(into);
        List<Ties.Person> goes = ties.people(from);
        if (into == from || stays.isEmpty() || goes.isEmpty()) {
            return false;
        }
        reports.alias(
                BY_HAND + UUID.randomUUID(),
                goes.getFirst().externalId(),
                stays.getFirst().externalId());
        tell.publishEvent(new Deed(by, "review.ties.merged", "tie:" + into, Map.of("with", "tie:" + from)));
        return true;
    }

    /**
     * Takes back a merge.
     *
     * @param message of {@link Merged}
     * @return whether it was one of this tie
     */
    @Transactional
    public boolean separate(long tie, String message, String by) {
        for (Merged merged : into(tie)) {
            if (merged.message().equals(message)) {
                List<Long> people = numbers(tie);
                journal.withdraw(message);
                Set<Long> touched = new HashSet<>(Set.of(tie));
                touched.addAll(ties.unlink(merged.from(), merged.into()));
                touched.addAll(ties.link(saidBesides(merged, people)));
                tell.publishEvent(new EventsKept(0, touched, false));
                tell.publishEvent(Deed.of(by, "review.ties.separated", "tie:" + tie));
                return true;
            }
        }
        return false;
    }

    /** What others have said of the same two ids. */
    private List<Link> saidBesides(Merged merged, List<Long> people) {
        return timeline.of(people).stream()
                .map(Link::of)
                .filter(Objects::nonNull)
                .filter(link -> link.from().equals(merged.from()) && link.to().equals(merged.into()))
                .toList();
    }

    private List<Long> numbers(long tie) {
        return ties.people(tie).stream().map(Ties.Person::id).toList();
    }
}
