package lazo.example;

import java.util.List;

/**
 * All chance of the example: SplitMix64 (Steele, Lea and Flood, 2014), one stream for each customer, so that a
 * customer's story does not depend on who is told before. Only {@link StrictMath}: the same bytes on every machine.
 */
final class Dice {
    private long state;

    Dice(long seed, long stream) {
        state = mix(seed) ^ mix(stream * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private long bits() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    /** In [0, n). */
    int below(int n) {
        return (int) (((bits() >>> 33) * n) >>> 31);
    }

    /** In [from, to], both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** In [0, 1). */
    double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    double between(double from, double to) {
        return from + (to - from) * share();
    }

    boolean chance(double p) {
        return share() < p;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index drawn by weight. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = below(total);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Log-normal, by its median and the standard deviation of the logarithm. */
    double around(double median, double sigma) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - share()));
        return median * StrictMath.exp(sigma * radius * StrictMath.cos(2 * StrictMath.PI * share()));
    }

    /** Poisson, by multiplication of uniforms (Knuth): for small means. */
    int count(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = share();
        int n = 0;
        while (product > limit) {
            product *= share();
            n++;
        }
        return n;
    }
}
