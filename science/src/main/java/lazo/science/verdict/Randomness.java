package lazo.science.verdict;

import lazo.science.numbers.Normal;

/**
 * Random numbers that are a function of a seed, a draw and a slot, and of nothing else: the same customer gets the same
 * numbers on every machine, in every order, and a way that is closed does not shift the numbers of another.
 *
 * <p>A counter through a mixing function (Steele, Lea and Flood, OOPSLA 2014, with Stafford's constants). Normal numbers
 * come from the 4,096 midpoint quantiles; their variance is short of 1 by less than 10⁻³.
 */
final class Randomness {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int SLOTS = 16;
    private static final int QUANTILE_BITS = 12;
    private static final double[] QUANTILES = quantiles();
    private static final double TO_UNIT = 0x1p-53;

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
        state = mix(seed + STEP * ((long) draw * SLOTS + slot + 1));
    }

    /** Strictly between 0 and 1. */
    double uniform() {
        return ((next() >>> 11) + 0.5) * TO_UNIT;
    }

    double normal() {
        return QUANTILES[(int) (next() >>> (Long.SIZE - QUANTILE_BITS))];
    }

    private long next() {
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
