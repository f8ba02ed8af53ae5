package lazo.science.survival;

import lazo.science.numbers.CannotFit;
import lazo.science.numbers.ChiSquared;
import lazo.science.numbers.Cholesky;

/**
 * Whether groups differ in how long it takes (Mantel 1966; Peto and Peto, JRSS A 135, 1972). At each time, the events
 * are spread over the groups as those at risk are:
 *
 * <pre>
 * E_g = Σ d n_g / n         V_gh = Σ d (n − d) / (n − 1) · n_g / n (δ_gh − n_h / n)
 * χ²  = (O − E)ᵀ V⁻ (O − E) with (groups − 1) degrees of freedom
 * </pre>
 *
 * @param observed events in each group
 * @param expected events in each group if they did not differ; adds up to the same
 * @param chiSquared the statistic
 * @param degrees of freedom, groups − 1
 */
public record LogRank(double[] observed, double[] expected, double chiSquared, int degrees) {

    private static final double SMALLEST_PIVOT = 1e-10;

    /**
     * @param durations how long each subject was observed, 0 or more
     * @param events whether the event ended the observation
     * @param groups the group of each subject, from 0 to {@code count} − 1
     * @param count how many groups there are, at least 2
     * @throws CannotFit where there is nothing to compare
     */
    public static LogRank test(double[] durations, boolean[] events, int[] groups, int count) {
        TimeOrder.check(durations, events);
        if (count < 2) {
            throw new CannotFit("There is only one group, and nothing to compare it with. Name a column with two or"
                    + " more values.");
        }
        double[] observed = new double[count];
        double[] expected = new double[count];
        double[][] variance = new double[count][count];
        double[] atRisk = new double[count];
        int[] order = TimeOrder.latestFirst(durations);
        double all = 0;
        for (int i = 0; i < order.length; ) {
            double time = durations[order[i]];
            double happened = 0;
            for (; i < order.length && durations[order[i]] == time; i++) {
                int group = groups[order[i]];
                atRisk[group]++;
                all++;
                if (events[order[i]]) {
                    observed[group]++;
                    happened++;
                }
            }
            if (happened > 0) {
                add(atRisk, all, happened, expected, variance);
            }
        }
        return new LogRank(observed, expected, statistic(observed, expected, variance), count - 1);
    }

    /**
     * From what is counted already.
     *
     * @param atRisk groups × times: how many are at risk
     * @param happened groups × times: to how many it happened
     * @throws CannotFit where there is nothing to compare
     */
    static LogRank counted(int[][] atRisk, int[][] happened) {
        int count = atRisk.length;
        if (count < 2) {
            throw new CannotFit("There is only one group, and nothing to compare it with.");
        }
        double[] observed = new double[count];
        double[] expected = new double[count];
        double[][] variance = new double[count][count];
        for (int time = 0; time < atRisk[0].length; time++) {
            double[] risks = new double[count];
            double all = 0;
            double events = 0;
            for (int g = 0; g < count; g++) {
                risks[g] = atRisk[g][time];
                all += risks[g];
                events += happened[g][time];
                observed[g] += happened[g][time];
            }
            if (events > 0) {
                add(risks, all, events, expected, variance);
            }
        }
        return new LogRank(observed, expected, statistic(observed, expected, variance), count - 1);
    }

    /** How often groups that do not differ would look at least this different. */
    public double p() {
        return ChiSquared.above(chiSquared, degrees);
    }

    private static void add(double[] atRisk, double all, double happened, double[] expected, double[][] variance) {
        double spread = all > 1 ? happened * (all - happened) / (all - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            double share = atRisk[g] / all;
            expected[g] += happened * share;
            variance[g][g] += spread * share;
            for (int h = 0; h < atRisk.length; h++) {
                variance[g][h] -= spread * share * atRisk[h] / all;
            }
        }
    }

    /** The last group follows from the others and is left out. */
    private static double statistic(double[] observed, double[] expected, double[][] variance) {
        int size = observed.length - 1;
        double[][] part = new double[size][size];
        double[] miss = new double[size];
        for (int g = 0; g < size; g++) {
            miss[g] = observed[g] - expected[g];
            System.arraycopy(variance[g], 0, part[g], 0, size);
        }
        return switch (Cholesky.of(part, SMALLEST_PIVOT)) {
            case Cholesky.Outcome.Dependent(int group) ->
                throw new CannotFit("Group " + (group + 1) + " was never at risk together with others when something"
                        + " happened, so it cannot be compared. Leave it out, or watch longer.");
            case Cholesky.Outcome.Factor(Cholesky factor) -> {
                double[] weighted = factor.solve(miss);
                double sum = 0;
                for (int g = 0; g < size; g++) {
                    sum += miss[g] * weighted[g];
                }
                yield sum;
            }
        };
    }
}
