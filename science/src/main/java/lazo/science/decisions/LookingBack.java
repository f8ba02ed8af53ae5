package lazo.science.decisions;

import java.util.List;
import java.util.Locale;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Parameter;

/**
 * What another policy would have brought, a decision, from decisions made by chance under the policy there was. With the
 * weight w = π(way taken) ÷ π₀(way taken) of each of n decisions, result Y and expected results q:
 *
 * <pre>
 * IPS             Σ w Y ÷ n                              (Horvitz and Thompson, JASA 47, 1952)
 * SNIPS           Σ w Y ÷ Σ w                            (Swaminathan and Joachims, NIPS 2015)
 * doubly robust   Σ (q(π) + w (Y − q(way taken))) ÷ n    (Dudík, Langford and Li, ICML 2011)
 * effective size  (Σ w)² ÷ Σ w²                          (Kish, Survey Sampling, 1965)
 * </pre>
 *
 * <p>The effective size says how many decisions of the other policy the log is worth. Below {@value #FEWEST} the two
 * overlap too little to say anything, and nothing is said.
 *
 * @param decisions how many there were
 * @param effectiveSize how many of the other policy's they are worth
 * @param ips unbiased, wide
 * @param snips a little biased, narrower, never outside what was seen
 * @param doublyRobust right where either the chances or the model are right; as {@code ips} where no model is given
 */
public record LookingBack(int decisions, double effectiveSize, Parameter ips, Parameter snips, Parameter doublyRobust) {

    private static final int FEWEST = 200;

    /** @throws CannotFit where the two policies overlap too little */
    public static LookingBack on(List<Decided> decisions) {
        LookingBack found = estimates(decisions);
        if (!(found.effectiveSize >= FEWEST)) {
            throw new CannotFit(String.format(
                    Locale.ROOT,
                    "The %d decisions that were logged are worth %.1f of the other policy's, and at least %d are needed:"
                            + " the two overlap too little. Let chance decide more often, or compare with a policy"
                            + " nearer to yours.",
                    found.decisions,
                    found.effectiveSize,
                    FEWEST));
        }
        return found;
    }

    /** The figures whatever the overlap. */
    static LookingBack estimates(List<Decided> decisions) {
        int n = decisions.size();
        double weights = 0;
        double squares = 0;
        for (Decided each : decisions) {
            weights += each.weight();
            squares += each.weight() * each.weight();
        }
        if (weights == 0) {
            return new LookingBack(n, 0, unknown("ips"), unknown("snips"), unknown("doublyRobust"));
        }
        double[] ips = new double[n];
        double[] robust = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            Decided each = decisions.get(i);
            ips[i] = each.weight() * each.result();
            robust[i] = each.otherExpected() + each.weight() * (each.result() - each.expected());
            sum += ips[i];
        }
        double snips = sum / weights;
        // by the delta method for a ratio
        double[] around = new double[n];
        for (int i = 0; i < n; i++) {
            Decided each = decisions.get(i);
            around[i] = snips + each.weight() * (each.result() - snips) * n / weights;
        }
        return new LookingBack(
                n,
                weights * weights / squares,
                mean("ips", ips),
                new Parameter("snips", snips, mean("snips", around).standardError()),
                mean("doublyRobust", robust));
    }

    private static Parameter mean(String name, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Parameter(name, mean, Math.sqrt(squares / (values.length - 1.0) / values.length));
    }

    private static Parameter unknown(String name) {
        return new Parameter(name, Double.NaN, Double.NaN);
    }
}
