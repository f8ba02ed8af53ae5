package lazo.science.verdict;

/**
 * The k-th lowest and k-th highest of some numbers, for a k that is small against how many there are: most numbers cost
 * one comparison, and nothing is sorted. Holds scratch space; not for several threads.
 */
final class Tails {

    private final double[] kept;

    /** @param k from 1 on */
    Tails(int k) {
        kept = new double[k];
    }

    double lowest(double[] values) {
        return lowest(values, 1);
    }

    double highest(double[] values) {
        return -lowest(values, -1);
    }

    /** @param values at least k of them, none NaN */
    private double lowest(double[] values, int sign) {
        int count = 0;
        for (double each : values) {
            double value = sign * each;
            if (count == kept.length && value >= kept[count - 1]) {
                continue;
            }
            int at = count < kept.length ? count++ : count - 1;
            while (at > 0 && kept[at - 1] > value) {
                kept[at] = kept[at - 1];
                at--;
            }
            kept[at] = value;
        }
        return kept[kept.length - 1];
    }
}
