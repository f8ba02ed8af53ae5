package lazo.science.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The senses of words looked up lately. Shared by all threads without locks: an entry never changes once it is made, and
 * losing one to another thread only means that its word is looked up again.
 */
final class WordCache {

    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 24;

    private record Entry(char[] word, int sense) {}

    private final @Nullable Entry[] slots = new @Nullable Entry[SLOTS];
    private final Lookup finder;

    /** Finds what a word means where it is not remembered. */
    interface Lookup {
        int senseOf(char[] letters, int from, int to);
    }

    WordCache(Lookup finder) {
        this.finder = finder;
    }

    int senseOf(char[] letters, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return finder.senseOf(letters, from, to);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + letters[i];
        }
        int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
        Entry entry = slots[slot];
        if (entry != null && Arrays.equals(entry.word, 0, entry.word.length, letters, from, to)) {
            return entry.sense;
        }
        int sense = finder.senseOf(letters, from, to);
        slots[slot] = new Entry(Arrays.copyOfRange(letters, from, to), sense);
        return sense;
    }
}
