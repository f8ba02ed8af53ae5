package lazo.science.buying;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lazo.science.numbers.Parameter;

/**
 * A model fitted by maximum likelihood, with how sure its parameters are, and so how sure is anything computed from it.
 *
 * @param <M> the model
 */
public final class Fitted<M> {

    private static final double DIFFERENCE = 1e-4;

    private final M model;
    private final List<Parameter> parameters;
    private final double logLikelihood;
    private final long customers;
    private final double[] logs;
    private final double[][] covariance;
    private final Function<double[], M> builder;

    /**
     * @param logs logarithms of the parameters
     * @param covariance of {@code logs}
     * @param builder the model with these parameters (not their logarithms)
     */
    Fitted(
            List<String> names,
            double[] logs,
            double[][] covariance,
            double logLikelihood,
            long customers,
            Function<double[], M> builder) {
        this.logs = logs;
        this.covariance = covariance;
        this.logLikelihood = logLikelihood;
        this.customers = customers;
        this.builder = builder;
        this.model = at(logs);
        List<Parameter> all = new ArrayList<>();
        for (int j = 0; j < logs.length; j++) {
            double value = Math.exp(logs[j]);
            all.add(new Parameter(names.get(j), value, value * Math.sqrt(covariance[j][j])));
        }
        this.parameters = List.copyOf(all);
    }

    public M model() {
        return model;
    }

    /** The parameters with their standard errors, from the observed information. */
    public List<Parameter> parameters() {
        return parameters;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /** How many customers it was fitted to. */
    public long customers() {
        return customers;
    }

    /**
     * Anything computed from the model, with the standard error that the uncertainty of the parameters leaves (delta
     * method, in the logarithms of the parameters). The chance of the single customer is not in it.
     *
     * @param name what to call it
     */
    public Parameter derive(String name, ToDoubleFunction<M> question) {
        double[] slope = new double[logs.length];
        for (int j = 0; j < slope.length; j++) {
            double[] moved = logs.clone();
            moved[j] = logs[j] + DIFFERENCE;
            double up = question.applyAsDouble(at(moved));
            moved[j] = logs[j] - DIFFERENCE;
            slope[j] = (up - question.applyAsDouble(at(moved))) / (2 * DIFFERENCE);
        }
        double variance = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                variance += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return new Parameter(name, question.applyAsDouble(model), Math.sqrt(Math.max(0, variance)));
    }

    private M at(double[] where) {
        double[] values = new double[where.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.exp(where[j]);
        }
        return builder.apply(values);
    }
}
