package lazo.science.survival;

import java.util.List;
import lazo.science.numbers.CannotFit;

/**
 * What Cox's model is fitted to: subjects by falling time, covariates centred and scaled to a standard deviation of 1.
 *
 * @param rows subjects × names, standardised
 * @param ranges of each standardised covariate, largest less smallest
 */
record CoxData(
        List<String> names,
        int[] order,
        double[] times,
        boolean[] events,
        double[] rows,
        double[] means,
        double[] scales,
        double[] ranges,
        int happened) {

    static CoxData of(List<String> names, double[][] covariates, double[] durations, boolean[] events) {
        TimeOrder.check(durations, events);
        if (names.isEmpty()) {
            throw new CannotFit("There is no covariate. Give at least one column that may matter.");
        }
        if (covariates.length != durations.length) {
            throw new IllegalArgumentException("There are " + covariates.length + " rows of covariates but "
                    + durations.length + " durations; give one for each subject");
        }
        int[] order = TimeOrder.latestFirst(durations);
        int width = names.size();
        double[] times = new double[order.length];
        boolean[] sorted = new boolean[order.length];
        int happened = 0;
        for (int i = 0; i < order.length; i++) {
            times[i] = durations[order[i]];
            sorted[i] = events[order[i]];
            happened += sorted[i] ? 1 : 0;
        }
        if (happened == 0) {
            throw new CannotFit("Among " + order.length + " subjects no event happened; all are censored, so nothing"
                    + " can be said about what brings it on. Wait for events, or check the event column.");
        }
        if (order.length == 1) {
            throw new CannotFit("One subject cannot show what differs between subjects. Give more rows.");
        }
        double[] rows = new double[order.length * width];
        double[] means = new double[width];
        double[] scales = new double[width];
        double[] ranges = new double[width];
        for (int j = 0; j < width; j++) {
            standardise(names.get(j), covariates, order, j, rows, means, scales, ranges);
        }
        return new CoxData(names, order, times, sorted, rows, means, scales, ranges, happened);
    }

    private static void standardise(
            String name,
            double[][] covariates,
            int[] order,
            int j,
            double[] rows,
            double[] means,
            double[] scales,
            double[] ranges) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            double value = covariates[i][j];
            if (!Double.isFinite(value)) {
                throw new CannotFit("Covariate \"" + name + "\" is " + value + " in row " + (i + 1)
                        + ". Mend that row or leave it out.");
            }
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            sum += value;
        }
        if (smallest == largest) {
            throw new CannotFit(
                    "Covariate \"" + name + "\" is " + smallest + " in every row, so it cannot matter. Leave it out.");
        }
        means[j] = sum / order.length;
        double squares = 0;
        for (double[] covariate : covariates) {
            squares += (covariate[j] - means[j]) * (covariate[j] - means[j]);
        }
        scales[j] = Math.sqrt(squares / order.length);
        ranges[j] = (largest - smallest) / scales[j];
        int width = means.length;
        for (int i = 0; i < order.length; i++) {
            rows[i * width + j] = (covariates[order[i]][j] - means[j]) / scales[j];
        }
    }
}
