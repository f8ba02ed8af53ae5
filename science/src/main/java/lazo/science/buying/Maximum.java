package lazo.science.buying;

import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Cholesky;

/**
 * The maximum of a likelihood over parameters above 0, found in their logarithms: the quasi-Newton method of Broyden,
 * Fletcher, Goldfarb and Shanno with steps that are shortened until they climb, then Newton's own steps with second
 * derivatives from differences of the slope, which also give the covariance.
 *
 * @param logs logarithms of the parameters
 * @param covariance of {@code logs}, the inverse of the observed information
 */
record Maximum(double[] logs, double value, double[][] covariance) {

    /** A log-likelihood with its slope. */
    interface Likelihood {

        /**
         * @param parameters above 0
         * @param slope is filled with the derivatives by the parameters
         */
        double at(double[] parameters, double[] slope);
    }

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final int NEWTON_STEPS = 6;
    private static final double ENOUGH = 1e-9;
    private static final double DIFFERENCE = 1e-4;
    private static final double LONGEST_STEP = 2;
    private static final double SMALLEST_PIVOT = 1e-11;
    /** Parameters beyond e^±15 of the data's own scale say that there is no such difference between customers. */
    private static final double FARTHEST = 15;

    /**
     * @param names of the parameters, to name the one that runs away
     * @param start parameters above 0
     * @param size how much evidence there is; the slope for each piece of it must vanish
     */
    static Maximum find(List<String> names, Likelihood likelihood, double[] start, double size) {
        Climb climb = new Climb(names, likelihood, start, size);
        climb.run();
        return climb.polish();
    }

    /** Only the parameters, roughly: a place to start from. */
    static double[] roughly(List<String> names, Likelihood likelihood, double[] start, double size) {
        Climb climb = new Climb(names, likelihood, start, size);
        climb.run();
        return climb.parameters();
    }

    private static final class Climb {

        private final List<String> names;
        private final Likelihood likelihood;
        private final double size;
        private double[] logs;
        private double[] slope;
        private double value;

        Climb(List<String> names, Likelihood likelihood, double[] start, double size) {
            this.names = names;
            this.likelihood = likelihood;
            this.size = size;
            this.logs = Arrays.stream(start).map(Math::log).toArray();
            this.slope = new double[start.length];
            this.value = at(logs, slope);
        }

        double[] parameters() {
            return Arrays.stream(logs).map(Math::exp).toArray();
        }

        /** The mean log-likelihood and its slope by the logarithms. */
        private double at(double[] where, double[] into) {
            double[] parameters = Arrays.stream(where).map(Math::exp).toArray();
            double sum = likelihood.at(parameters, into) / size;
            for (int j = 0; j < into.length; j++) {
                into[j] *= parameters[j] / size;
            }
            return sum;
        }

