package lazo.science.numbers;

import java.util.Arrays;

/** How well scores tell a yes from a no. */
public final class RocCurve {

    private RocCurve() {}

    /**
     * The area under the curve: the chance that a yes scores above a no, ties counting half; 0.5 is a coin's. By rank
     * sums (Mann and Whitney), O(n log n). NaN without both.
     *
     * @param scores in any unit
     */
    public static double area(double[] scores, boolean[] yes) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(scores[left], scores[right]));
        double rankSum = 0;
        long all = 0;
        for (int i = 0; i < order.length; ) {
            int from = i;
            long here = 0;
            while (i < order.length && scores[order[i]] == scores[order[from]]) {
                here += yes[order[i++]] ? 1 : 0;
            }
            rankSum += here * (from + 1 + i) / 2.0;
            all += here;
        }
        long no = order.length - all;
        return all == 0 || no == 0 ? Double.NaN : (rankSum - all * (all + 1) / 2.0) / all / no;
    }
}
