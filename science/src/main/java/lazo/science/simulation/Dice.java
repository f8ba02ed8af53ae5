package lazo.science.simulation;

import lazo.science.numbers.Normal;

/**
 * Chance as a function of the seed, the customer, the month and what for, and of nothing else: whatever somebody
 * decides, everything that does not follow from it falls the same (common random numbers).
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long customer, long month, Purpose purpose) {
        state = mix(mix(mix(seed + STEP) + customer) + month * 64 + purpose.number);
    }

    /** What chance is asked about; each has numbers of its own. */
    enum Purpose {
        WHO(0),
        FAULTS(1),
        TALKS(2),
        DEALINGS(3),
        LEAVING(4),
        ANSWER(5),
        EXPLORING(6);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    /** Strictly between 0 and 1. */
    double uniform() {
        state += STEP;
        return ((mix(state) >>> 12) + 0.5) * 0x1p-52;
    }

    boolean happens(double chance) {
        return uniform() < chance;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    double normal() {
        return Normal.quantile(uniform());
    }

    /** How often something happens that happens so often on average (Poisson, by its distribution). */
    int times(double mean) {
        double left = uniform();
        double chance = Math.exp(-mean);
        int times = 0;
        while (left > chance && times < 60) {
            left -= chance;
            times++;
            chance *= mean / times;
        }
        return times;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
