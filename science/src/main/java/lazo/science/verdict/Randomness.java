package lazo.science.verdict;

import lazo.science.numbers.Normal;

/**
 * Random numbers that are a function of a seed, a draw and a slot, and of nothing else: the same customer gets the same
 * numbers on every machine, in every order, and a way that is closed does not shift the numbers of another.
 *
 * <p>A counter through a mixing function (Steele, Lea and Flood, OOPSLA 2014, with Stafford's constants). Normal numbers
 * come from the 1,024 midpoint quantiles, which fit the fastest cache; their variance is short of 1 by 10⁻³.
 */
final class Randomness {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int SLOTS = 16;
    /** How many numbers a slot holds before it would run into the next; more are used about never. */
    private static final int SLOT_LENGTH = 64;

    private static final int QUANTILE_BITS = 10;
    private static final double[] QUANTILES = quantiles();
    private static final long LOWER_BITS = (1L << 52) - 1;
    private static final double TO_UNIT = 0x1p-52;

    private final long seed;
    private long state;

    Randomness(long seed) {
        this.seed = mix(seed);
    }

    /** The same for the same id, wherever and whenever: FNV-1a over its characters. */
    static long seedOf(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Goes to the numbers of this draw and slot. */
    void at(int draw, int slot) {
        state = seed + STEP * (SLOT_LENGTH * ((long) draw * SLOTS + slot));
    }

    /** Strictly between 0 and 1. */
    double uniform() {
        return uniform(next());
    }

    double normal() {
        return normal(next());
    }

    /** A normal number from the upper bits of {@link #next}. */
    static double normal(long bits) {
        return QUANTILES[(int) (bits >>> (Long.SIZE - QUANTILE_BITS))];
    }

    /** A number strictly between 0 and 1 from the lower bits, which {@link #normal(long)} leaves alone. */
    static double uniform(long bits) {
        return ((bits & LOWER_BITS) + 0.5) * TO_UNIT;
    }

    /** 64 random bits: enough for one normal number and one between 0 and 1. */
    long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static double[] quantiles() {
        double[] quantiles = new double[1 << QUANTILE_BITS];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = Normal.quantile((i + 0.5) / quantiles.length);
        }
        return quantiles;
    }
}
