package lazo.science.survival;

import java.util.Arrays;

/**
 * How often, of two subjects whose order is known, the one with the higher risk had the event first (Harrell and others,
 * JAMA 247, 1982). Equal risks count half. Who was censored at the time of an event outlived it.
 *
 * @param share NaN where no order is known
 * @param pairs how many orders are known
 */
public record Concordance(double share, long pairs) {

    /**
     * @param durations how long each subject was observed
     * @param events whether the event ended it
     * @param risks the higher, the sooner the event is expected
     */
    public static Concordance of(double[] durations, boolean[] events, double[] risks) {
        double[] levels = Arrays.stream(risks).sorted().distinct().toArray();
        long[] tree = new long[levels.length + 1];
        int[] order = TimeOrder.latestFirst(durations);
        long later = 0;
        long pairs = 0;
        double agree = 0;
        for (int i = 0; i < order.length; ) {
            int from = i;
            double time = durations[order[i]];
            for (; i < order.length && durations[order[i]] == time; i++) {
                if (!events[order[i]]) {
                    add(tree, level(levels, risks[order[i]]));
                    later++;
                }
            }
            for (int k = from; k < i; k++) {
                if (events[order[k]]) {
                    int level = level(levels, risks[order[k]]);
                    long below = sum(tree, level - 1);
                    agree += below + 0.5 * (sum(tree, level) - below);
                    pairs += later;
                }
            }
            for (int k = from; k < i; k++) {
                if (events[order[k]]) {
                    add(tree, level(levels, risks[order[k]]));
                    later++;
                }
            }
        }
        return new Concordance(agree / pairs, pairs);
    }

    private static int level(double[] levels, double risk) {
        return Arrays.binarySearch(levels, risk) + 1;
    }

    /** A sum tree of counts (Fenwick 1994); level 1 is the lowest risk. */
    private static void add(long[] tree, int level) {
        for (int i = level; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    private static long sum(long[] tree, int level) {
        long sum = 0;
        for (int i = level; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }
}
