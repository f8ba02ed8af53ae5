package lazo.science.uplift;

import java.util.Arrays;
import java.util.SplittableRandom;
import lazo.science.numbers.Interval;

/**
 * How far a Qini would wander if the trial were done again with other customers like these: each is there as often as a
 * Poisson number of mean 1 says (Hanley and MacGibbon, Computer Methods and Programs in Biomedicine 83, 2006), and the
 * interval is that between percentiles (Efron, Annals of Statistics 7, 1979).
 */
final class Bootstrap {

    private static final int TIMES = 1_000;
    /** P(N ≤ k) for N Poisson of mean 1, as shares of 2³²; beyond the last about one in 10⁹. */
    private static final long[] POISSON = poisson();

    private Bootstrap() {}

    /** @param confidence of the interval, strictly between 0 and 1 */
    static Interval of(Qini trial, double confidence, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] times = new int[trial.size()];
        double[] areas = new double[TIMES];
        for (int repeat = 0; repeat < TIMES; repeat++) {
            for (int i = 0; i < times.length; i++) {
                times[i] = poisson(random.nextInt() & 0xFFFFFFFFL);
            }
            areas[repeat] = trial.area(times);
        }
        Arrays.sort(areas);
        int tail = (int) Math.floor((1 - confidence) / 2 * TIMES);
        return new Interval(areas[tail], areas[TIMES - 1 - tail]);
    }

    private static int poisson(long bits) {
        int k = 0;
        while (k < POISSON.length && bits >= POISSON[k]) {
            k++;
        }
        return k;
    }

    private static long[] poisson() {
        long[] upTo = new long[11];
        double chance = Math.exp(-1);
        double sum = 0;
        for (int k = 0; k < upTo.length; k++) {
            sum += chance;
            upTo[k] = (long) (sum * 0x1p32);
            chance /= k + 1;
        }
        return upTo;
    }
}
