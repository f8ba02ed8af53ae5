package lazo.team;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to be let in. Its life: made, and shown once; used; rotated, whereupon it ends a day later and a
 * new one takes its place; or revoked, whereupon it ends at once. It is never deleted.
 *
 * @param prefix the first characters, by which people recognise it
 * @param endsAt null while nobody has rotated or revoked it
 * @param usedAt to within a few seconds; null before the first use
 */
public record Key(
        long id,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant endsAt,
        @Nullable Instant usedAt) {

    public Key {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public boolean maySendEvents() {
        return may(Scope.EVENTS_WRITE);
    }

    boolean worksAt(Instant now) {
        return endsAt == null || endsAt.isAfter(now);
    }

    /** As the audit log names it. */
    public String actor() {
        return "key:" + id;
    }
}
