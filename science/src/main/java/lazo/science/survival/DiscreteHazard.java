package lazo.science.survival;

import java.util.ArrayList;
import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.ChiSquared;
import lazo.science.numbers.Parameter;

/**
 * The chance that it happens in a period, to those to whom it has not happened before, where time is counted in whole
 * periods such as months or contracts (Cox 1972; Singer and Willett, Journal of Educational Statistics 18, 1993):
 *
 * <pre>ln h(t | x) / (1 − h(t | x)) = aₜ + β · x</pre>
 *
 * <p>Each period has a level aₜ of its own, so nothing is assumed of how the chance changes with time. A coefficient is
 * the logarithm of an odds ratio. Periods in which nobody or everybody at risk had the event have a chance of 0 or 1
 * whatever the covariates, and say nothing about them. Immutable.
 */
public final class DiscreteHazard {

    private final HazardNewton fit;
    private final HazardNewton without;
    private final List<Parameter> coefficients;

    private DiscreteHazard(HazardNewton fit, HazardNewton without) {
        this.fit = fit;
        this.without = without;
        List<Parameter> all = new ArrayList<>();
        CoxData data = fit.data();
        for (int j = 0; j < data.names().size(); j++) {
            double scale = data.scales()[j];
            all.add(new Parameter(
                    data.names().get(j), fit.beta()[j] / scale, Math.sqrt(fit.covariance()[j][j]) / scale));
        }
        this.coefficients = List.copyOf(all);
    }

    /**
     * @param names of the covariates, at least one
     * @param covariates subjects × names, finite
     * @param periods in how many periods each subject was at risk, 1 or more
     * @param events whether it happened in the last of them
     * @throws CannotFit where there is nothing to learn from, a covariate is constant or says nothing new, or the
     *     likelihood has no maximum
     */
    public static DiscreteHazard fit(List<String> names, double[][] covariates, int[] periods, boolean[] events) {
        double[] durations = new double[periods.length];
        for (int i = 0; i < periods.length; i++) {
            if (periods[i] < 1) {
                throw new CannotFit("Row " + (i + 1) + " was observed for " + periods[i]
                        + " periods, but whoever is observed at all is at risk in at least 1. Count the period in which"
                        + " something happened, or leave the row out.");
            }
            durations[i] = periods[i];
        }
        CoxData data = CoxData.of(List.copyOf(names), covariates, durations, events);
        return new DiscreteHazard(HazardNewton.with(data), HazardNewton.without(data));
    }

    /** The coefficients with their standard errors, in the unit of their covariates. */
    public List<Parameter> coefficients() {
        return coefficients;
    }

    /** The last period in which anybody was at risk. */
    public int periods() {
        return fit.levels().length;
    }

    /** The chance in a period of a subject with mean covariates. */
    public double baseline(int period) {
        return chance(period, 0);
    }

    /**
     * The chance that it happens in that period, to a subject with these covariates to whom it has not happened before.
     *
     * @param covariates in the order of the names, finite
     * @param period from 1 to {@link #periods}
     */
    public double hazard(double[] covariates, int period) {
        CoxData data = fit.data();
        if (covariates.length != data.names().size()) {
            throw new IllegalArgumentException("There are " + data.names().size() + " covariates, but "
                    + covariates.length + " values were given");
        }
        double sum = 0;
        for (int j = 0; j < covariates.length; j++) {
            sum += fit.beta()[j] * (covariates[j] - data.means()[j]) / data.scales()[j];
        }
        return chance(period, sum);
    }

    /** The chance that it has not happened to such a subject by the end of that period; 1 for period 0. */
    public double survival(double[] covariates, int period) {
        double share = 1;
        for (int t = 1; t <= period; t++) {
            share *= 1 - hazard(covariates, t);
        }
        return share;
    }

    public double logLikelihood() {
        return fit.logLikelihood();
    }

    /** The same without covariates, where each period has the share to whom it happened: the life table. */
    public double nullLogLikelihood() {
        return without.logLikelihood();
    }

    /** 2 (ln L − ln L₀): χ² with as many degrees of freedom as there are covariates. */
    public double likelihoodRatio() {
        return 2 * (logLikelihood() - nullLogLikelihood());
    }

    /** The p-value of {@link #likelihoodRatio}. */
    public double p() {
        return ChiSquared.above(likelihoodRatio(), coefficients.size());
    }

    private double chance(int period, double linear) {
        if (period < 1 || period > periods()) {
            throw new IllegalArgumentException(
                    "Periods are from 1 to " + periods() + ", but was asked for period " + period);
        }
        return 1 / (1 + Math.exp(-fit.levels()[period - 1] - linear));
    }
}
