package lazo.cli.fit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.buying.RepeatBuying;

/** How many customers a model expects to have bought again so often, each until their own age. */
final class RepeatCounts {

    private static final int MOST_AGES = 400;

    private RepeatCounts() {}

    /**
     * @param shown the last place of the answer holds all who bought at least so often
     */
    static double[] expected(RepeatBuying model, double[] ages, double[] weights, int shown) {
        Map<Double, Double> all = new TreeMap<>();
        double width = width(ages);
        for (int i = 0; i < ages.length; i++) {
            double age = width == 0 ? ages[i] : Math.rint(ages[i] / width) * width;
            all.merge(age, weights[i], Double::sum);
        }
        double[] expected = new double[shown + 1];
        all.forEach((age, customers) -> {
            double rest = 1;
            for (int x = 0; x < shown; x++) {
                double share = age > 0 ? model.probabilityOf(x, age) : x == 0 ? 1 : 0;
                expected[x] += customers * share;
                rest -= share;
            }
            expected[shown] += customers * Math.max(0, rest);
        });
        return expected;
    }

    /** Where there are many different ages they are rounded, to a fraction of a percent of the oldest. */
    private static double width(double[] ages) {
        Set<Double> distinct = new HashSet<>();
        double oldest = 0;
        for (double age : ages) {
            if (distinct.size() <= MOST_AGES) {
                distinct.add(age);
            }
            oldest = Math.max(oldest, age);
        }
        return distinct.size() <= MOST_AGES ? 0 : oldest / MOST_AGES;
    }
}
