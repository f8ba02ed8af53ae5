package lazo.science.survival;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Cholesky;

/**
 * Newton's method for {@link DiscreteHazard}. The levels of periods do not touch each other in the second derivatives, so
 * they are solved for one by one and only a matrix of the size of the covariates is left (its Schur complement).
 *
 * @param levels aₜ of each period; −∞ where nothing happened, ∞ where it happened to all
 * @param covariance of {@code beta}
 */
record HazardNewton(CoxData data, double[] levels, double[] beta, double[][] covariance, double logLikelihood) {

    private static final int MOST_STEPS = 60;
    private static final double ENOUGH = 1e-11;
    private static final double SMALLEST_PIVOT = 1e-9;
    private static final double UNBOUNDED = 500;

    static HazardNewton with(CoxData data) {
        return new Search(data, data.names().size()).run();
    }

    /** Levels alone. */
    static HazardNewton without(CoxData data) {
        return new Search(data, 0).run();
    }

    private static final class Search {

        private final CoxData data;
        private final int width;
        private final int stride;
        private final double[] atRisk;
        private final double[] happened;
        private double[] levels;
        private double[] beta;
        private final double[] slope;
        private final double[] levelSlope;
        private final double[] levelBend;
        private final double[][] cross;
        private final double[][] bend;

        Search(CoxData data, int width) {
            this.data = data;
            this.width = width;
            this.stride = data.names().size();
            int periods = (int) data.times()[0];
            this.atRisk = new double[periods];
            this.happened = new double[periods];
            this.levels = new double[periods];
            this.beta = new double[width];
            this.slope = new double[width];
            this.levelSlope = new double[periods];
            this.levelBend = new double[periods];
            this.cross = new double[periods][width];
            this.bend = new double[width][width];
            start();
        }

        private void start() {
            for (int i = 0; i < data.times().length; i++) {
                int last = (int) data.times()[i];
                for (int t = 0; t < last; t++) {
                    atRisk[t]++;
                }
                happened[last - 1] += data.events()[i] ? 1 : 0;
            }
            for (int t = 0; t < levels.length; t++) {
                levels[t] = Math.log(happened[t] / (atRisk[t] - happened[t]));
            }
        }

        private boolean isOpen(int period) {
            return happened[period] > 0 && happened[period] < atRisk[period];
        }

        HazardNewton run() {
            double value = at(levels, beta);
            for (int step = 0; step < MOST_STEPS; step++) {
                Cholesky factor = factor(step);
                double[] right = slope.clone();
                for (int t = 0; t < levels.length; t++) {
                    for (int j = 0; j < width && isOpen(t); j++) {
                        right[j] -= cross[t][j] * levelSlope[t] / levelBend[t];
                    }
                }
                double[] move = factor.solve(right);
                double promised = CoxNewton.dot(move, slope);
                double[] levelMove = new double[levels.length];
                for (int t = 0; t < levels.length; t++) {
                    if (isOpen(t)) {
                        levelMove[t] = (levelSlope[t] - CoxNewton.dot(cross[t], move)) / levelBend[t];
                        promised += levelMove[t] * levelSlope[t];
                    }
                }
                if (promised < ENOUGH) {
                    double[][] covariance = factor.inverse();
                    refuseUnbounded(covariance);
                    return new HazardNewton(data, levels, beta, covariance, value);
                }
                double scale = 1;
                double reached = Double.NEGATIVE_INFINITY;
                double[] nextLevels = levels;
                double[] next = beta;
                for (int halving = 0; halving < 30 && !(reached >= value - 1e-9); halving++, scale /= 2) {
                    nextLevels = along(levels, levelMove, scale);
                    next = along(beta, move, scale);
                    reached = at(nextLevels, next);
                }
                levels = nextLevels;
                beta = next;
                value = reached;
            }
            throw separated();
        }

        /** The log-likelihood; leaves its slopes and second derivatives behind. */
        private double at(double[] where, double[] coefficients) {
            Arrays.fill(slope, 0);
            Arrays.fill(levelSlope, 0);
            Arrays.fill(levelBend, 0);
            for (double[] row : cross) {
                Arrays.fill(row, 0);
            }
            for (double[] row : bend) {
                Arrays.fill(row, 0);
            }
            double sum = 0;
            for (int i = 0; i < data.times().length; i++) {
                int last = (int) data.times()[i];
                double linear = 0;
                for (int j = 0; j < width; j++) {
                    linear += coefficients[j] * data.rows()[i * stride + j];
                }
                for (int t = 0; t < last; t++) {
                    if (isOpen(t)) {
                        sum += add(i, t, where[t] + linear, t == last - 1 && data.events()[i]);
                    }
                }
            }
            return sum;
        }

        private double add(int subject, int period, double linear, boolean event) {
            double small = Math.exp(-Math.abs(linear));
            double chance = linear > 0 ? 1 / (1 + small) : small / (1 + small);
            double weight = small / ((1 + small) * (1 + small));
            double residual = (event ? 1 : 0) - chance;
            levelSlope[period] += residual;
            levelBend[period] += weight;
            int from = subject * stride;
            for (int j = 0; j < width; j++) {
                double x = data.rows()[from + j];
                slope[j] += residual * x;
                cross[period][j] += weight * x;
                for (int k = 0; k <= j; k++) {
                    bend[j][k] += weight * x * data.rows()[from + k];
                }
            }
            return (event ? Math.min(linear, 0) : -Math.max(linear, 0)) - Math.log1p(small);
        }

        private Cholesky factor(int step) {
            double[][] left = new double[width][width];
            for (int j = 0; j < width; j++) {
                for (int k = 0; k <= j; k++) {
                    left[j][k] = bend[j][k];
                    for (int t = 0; t < levels.length; t++) {
                        left[j][k] -= isOpen(t) ? cross[t][j] * cross[t][k] / levelBend[t] : 0;
                    }
                }
            }
            return switch (Cholesky.of(left, SMALLEST_PIVOT)) {
                case Cholesky.Outcome.Factor(Cholesky found) -> found;
                case Cholesky.Outcome.Dependent(int row) -> {
                    if (step > 0) {
                        throw separated();
                    }
                    throw new CannotFit("\"" + data.names().get(row) + "\" says nothing about the event that the"
                            + " periods and the covariates before it do not say already. Leave it out.");
                }
            };
        }

        private void refuseUnbounded(double[][] covariance) {
            for (int j = 0; j < width; j++) {
                if (Math.sqrt(covariance[j][j]) * data.ranges()[j] > UNBOUNDED) {
                    throw separated();
                }
            }
        }

        private CannotFit separated() {
            int worst = 0;
            for (int j = 1; j < width; j++) {
                if (Math.abs(beta[j]) * data.ranges()[j] > Math.abs(beta[worst]) * data.ranges()[worst]) {
                    worst = j;
                }
            }
            return new CannotFit(
                    "\"" + data.names().get(worst) + "\" tells without one error to whom it happens, so its"
                            + " coefficient grows without end and means nothing. Leave it out, or join its values into larger"
                            + " groups that each have events and none.");
        }

        private static double[] along(double[] from, double[] move, double scale) {
            double[] next = from.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += scale * move[j];
            }
            return next;
        }
    }
}
