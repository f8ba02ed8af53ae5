package lazo.science.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;

/**
 * Who is whom: an anonymous visitor who became known, an id that was renamed, a person who belongs to an account (which
 * has one tie for all its people).
 */
public final class Identities {

    private final Map<String, String> next;

    private Identities(Map<String, String> next) {
        this.next = next;
    }

    /** That {@code from} is, or belongs to, {@code to}, as was said at that time. */
    public record Link(String from, String to, long at) {

        /** The link that an event tells of, or null. */
        public static @Nullable Link of(Event event) {
            String who = event.head().who();
            return switch (event) {
                case Event.Aliased alias -> new Link(alias.previousId(), who, alias.at());
                case Event.Grouped group -> new Link(who, group.groupId(), group.at());
                case Event.Identified known
                when known.anonymousId() != null -> new Link(known.anonymousId(), who, known.at());
                default -> null;
            };
        }
    }

    /** Where several links leave one id, the latest holds, whatever the order they are given in. */
    public static Identities of(List<Link> links) {
        List<Link> ordered = new ArrayList<>(links);
        ordered.sort(
                Comparator.comparingLong(Link::at).thenComparing(Link::from).thenComparing(Link::to));
        Map<String, String> next = new HashMap<>();
        for (Link link : ordered) {
            if (!link.from().equals(link.to())) {
                next.put(link.from(), link.to());
            }
        }
        return new Identities(next);
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /** The id of the tie that this id belongs to; a circle of links ends at its smallest id. */
    public String canonical(String id) {
        String to = next.get(id);
        if (to == null) {
            return id;
        }
        Set<String> seen = new HashSet<>(Set.of(id));
        String last = id;
        while (to != null) {
            if (!seen.add(to)) {
                return circle(to);
            }
            last = to;
            to = next.get(to);
        }
        return last;
    }

    private String circle(String start) {
        String smallest = start;
        for (String id = next.getOrDefault(start, start); !id.equals(start); id = next.getOrDefault(id, start)) {
            smallest = id.compareTo(smallest) < 0 ? id : smallest;
        }
        return smallest;
    }
}
