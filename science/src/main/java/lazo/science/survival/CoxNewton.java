package lazo.science.survival;

import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Cholesky;

/** Newton's method for Cox's likelihood, halving steps that overshoot, and the refusals of what has no maximum. */
final class CoxNewton {

    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 20;
    private static final double ENOUGH = 1e-10;
    private static final double SMALLEST_PIVOT = 1e-9;
    /** A covariate whose whole range has a coefficient less sure than this has none: the likelihood rises for ever. */
    private static final double UNBOUNDED = 500;

    private final CoxData data;
    private final CoxLikelihood likelihood;
    double[] beta;
    double logLikelihood;
    double nullLogLikelihood;
    double scoreTest;
    double[][] covariance;

    CoxNewton(CoxData data) {
        this.data = data;
        this.likelihood = new CoxLikelihood(
                data.times(), data.events(), data.rows(), data.names().size());
        int width = data.names().size();
        this.beta = new double[width];
        this.covariance = new double[width][width];
        climb();
    }

    private void climb() {
        double value = likelihood.at(beta);
        nullLogLikelihood = value;
        Cholesky factor = firstFactor();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = factor.solve(likelihood.gradient);
            double promised = dot(move, likelihood.gradient);
            if (step == 0) {
                scoreTest = promised;
            }
            if (promised < ENOUGH) {
                covariance = factor.inverse();
                logLikelihood = value;
                refuseUnbounded();
                return;
            }
            double scale = 1;
            double[] next = beta;
            double reached = Double.NEGATIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS && !(reached >= value - 1e-9); halving++, scale /= 2) {
                next = beta.clone();
                for (int j = 0; j < next.length; j++) {
                    next[j] += scale * move[j];
                }
                reached = likelihood.at(next);
            }
            beta = next;
            value = reached;
            factor = switch (Cholesky.of(likelihood.information, SMALLEST_PIVOT)) {
                case Cholesky.Outcome.Factor(Cholesky found) -> found;
                case Cholesky.Outcome.Dependent(int row) -> throw separated(row);
            };
        }
        throw separated(largest());
    }

    private Cholesky firstFactor() {
        for (int j = 0; j < beta.length; j++) {
            if (likelihood.information[j][j] < 1e-10 * data.happened()) {
                throw new CannotFit(
                        "Whenever something happened, \"" + data.names().get(j)
                                + "\" was the same for all who were at risk, so it cannot be judged. Leave it out.");
            }
        }
        return switch (Cholesky.of(likelihood.information, SMALLEST_PIVOT)) {
            case Cholesky.Outcome.Factor(Cholesky found) -> found;
            case Cholesky.Outcome.Dependent(int row) ->
                throw new CannotFit("\"" + data.names().get(row) + "\" says nothing that the covariates before it ("
                        + String.join(", ", data.names().subList(0, row)) + ") do not say already. Leave it out.");
        };
    }

    private void refuseUnbounded() {
        for (int j = 0; j < beta.length; j++) {
            if (Math.sqrt(covariance[j][j]) * data.ranges()[j] > UNBOUNDED) {
                throw separated(largest());
            }
        }
    }

    private CannotFit separated(int covariate) {
        return new CannotFit("\"" + data.names().get(covariate) + "\" tells without one error who has the event first,"
                + " so its coefficient grows without end and means nothing. Leave it out, or join its values into"
                + " larger groups that each have events and none.");
    }

    private int largest() {
        int worst = 0;
        for (int j = 1; j < beta.length; j++) {
            if (Math.abs(beta[j]) * data.ranges()[j] > Math.abs(beta[worst]) * data.ranges()[worst]) {
                worst = j;
            }
        }
        return worst;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
