package lazo.science.learning;

import java.util.Map;
import java.util.SplittableRandom;
import lazo.science.reading.Head;
import lazo.science.reading.TrainedModel;

/**
 * The second layer while it learns: one layer of units that are silent below 0 and a straight way beside it, fitted to
 * yes and no by logistic loss in small batches (Adam, Kingma and Ba 2015, with the decay of Loshchilov and Hutter 2019).
 * Some inputs are left out at random each time, so that no answer leans on one head alone. The seed is fixed: the same
 * examples give the same network.
 */
final class Network {

    private static final int UNITS = TrainedModel.UNITS;
    private static final Head[] HEADS = Head.values();
    private static final int ANSWERS = HEADS.length;
    private static final int WIDE = UNITS + ANSWERS;

    private static final int ROUNDS = 20;
    private static final int BATCH = 128;
    private static final double RATE = 0.003;
    private static final double LEFT_OUT = 0.1;
    private static final double DECAY = 0.01;
    private static final double FORGET = 0.9;
    private static final double FORGET_SQUARES = 0.999;
    private static final double TINY = 1e-8;
    private static final long SEED = 7;

    private final int inputs;

    /** How inputs are brought to mean 0 and spread 1. */
    private final double[] mean;

    private final double[] spread;

    /** Weights: {@code inputs + 1} rows of {@link #WIDE}, then {@link #UNITS} rows of {@link #ANSWERS}. */
    private final double[] weights;

    private final double[] slopes;
    private final double[] moments;
    private final double[] squares;
    private final int second;
    private final SplittableRandom lots = new SplittableRandom(SEED);