        void run() {
            int width = logs.length;
            double[][] inverse = unit(width);
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] move = times(inverse, slope);
                double promised = dot(move, slope);
                if (!(promised > 0)) {
                    inverse = unit(width);
                    move = slope.clone();
                    promised = dot(move, slope);
                }
                if (promised < ENOUGH * ENOUGH) {
                    return;
                }
                double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
                double scale = Math.min(1, LONGEST_STEP / longest);
                double[] next = logs;
                double[] nextSlope = slope;
                double reached = Double.NaN;
                for (int i = 0; i < MOST_HALVINGS && !(reached >= value + 1e-4 * scale * promised); i++) {
                    scale = i == 0 ? scale : scale / 3;
                    next = along(move, scale);
                    nextSlope = new double[width];
                    reached = at(next, nextSlope);
                }
                if (!(reached > value)) {
                    return;
                }
                update(inverse, next, nextSlope);
                boolean settled = reached - value < 1e-13 * (1 + Math.abs(value));
                logs = next;
                slope = nextSlope;
                value = reached;
                refuseRunaways();
                if (settled) {
                    return;
                }
            }
        }

        private void update(double[][] inverse, double[] next, double[] nextSlope) {
            int width = logs.length;
            double[] moved = new double[width];
            double[] bent = new double[width];
            for (int j = 0; j < width; j++) {
                moved[j] = next[j] - logs[j];
                bent[j] = slope[j] - nextSlope[j];
            }
            double curvature = dot(moved, bent);
            if (!(curvature > 1e-16)) {
                return;
            }
            double[] turned = times(inverse, bent);
            double factor = (1 + dot(bent, turned) / curvature) / curvature;
            for (int i = 0; i < width; i++) {
                for (int j = 0; j < width; j++) {
                    inverse[i][j] +=
                            factor * moved[i] * moved[j] - (turned[i] * moved[j] + moved[i] * turned[j]) / curvature;
                }
            }
        }

        Maximum polish() {
            for (int step = 0; ; step++) {
                Cholesky factor = switch (Cholesky.of(information(), SMALLEST_PIVOT)) {
                    case Cholesky.Outcome.Factor(Cholesky found) -> found;
                    case Cholesky.Outcome.Dependent(int row) -> throw flat(row);
                };
                double[] move = factor.solve(slope);
                if (step == NEWTON_STEPS || dot(move, slope) < ENOUGH * ENOUGH) {
                    double[][] covariance = factor.inverse();
                    for (double[] row : covariance) {
                        for (int j = 0; j < row.length; j++) {
                            row[j] /= size;
                        }
                    }
                    return new Maximum(logs, value * size, covariance);
                }
                double[] next = along(move, Math.min(1, LONGEST_STEP / Math.max(1e-300, largest(move))));
                double[] nextSlope = new double[logs.length];
                double reached = at(next, nextSlope);
                if (!(reached >= value - 1e-12 * Math.abs(value))) {
                    throw flat(0);
                }
                logs = next;
                slope = nextSlope;
                value = reached;
                refuseRunaways();
            }
        }

        private double[][] information() {
            int width = logs.length;
            double[][] information = new double[width][width];
            double[] up = new double[width];
            double[] down = new double[width];
            for (int i = 0; i < width; i++) {
                double[] shifted = logs.clone();
                shifted[i] = logs[i] + DIFFERENCE;
                at(shifted, up);
                shifted[i] = logs[i] - DIFFERENCE;
                at(shifted, down);
                for (int j = 0; j < width; j++) {
                    double bend = (down[j] - up[j]) / (2 * DIFFERENCE);
                    information[i][j] += bend / 2;
                    information[j][i] += bend / 2;
                }
            }
            return information;
        }

        private void refuseRunaways() {
            for (int j = 0; j < logs.length; j++) {
                if (!(Math.abs(logs[j]) < FARTHEST)) {
                    throw new CannotFit("The parameter " + names.get(j) + " runs off "
                            + (logs[j] > 0 ? "without end" : "to 0")
                            + ": the data do not show the differences between customers that this model is about."
                            + " Give more customers or a longer time, or use a simpler model.");
                }
            }
        }

        private CannotFit flat(int row) {
            return new CannotFit("The data do not settle the parameter " + names.get(row)
                    + ": other values explain them as well. Give more customers or a longer time.");
        }

        private double[] along(double[] move, double scale) {
            double[] next = logs.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += scale * move[j];
            }
            return next;
        }

        private static double largest(double[] values) {
            return Arrays.stream(values).map(Math::abs).max().orElse(0);
        }

        private static double[][] unit(int width) {
            double[][] unit = new double[width][width];
            for (int j = 0; j < width; j++) {
                unit[j][j] = 1;
            }
            return unit;
        }

        private static double[] times(double[][] matrix, double[] vector) {
            double[] product = new double[vector.length];
            for (int i = 0; i < product.length; i++) {
                product[i] = dot(matrix[i], vector);
            }
            return product;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }
}
