package lazo.review;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lazo.events.Portraits;
import lazo.kernel.Deed;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import lazo.kernel.Traces;
import lazo.ties.Erasures;
import lazo.ties.Erasures.Erasure;
import lazo.ties.Ties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases somebody. First their traces are taken out of what others wrote; then, in one transaction, every room forgets
 * what it keeps of them, a keyed hash of their ids stays so that what is said of them later is turned away, and the audit
 * log keeps that it was done. Whoever had to do with them is reviewed again soon after.
 */
@Component
class Erasing {

    private final List<Memory> rooms;
    private final Ties ties;
    private final Portraits portraits;
    private final Erasures erasures;
    private final Clock clock;
    private final TransactionTemplate together;
    private final ApplicationEventPublisher tell;

    Erasing(
            List<Memory> rooms,
            Ties ties,
            Portraits portraits,
            Erasures erasures,
            Clock clock,
            TransactionTemplate together,
            ApplicationEventPublisher tell) {
        this.rooms = rooms;
        this.ties = ties;
        this.portraits = portraits;
        this.erasures = erasures;
        this.clock = clock;
        this.together = together;
        this.tell = tell;
    }

    /**
     * Erases a person, or an account with all its people.
     *
     * @param id by which the company calls them; whoever turned out to be them, or belongs to them, goes with them
     * @param by who does it, such as {@code account:3}
     * @return empty where nobody is called that
     */
    Optional<Erasure> erase(String id, String by) {
        if (ties.behind(id).isEmpty()) {
            return Optional.empty();
        }
        String name = erasures.newName();
        Map<String, Long> cleaned = new TreeMap<>();
        together.executeWithoutResult(_ -> {
            Forgotten who = whoIs(id, name);
            rooms.forEach(room -> add(room.blot(who), cleaned));
        });
        return Optional.ofNullable(together.execute(_ -> {
            erasures.begin();
            Forgotten who = whoIs(id, name); // with what came in meanwhile
            if (who.numbers().isEmpty()) {
                return null; // somebody else was quicker
            }
            rooms.forEach(room -> add(room.forget(who), cleaned));
            Erasure erasure = new Erasure(name, clock.instant(), by, Map.copyOf(cleaned), null);
            erasures.remember(erasure, who.ids());
            tell.publishEvent(new Deed(by, "review.person.erased", name, text(cleaned)));
            return erasure;
        }));
    }

    private Forgotten whoIs(String id, String name) {
        List<Ties.Person> people = ties.behind(id);
        Set<Long> numbers = people.stream().map(Ties.Person::id).collect(Collectors.toSet());
        Set<String> ids =
                new HashSet<>(people.stream().map(Ties.Person::externalId).toList());
        Portraits.Portrait portrait = portraits.of(numbers, ids);
        return new Forgotten(
                name, numbers, ids, portrait.messages(), Traces.of(portrait.names(), ids, portrait.marks()));
    }

    private static void add(Map<String, Long> some, Map<String, Long> all) {
        some.forEach((table, rows) -> all.merge(table, rows, Long::sum));
    }

    private static Map<String, String> text(Map<String, Long> cleaned) {
        return cleaned.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
