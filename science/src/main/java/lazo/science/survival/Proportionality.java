package lazo.science.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.ChiSquared;

/**
 * Whether the hazards of Cox's model are proportional (Grambsch and Therneau, Biometrika 81, 1994): the Schoenfeld
 * residuals s of the events, scaled to d V s, must not drift with g(t) = 1 − S(t−), the Kaplan-Meier share that had had
 * the event.
 *
 * <pre>
 * u = Σ over events of (g − ḡ) s        d events, V the covariance of the coefficients
 * χ²ⱼ = (d V u)ⱼ² / (d Vⱼⱼ Σ (g − ḡ)²)    1 degree of freedom each
 * χ²  = d uᵀ V u / Σ (g − ḡ)²             as many as there are covariates
 * </pre>
 *
 * @param covariates the test of each
 * @param global the test of all together
 */
public record Proportionality(List<Test> covariates, Test global) {

    /**
     * @param correlation of the scaled residuals with g(t); NaN in the global test
     * @param chiSquared the statistic
     */
    public record Test(String name, double correlation, double chiSquared, int degrees) {

        /** How often hazards that are proportional would look at least this little so. */
        public double p() {
            return ChiSquared.above(chiSquared, degrees);
        }
    }

    static Proportionality of(CoxData data, double[] linear, double[][] covariance) {
        int width = data.names().size();
        double[][] residuals = new double[data.happened()][];
        double[] clock = new double[data.happened()];
        residuals(data, linear, residuals);
        share(data, clock);
        double mean = 0;
        for (double each : clock) {
            mean += each / clock.length;
        }
        double spread = 0;
        double[] drift = new double[width];
        for (int k = 0; k < clock.length; k++) {
            double away = clock[k] - mean;
            spread += away * away;
            for (int j = 0; j < width; j++) {
                drift[j] += away * residuals[k][j];
            }
        }
        double events = clock.length;
        double global = 0;
        List<Test> tests = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            double scaled = CoxNewton.dot(covariance[j], drift);
            global += drift[j] * scaled;
            tests.add(new Test(
                    data.names().get(j),
                    scaled / Math.sqrt(spread * squares(residuals, covariance[j])),
                    events * scaled * scaled / (covariance[j][j] * spread),
                    1));
        }
        return new Proportionality(List.copyOf(tests), new Test("all", Double.NaN, events * global / spread, width));
    }

    /** Σ over events of ((V s)ⱼ less its mean)². */
    private static double squares(double[][] residuals, double[] row) {
        double sum = 0;
        double squares = 0;
        for (double[] residual : residuals) {
            double scaled = CoxNewton.dot(row, residual);
            sum += scaled;
            squares += scaled * scaled;
        }
        return squares - sum * sum / residuals.length;
    }

    /** x − its weighted mean over those at risk, Efron's mean of means where events are tied; by falling time. */
    private static void residuals(CoxData data, double[] linear, double[][] residuals) {
        int width = data.names().size();
        double[] times = data.times();
        double[] first = new double[width];
        double[] tiedFirst = new double[width];
        double[] mean = new double[width];
        double weight = 0;
        int next = 0;
        for (int i = 0; i < times.length; ) {
            int from = i;
            double tied = 0;
            int happened = 0;
            Arrays.fill(tiedFirst, 0);
            Arrays.fill(mean, 0);
            for (; i < times.length && times[i] == times[from]; i++) {
                double each = Math.exp(linear[i]);
                weight += each;
                happened += data.events()[i] ? 1 : 0;
                tied += data.events()[i] ? each : 0;
                for (int j = 0; j < width; j++) {
                    first[j] += each * data.rows()[i * width + j];
                    tiedFirst[j] += data.events()[i] ? each * data.rows()[i * width + j] : 0;
                }
            }
            for (int l = 0; l < happened; l++) {
                double gone = (double) l / happened;
                for (int j = 0; j < width; j++) {
                    mean[j] += (first[j] - gone * tiedFirst[j]) / (weight - gone * tied) / happened;
                }
            }
            for (int k = from; k < i; k++) {
                if (data.events()[k]) {
                    double[] residual = new double[width];
                    for (int j = 0; j < width; j++) {
                        residual[j] = data.rows()[k * width + j] - mean[j];
                    }
                    residuals[next++] = residual;
                }
            }
        }
    }

    /** 1 − S(t−) for each event, in the order of the residuals. */
    private static void share(CoxData data, double[] clock) {
        KaplanMeier curve = KaplanMeier.fit(data.times(), data.events());
        int next = clock.length;
        double before = 1;
        int[] events = curve.events();
        double[] times = curve.times();
        for (int i = 0; i < times.length; i++) {
            for (int k = 0; k < events[i]; k++) {
                clock[--next] = 1 - before;
            }
            before = curve.survival(times[i]);
        }
    }
}
