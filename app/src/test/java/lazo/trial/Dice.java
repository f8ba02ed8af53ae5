package lazo.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Both ends may come up. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    double within(double low, double high) {
        return random.nextDouble(low, high);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Knuth's way; fine for small means. */
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit || count < 0; count++) {
            product *= random.nextDouble();
            if (product <= limit) {
                return count + 1;
            }
        }
        return count;
    }

    <T> List<T> shuffled(List<T> of) {
        List<T> mixed = new ArrayList<>(of);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = mixed.get(i);
            mixed.set(i, mixed.get(j));
            mixed.set(j, kept);
        }
        return mixed;
    }
}
