package lazo.science.reading;

/**
 * The kinds of features, told by the three highest bits of their hashes. Each kind has a share: how much of it counts
 * beside the others. Letters are many and say the same thing several times; two neighbours say more than either.
 * Measured on messages held out in turn, the shares were worth two points of F1, and they cost nothing, as they are part
 * of the weights.
 */
final class Kinds {

    /** What depends on the neighbours, or on the whole text. */
    static final int OTHER = 0;

    static final int PAIR = 1;

    /** These and those after are features of a word alone, wherever it stands. */
    static final int WORD = 4;

    static final int SET = 5;
    static final int LETTERS = 6;

    private static final int SHIFT = 61;
    private static final double[] SHARES = {1, 1.3, 1, 1, 1, 0.9, 0.5, 1};

    private Kinds() {}

    static long mark(long hash, int kind) {
        return hash & (1L << SHIFT) - 1 | (long) kind << SHIFT;
    }

    static boolean isOfWordAlone(long hash) {
        return hash < 0;
    }

    static double share(long hash) {
        return SHARES[(int) (hash >>> SHIFT)];
    }
}
