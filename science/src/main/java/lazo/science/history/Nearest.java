package lazo.science.history;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "Did you mean …": the known word closest to the one that was written. */
public final class Nearest {

    private Nearest() {}

    /** The closest of the candidates, where one is close enough to have been meant. */
    public static @Nullable String of(String written, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.max(2, written.length() / 2);
        for (String candidate : candidates) {
            int distance = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance || (distance == bestDistance && best == null && distance < written.length())) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** {@code " Did you mean x?"}, or nothing. */
    public static String hint(String written, Collection<String> candidates) {
        String nearest = of(written, candidates);
        return nearest == null ? "" : "Did you mean \"" + nearest + "\"? ";
    }

    /** Insertions, deletions and replacements between the two (Levenshtein 1966). */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