    private Network(int inputs) {
        this.inputs = inputs;
        mean = new double[inputs];
        spread = new double[inputs];
        second = (inputs + 1) * WIDE;
        weights = new double[second + UNITS * ANSWERS];
        slopes = new double[weights.length];
        moments = new double[weights.length];
        squares = new double[weights.length];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < UNITS; j++) {
                weights[i * WIDE + j] = lots.nextGaussian() / Math.sqrt(inputs);
            }
        }
        for (int i = second; i < weights.length; i++) {
            weights[i] = 0.1 * lots.nextGaussian() / Math.sqrt(UNITS);
        }
    }

    /**
     * Fits one.
     *
     * @param inputs by example
     * @param truth by example and answer: 1 for yes, 0 for no, −1 where nobody judged
     * @param chosen the examples to learn from
     */
    static Network fit(float[][] inputs, byte[][] truth, int[] chosen) {
        Network network = new Network(inputs[0].length);
        network.scale(inputs, chosen);
        int[] order = chosen.clone();
        int steps = ROUNDS * ((order.length + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            network.shuffle(order);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(order.length, from + BATCH);
                for (int i = from; i < to; i++) {
                    network.learn(inputs[order[i]], truth[order[i]], 1.0 / (to - from));
                }
                step++;
                network.step(step, RATE * (1 - (double) step / (steps + 1)));
            }
        }
        return network;
    }

    private void scale(float[][] all, int[] chosen) {
        for (int i = 0; i < inputs; i++) {
            double sum = 0;
            for (int one : chosen) {
                sum += all[one][i];
            }
            mean[i] = sum / chosen.length;
            double squared = 0;
            for (int one : chosen) {
                squared += (all[one][i] - mean[i]) * (all[one][i] - mean[i]);
            }
            spread[i] = Math.max(1e-3, Math.sqrt(squared / chosen.length));
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = lots.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** The answers to one example, in log-odds. */
    double[] values(float[] input) {
        double[] scaled = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            scaled[i] = (input[i] - mean[i]) / spread[i];
        }
        double[] wide = wide(scaled);
        return answers(wide);
    }

    private double[] wide(double[] scaled) {
        double[] wide = new double[WIDE];
        System.arraycopy(weights, inputs * WIDE, wide, 0, WIDE);
        for (int i = 0; i < inputs; i++) {
            double one = scaled[i];
            int row = i * WIDE;
            for (int j = 0; j < WIDE; j++) {
                wide[j] += one * weights[row + j];
            }
        }
        return wide;
    }

    private double[] answers(double[] wide) {
        double[] answers = new double[ANSWERS];
        System.arraycopy(wide, UNITS, answers, 0, ANSWERS);
        for (int unit = 0; unit < UNITS; unit++) {
            if (wide[unit] > 0) {
                int row = second + unit * ANSWERS;
                for (int j = 0; j < ANSWERS; j++) {
                    answers[j] += wide[unit] * weights[row + j];
                }
            }
        }
        return answers;
    }

    private void learn(float[] input, byte[] truth, double share) {
        double[] scaled = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            boolean out = lots.nextDouble() < LEFT_OUT;
            scaled[i] = out ? 0 : (input[i] - mean[i]) / spread[i] / (1 - LEFT_OUT);
        }
        double[] wide = wide(scaled);
        double[] answers = answers(wide);
        double[] back = new double[WIDE];
        for (int j = 0; j < ANSWERS; j++) {
            back[UNITS + j] = truth[j] < 0 ? 0 : (1 / (1 + StrictMath.exp(-answers[j])) - truth[j]) * share;
        }
        for (int unit = 0; unit < UNITS; unit++) {
            if (wide[unit] > 0) {
                int row = second + unit * ANSWERS;
                double sum = 0;
                for (int j = 0; j < ANSWERS; j++) {
                    sum += back[UNITS + j] * weights[row + j];
                    slopes[row + j] += back[UNITS + j] * wide[unit];
                }
                back[unit] = sum;
            }
        }
        for (int i = 0; i <= inputs; i++) {
            double one = i == inputs ? 1 : scaled[i];
            if (one != 0) {
                int row = i * WIDE;
                for (int j = 0; j < WIDE; j++) {
                    slopes[row + j] += one * back[j];
                }
            }
        }
    }

    private void step(int step, double rate) {
        double first = 1 - StrictMath.pow(FORGET, step);
        double squared = 1 - StrictMath.pow(FORGET_SQUARES, step);
        for (int i = 0; i < weights.length; i++) {
            double slope = slopes[i];
            moments[i] += (1 - FORGET) * (slope - moments[i]);
            squares[i] += (1 - FORGET_SQUARES) * (slope * slope - squares[i]);
            boolean constant = i >= inputs * WIDE && i < second;
            double decay = constant ? 0 : DECAY * weights[i];
            weights[i] -= rate * (moments[i] / first / (Math.sqrt(squares[i] / squared) + TINY) + decay);
            slopes[i] = 0;
        }
    }

    /** The same as plain rows, with the scales of the inputs and these last curves taken in. */
    TrainedModel.Together together(Map<Head, Calibration> calibrations) {
        float[] first = new float[second];
        float[] last = new float[UNITS * ANSWERS];
        for (int j = 0; j < WIDE; j++) {
            double slope = j < UNITS ? 1 : slope(calibrations, j - UNITS);
            double constant = weights[inputs * WIDE + j];
            for (int i = 0; i < inputs; i++) {
                double weight = weights[i * WIDE + j] / spread[i];
                constant -= weight * mean[i];
                first[i * WIDE + j] = (float) (weight * slope);
            }
            first[inputs * WIDE + j] = (float) (constant * slope + (j < UNITS ? 0 : offset(calibrations, j - UNITS)));
        }
        for (int i = 0; i < last.length; i++) {
            last[i] = (float) (weights[second + i] * slope(calibrations, i % ANSWERS));
        }
        return new TrainedModel.Together(first, last, calibrations.keySet());
    }

    private static double slope(Map<Head, Calibration> calibrations, int answer) {
        Calibration calibration = calibrations.get(HEADS[answer]);
        return calibration == null ? 0 : calibration.slope();
    }

    private static double offset(Map<Head, Calibration> calibrations, int answer) {
        Calibration calibration = calibrations.get(HEADS[answer]);
        return calibration == null ? 0 : calibration.offset();
    }
}
