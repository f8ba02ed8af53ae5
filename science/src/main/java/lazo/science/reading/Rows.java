package lazo.science.reading;

/**
 * Which row of {@link Weights} belongs to a feature. A table of numbers, open addressed, holds the row and more bits of the
 * hash, so that what nobody has seen is known for it without a look at the rows. The features of words alone have a table
 * of their own: what is asked for all the time should be small, as a look past the nearest cache takes longer than
 * everything else. Several features are looked up together where they can be, so that the machine waits for all of them
 * at once.
 */
final class Rows {

    /** A row's number takes so many bits of an entry, what is left checks the hash. */
    private static final int ROW_BITS = 18;

    private static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private static final int SEEN = 1 << 14;

    /** At most this share of a table is taken, so that a search ends soon. */
    private static final double FULLEST = 0.5;

    private final int[] alone;
    private final int[] beside;

    /** A bit for each feature that is not of a word alone: most neighbours were never seen, and this is small. */
    private final long[] seen = new long[SEEN];

    Rows(long[] hashes) {
        if (hashes.length >= ROW_MASK) {
            throw new IllegalArgumentException("too many features: " + hashes.length);
        }
        alone = table(hashes, true);
        beside = table(hashes, false);
        for (long hash : hashes) {
            seen[placeOfBit(hash)] |= Kinds.isOfWordAlone(hash) ? 0 : bit(hash);
        }
    }

    private static int[] table(long[] hashes, boolean ofWordsAlone) {
        int features = 0;
        for (long hash : hashes) {
            features += Kinds.isOfWordAlone(hash) == ofWordsAlone ? 1 : 0;
        }
        int[] table = new int[Integer.highestOneBit(Math.max(1024, (int) (features / FULLEST)) - 1) << 1];
        for (int row = 0; row < hashes.length; row++) {
            if (Kinds.isOfWordAlone(hashes[row]) == ofWordsAlone) {
                int place = (int) hashes[row] & table.length - 1;
                while (table[place] != 0) {
                    place = place + 1 & table.length - 1;
                }
                table[place] = check(hashes[row]) | row + 1;
            }
        }
        return table;
    }

    private static int placeOfBit(long hash) {
        return (int) (hash >>> 20) & SEEN - 1;
    }

    private static long bit(long hash) {
        return 1L << (hash >>> 34);
    }

    private static int check(long hash) {
        return (int) (hash >>> 28) & ~ROW_MASK;
    }

    /** The row of a feature, or −1. */
    int of(long hash) {
        if (Kinds.isOfWordAlone(hash)) {
            return in(alone, hash);
        }
        return mayBeKnown(hash) ? in(beside, hash) : -1;
    }

    private boolean mayBeKnown(long hash) {
        return (seen[placeOfBit(hash)] & bit(hash)) != 0;
    }

    private static int in(int[] table, long hash) {
        int check = check(hash);
        int mask = table.length - 1;
        int place = (int) hash & mask;
        int entry = table[place];
        while (entry != 0) {
            if ((entry & ~ROW_MASK) == check) {
                return (entry & ROW_MASK) - 1;
            }
            place = place + 1 & mask;
            entry = table[place];
        }
        return -1;
    }

    /** The rows of those features of one word that are known, in their order; returns how many. */
    int ofWord(long[] hashes, int count, int[] rows) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            int row = in(alone, hashes[i]);
            if (row >= 0) {
                rows[known++] = row;
            }
        }
        return known;
    }

    /** The same of features that are not of a word alone; their tokens, and their hashes, are moved up with them. */
    int ofCompany(long[] hashes, short[] tokens, int count, int[] rows) {
        int likely = 0;
        for (int i = 0; i < count; i++) {
            if (mayBeKnown(hashes[i])) {
                tokens[likely] = tokens[i];
                hashes[likely++] = hashes[i];
            }
        }
        int known = 0;
        for (int i = 0; i < likely; i++) {
            int row = in(beside, hashes[i]);
            if (row >= 0) {
                tokens[known] = tokens[i];
                rows[known++] = row;
            }
        }
        return known;
    }
}
