package lazo.science.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stems found again with one letter changed, missing, added or swapped with its neighbour. Both sides are compared with
 * each letter left out in turn; the first letter must be right.
 */
final class SlippedStems {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;

    private final Map<Integer, Integer> stemOfRest = new HashMap<>();

    void add(Content content, int word) {
        int length = content.stemLength[word];
        if (length < SHORTEST || length > LONGEST) {
            return;
        }
        for (int left = 0; left < length; left++) {
            stemOfRest.put(hash(content.letters, content.from[word], length, left), content.features[word]);
        }
    }

    /** The hash of the known stem that this unknown word was meant to have, or null. */
    @Nullable
    Integer stemOf(Content content, int word) {
        int length = content.stemLength[word];
        if (!content.unknown[word] || stemOfRest.isEmpty() || length < SHORTEST || length > LONGEST) {
            return null;
        }
        for (int left = 0; left < length; left++) {
            Integer stem = stemOfRest.get(hash(content.letters, content.from[word], length, left));
            if (stem != null) {
                return stem;
            }
        }
        return null;
    }

    /** Leaving out the first letter (0) stands for leaving out none. */
    private static int hash(char[] letters, int from, int length, int left) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < length; i++) {
            if (i != left || i == 0) {
                hash = (hash ^ letters[from + i]) * 0x01000193;
            }
        }
        return hash ^ hash >>> 15;
    }
}
