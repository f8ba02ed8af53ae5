package lazo.science.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ties that cannot be reviewed, through a fault of ours, gathered from several threads: whichever look fails, the tie
 * is left out from there on, and the others are looked at all the same. What a look had added to sums by then stays.
 */
final class Failures {

    /** A fault that meets more ties is none of single ties, and nobody is served by a review of the rest. */
    static final int MOST = 10_000;

    private final Map<String, RuntimeException> failed = new ConcurrentHashMap<>();

    /**
     * Looks at a tie, unless an earlier look at it has failed.
     *
     * @param look touches nothing but memory, so that what it throws is about this tie
     * @return what was seen; null where it fails, or has failed
     */
    <T> @Nullable T look(String userId, Supplier<T> look) {
        if (failed.containsKey(userId)) {
            return null;
        }
        try {
            return look.get();
        } catch (RuntimeException fault) {
            add(userId, fault);
            return null;
        }
    }

    /** Likewise; answers whether all went well. */
    boolean isLookedAt(String userId, Runnable look) {
        return look(userId, () -> {
                    look.run();
                    return userId;
                })
                != null;
    }

    void add(String userId, RuntimeException fault) {
        failed.putIfAbsent(userId, fault);
        if (failed.size() > MOST) {
            throw new IllegalStateException("More than " + MOST + " ties could not be reviewed", fault);
        }
    }

    /** Those of which only an id was known so far, by the tie it belongs to. */
    Failures in(Identities identities) {
        Failures known = new Failures();
        all().forEach(failure -> known.add(identities.canonical(failure.userId()), failure.why()));
        return known;
    }

    /** By id. */
    List<Failure> all() {
        return failed.entrySet().stream()
                .map(entry -> new Failure(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Failure::userId))
                .toList();
    }
}
