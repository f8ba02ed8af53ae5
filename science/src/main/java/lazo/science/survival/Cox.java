package lazo.science.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.ChiSquared;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;

/**
 * What brings an event on sooner (Cox, JRSS B 34, 1972), with Efron's way of ties (JASA 72, 1977):
 *
 * <pre>h(t | x) = h₀(t) · exp(β · (x − mean x))</pre>
 *
 * <p>A coefficient β is the logarithm of a hazard ratio: one unit more multiplies the rate of the event by exp(β) at any
 * time. Whether that is so at any time is what {@link #proportionality} asks. Fitted by Newton's method to the partial
 * likelihood; immutable.
 */
public final class Cox {

    private final CoxData data;
    private final CoxNewton fit;
    private final List<Parameter> coefficients;
    private final double[] linear;
    private final Concordance concordance;
    private final double[] hazardTimes;
    private final double[] hazard;
    private final int hazardSize;

    private Cox(CoxData data, CoxNewton fit) {
        this.data = data;
        this.fit = fit;
        List<Parameter> all = new ArrayList<>();
        for (int j = 0; j < fit.beta.length; j++) {
            double scale = data.scales()[j];
            all.add(new Parameter(data.names().get(j), fit.beta[j] / scale, Math.sqrt(fit.covariance[j][j]) / scale));
        }
        this.coefficients = List.copyOf(all);
        this.linear = linear();
        this.concordance = Concordance.of(data.times(), data.events(), linear);
        this.hazardTimes = new double[data.times().length];
        this.hazard = new double[data.times().length];
        this.hazardSize = baseline();
    }

    /**
     * @param names of the covariates
     * @param covariates subjects × names, finite
     * @param durations how long each subject was observed, 0 or more
     * @param events whether the event ended the observation
     * @throws CannotFit where there is nothing to learn from, a covariate is constant or says nothing new, or the
     *     likelihood has no maximum
     */
    public static Cox fit(List<String> names, double[][] covariates, double[] durations, boolean[] events) {
        CoxData data = CoxData.of(List.copyOf(names), covariates, durations, events);
        return new Cox(data, new CoxNewton(data));
    }

    /** The coefficients with their standard errors, in the unit of their covariates. */
    public List<Parameter> coefficients() {
        return coefficients;
    }

    /** exp(β) with its interval, for the {@code covariate}-th of {@link #coefficients}. */
    public Interval hazardRatioInterval(int covariate, double confidence) {
        Interval interval = coefficients.get(covariate).interval(confidence);
        return new Interval(Math.exp(interval.low()), Math.exp(interval.high()));
    }

    public int subjects() {
        return data.times().length;
    }

    public int events() {
        return data.happened();
    }

    /** ln of the partial likelihood at the coefficients. */
    public double logLikelihood() {
        return fit.logLikelihood;
    }

    /** The same where every coefficient is 0. */
    public double nullLogLikelihood() {
        return fit.nullLogLikelihood;
    }

    /** 2 (ln L − ln L₀): χ² with as many degrees of freedom as there are covariates. */
    public double likelihoodRatio() {
        return 2 * (fit.logLikelihood - fit.nullLogLikelihood);
    }

    /** The score test of no effect at all (with one grouping covariate, nearly the log-rank test). */
    public double scoreTest() {
        return fit.scoreTest;
    }

    /** The p-value of {@link #likelihoodRatio}. */
    public double p() {
        return ChiSquared.above(likelihoodRatio(), coefficients.size());
    }

    public Concordance concordance() {
        return concordance;
    }

    /**
     * The share of subjects with these covariates to whom it has not happened by {@code time}, by Efron's estimate of
     * the baseline hazard; NaN beyond the longest duration.
     *
     * @param covariates in the order of the names, finite
     */
    public double survival(double[] covariates, double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("Survival is asked for at 0 or later, but was asked for at " + time);
        }
        if (time > data.times()[0]) {
            return Double.NaN;
        }
        int found = Arrays.binarySearch(hazardTimes, 0, hazardSize, time);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? 1 : Math.exp(-hazard[at] * Math.exp(risk(covariates)));
    }

    /** The logarithm of the hazard against that of a subject with mean covariates. */
    public double risk(double[] covariates) {
        if (covariates.length != coefficients.size()) {
            throw new IllegalArgumentException("There are " + coefficients.size() + " covariates, but "
                    + covariates.length + " values were given");
        }
        double sum = 0;
        for (int j = 0; j < covariates.length; j++) {
            sum += fit.beta[j] * (covariates[j] - data.means()[j]) / data.scales()[j];
        }
        return sum;
    }

    /** Whether hazards are proportional: does a coefficient drift as time goes on. */
    public Proportionality proportionality() {
        return Proportionality.of(data, linear, fit.covariance);
    }

    private double[] linear() {
        int width = fit.beta.length;
        double[] all = new double[data.times().length];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < width; j++) {
                all[i] += fit.beta[j] * data.rows()[i * width + j];
            }
        }
        return all;
    }

    /** Cumulative baseline hazard by rising time; answers how many times there are. */
    private int baseline() {
        double[] times = data.times();
        double atRisk = 0;
        int count = 0;
        for (int i = 0; i < times.length; ) {
            double time = times[i];
            double tied = 0;
            int happened = 0;
            for (; i < times.length && times[i] == time; i++) {
                double weight = Math.exp(linear[i]);
                atRisk += weight;
                if (data.events()[i]) {
                    tied += weight;
                    happened++;
                }
            }
            if (happened > 0) {
                hazardTimes[count] = time;
                for (int l = 0; l < happened; l++) {
                    hazard[count] += 1 / (atRisk - tied * l / happened);
                }
                count++;
            }
        }
        for (int i = 0; i < count / 2; i++) {
            swap(hazardTimes, i, count - 1 - i);
            swap(hazard, i, count - 1 - i);
        }
        for (int i = 1; i < count; i++) {
            hazard[i] += hazard[i - 1];
        }
        return count;
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
