package lazo.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lazo.science.review.TieReview;
import lazo.science.signs.Evidence;
import lazo.science.signs.Sign;

/**
 * Something about a tie became something else.
 *
 * @param what a sign, {@code advice} or {@code presence}
 * @param because the events that are new among those it rests on, newest first, at most {@value #MOST}; none where it
 *     changed because time passed or the company did
 */
record Change(String what, String was, String became, List<String> because) {

    private static final int MOST = 10;

    static List<Change> between(Standing before, Standing after, TieReview tie) {
        List<Change> changes = new ArrayList<>();
        after.what().forEach((what, became) -> {
            String was = before.what().getOrDefault(what, became);
            if (!was.equals(became)) {
                changes.add(new Change(what, was, became, fresh(what, before, tie)));
            }
        });
        return changes;
    }

    private static List<String> fresh(String what, Standing before, TieReview tie) {
        List<String> fresh = new ArrayList<>();
        for (Sign sign : tie.signs().values()) {
            String kind = sign.kind().id();
            if (kind.equals(what) || what.equals(Standing.ADVICE)) {
                Set<String> known = before.evidence().getOrDefault(kind, Set.of());
                sign.evidence().stream()
                        .map(Evidence::eventId)
                        .filter(id -> !known.contains(id))
                        .forEach(fresh::add);
            }
        }
        return fresh.stream().distinct().limit(MOST).toList();
    }
}
