package lazo.science.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * One string for words that come again and again (currencies, channels, event names), so that a million events do not
 * hold a million copies. A small direct-mapped table: a word that collides is simply made anew.
 */
final class Words {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 40;

    private final @Nullable String[] slots = new String[SLOTS];

    /** The word that stands in these ASCII bytes. */
    String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
        }
        int hash = length;
        for (int p = from; p < to; p++) {
            hash = hash * 31 + bytes[p];
        }
        int slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
        String known = slots[slot];
        if (known != null && isSame(known, bytes, from, length)) {
            return known;
        }
        String made = new String(bytes, from, length, ISO_8859_1);
        slots[slot] = made;
        return made;
    }

    private static boolean isSame(String known, byte[] bytes, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
