package lazo.science.verdict;

import java.util.Arrays;

/**
 * The k-th lowest and k-th highest of some numbers, for a k that is small against how many there are: most numbers cost
 * two comparisons, and nothing is sorted. Holds scratch space; not for several threads.
 */
final class Tails {

    private final double[] lowest;
    /** With the other sign, so that both are kept in the same way. */
    private final double[] highest;

    /** @param k from 1 on */
    Tails(int k) {
        lowest = new double[k];
        highest = new double[k];
    }

    /** @param values at least k of them, none NaN */
    void of(double[] values) {
        int last = lowest.length - 1;
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
        for (double value : values) {
            if (value < lowest[last]) {
                insert(value, lowest);
            }
            if (-value < highest[last]) {
                insert(-value, highest);
            }
        }
    }

    double lowest() {
        return lowest[lowest.length - 1];
    }

    double highest() {
        return -highest[highest.length - 1];
    }

    /** In place of the last. */
    private static void insert(double value, double[] kept) {
        int at = kept.length - 1;
        while (at > 0 && kept[at - 1] > value) {
            kept[at] = kept[at - 1];
            at--;
        }
        kept[at] = value;
    }
}
