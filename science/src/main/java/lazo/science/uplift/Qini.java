package lazo.science.uplift;

import java.util.Arrays;

/**
 * Customers of a trial in the order in which a model would make them the offer, and what that order is worth.
 *
 * <p>The Qini curve (Radcliffe, Using control groups to target on predicted lift, 2007) says how many more outcomes there
 * are if the offer goes to the first part φ of all customers only, for each customer of the treated arm:
 *
 * <pre>u(φ) = (Rₜ(φ) − R꜀(φ) · Nₜ(φ) ÷ N꜀(φ)) ÷ Nₜ</pre>
 *
 * <p>with the outcomes R and the customers N of either arm among the first part, and 0 in place of the control's term while
 * there is no control. A random order follows the straight line to u(1), which is the effect of the offer on all. The
 * <em>Qini</em> is the area between the curve and that line, by trapezoids over φ: 0 for a coin, negative for an order
 * worse than one. Customers of the same score are taken together.
 *
 * <p>O(n log n) once for the order, O(n) for each area.
 */
final class Qini {

    private final boolean[] outcome;
    private final boolean[] treated;
    /** Whether the next customer has another score. */
    private final boolean[] ends;

    /**
     * @param scores the highest first; without NaN
     * @param outcome whether it happened, such as that they stayed
     * @param treated whether they got the offer; others were held out
     */
    Qini(double[] scores, boolean[] outcome, boolean[] treated) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> Double.compare(scores[right], scores[left]));
        int size = order.length;
        this.outcome = new boolean[size];
        this.treated = new boolean[size];
        this.ends = new boolean[size];
        for (int i = 0; i < size; i++) {
            this.outcome[i] = outcome[order[i]];
            this.treated[i] = treated[order[i]];
            this.ends[i] = i + 1 == size || scores[order[i + 1]] != scores[order[i]];
        }
    }

    int size() {
        return ends.length;
    }

    /** The Qini of these customers. */
    double area() {
        int[] once = new int[size()];
        Arrays.fill(once, 1);
        return area(once);
    }

    /**
     * The Qini if each customer were there so many times; NaN where either arm is empty.
     *
     * @param times in the order of the scores
     */
    double area(int[] times) {
        double all = 0;
        double allTreated = 0;
        for (int i = 0; i < times.length; i++) {
            all += times[i];
            allTreated += treated[i] ? times[i] : 0;
        }
        if (allTreated == 0 || allTreated == all) {
            return Double.NaN;
        }
        Walk walk = new Walk();
        double area = 0;
        double lastShare = 0;
        double lastGain = 0;
        for (int i = 0; i < times.length; i++) {
            walk.pass(outcome[i], treated[i], times[i]);
            if (ends[i]) {
                double share = (walk.treated + walk.control) / all;
                double gain = walk.gain() / allTreated;
                area += (share - lastShare) * (gain + lastGain) / 2;
                lastShare = share;
                lastGain = gain;
            }
        }
        return area - lastGain / 2;
    }

    /**
     * The curve at equally spaced shares of all customers, 0 and 1 included.
     *
     * @param points at least 2
     */
    double[] curve(int points) {
        double all = size();
        double allTreated = 0;
        for (boolean each : treated) {
            allTreated += each ? 1 : 0;
        }
        double[] curve = new double[points];
        Walk walk = new Walk();
        double lastShare = 0;
        double lastGain = 0;
        int point = 1;
        for (int i = 0; i < ends.length; i++) {
            walk.pass(outcome[i], treated[i], 1);
            if (ends[i]) {
                double share = (i + 1) / all;
                double gain = walk.gain() / allTreated;
                for (; point < points && point / (points - 1.0) <= share; point++) {
                    double at = (point / (points - 1.0) - lastShare) / (share - lastShare);
                    curve[point] = lastGain + at * (gain - lastGain);
                }
                lastShare = share;
                lastGain = gain;
            }
        }
        return curve;
    }

    /** Counts of those passed so far. */
    private static final class Walk {
        private double treated;
        private double control;
        private double treatedOutcomes;
        private double controlOutcomes;

        void pass(boolean outcome, boolean isTreated, int times) {
            if (isTreated) {
                treated += times;
                treatedOutcomes += outcome ? times : 0;
            } else {
                control += times;
                controlOutcomes += outcome ? times : 0;
            }
        }

        double gain() {
            return treatedOutcomes - (control == 0 ? 0 : controlOutcomes * treated / control);
        }
    }
}
