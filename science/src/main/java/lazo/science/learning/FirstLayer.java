package lazo.science.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lazo.science.reading.Head;

/**
 * One head by itself: L2-regularised logistic regression on the features of the texts (LIBLINEAR, Fan et al. 2008).
 *
 * @param weights by feature
 * @param odds log-odds of every example, judged or not, while its part was held out
 * @param highest the same of whichever of its sentences says most
 */
record FirstLayer(double[] weights, double bias, Calibration calibration, float[] odds, float[] highest) {

    /** How closely the weights follow the examples. */
    private static final double STRENGTH = 30;

    private static final double PUBLIC_STRENGTH = 6;

    /** In log-odds. */
    private static final double NEVER = -12;

    private static final double TOLERANCE = 0.01;

    static FirstLayer of(Head head, List<Example> examples, Vocabulary vocabulary) {
        int[] judged = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).answers().containsKey(head))
                .toArray();
        if (isOneSided(truth(head, examples, judged))) {
            return silent(examples.size(), vocabulary.size());
        }
        double[] values = new double[examples.size()];
        double[] highest = new double[examples.size()];
        for (int part = 0; part < Training.PARTS; part++) {
            int held = part;
            Line line = fit(
                    head,
                    examples,
                    vocabulary,
                    Arrays.stream(judged)
                            .filter(i -> examples.get(i).part(Training.PARTS) != held)
                            .toArray());
            for (int i = 0; i < values.length; i++) {
                if (examples.get(i).part(Training.PARTS) == held) {
                    values[i] = line.value(vocabulary.vectors()[i]);
                    highest[i] = Arrays.stream(vocabulary.sentences()[i])
                            .mapToDouble(line::value)
                            .max()
                            .orElse(values[i]);
                }
            }
        }
        int[] typical = Arrays.stream(judged)
                .filter(i -> Training.isAsked(head, examples.get(i)))
                .toArray();
        Calibration calibration = Calibration.of(pick(values, typical), truth(head, examples, typical));
        Line line = fit(head, examples, vocabulary, judged);
        return new FirstLayer(
                line.weights, line.bias, calibration, odds(calibration, values), odds(calibration, highest));
    }

    private static float[] odds(Calibration calibration, double[] values) {
        float[] odds = new float[values.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = (float) calibration.odds(values[i]);
        }
        return odds;
    }

    /** Whether there is nothing to tell apart. */
    static boolean isOneSided(boolean[] truth) {
        for (boolean one : truth) {
            if (one != truth[0]) {
                return false;
            }
        }
        return true;
    }

    /** A head that nobody gave examples for never says yes. */
    private static FirstLayer silent(int examples, int features) {
        float[] never = new float[examples];
        Arrays.fill(never, (float) NEVER);
        return new FirstLayer(new double[features], 0, new Calibration(1, NEVER), never, never);
    }

    /** A weight for each feature, and a bias. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Line(double[] weights, double bias) {
        double value(Feature[] vector) {
            double value = bias;
            for (Feature feature : vector) {
                value += weights[feature.getIndex() - 1] * feature.getValue();
            }
            return value;
        }
    }

    private static Line fit(Head head, List<Example> examples, Vocabulary vocabulary, int[] chosen) {
        Problem problem = new Problem();
        int features = vocabulary.size();
        boolean[] truth = truth(head, examples, chosen);
        problem.l = chosen.length;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = new Feature[chosen.length][];
        problem.y = new double[chosen.length];
        Feature bias = new FeatureNode(features + 1, 1);
        for (int i = 0; i < chosen.length; i++) {
            Feature[] vector = vocabulary.vectors()[chosen[i]];
            problem.x[i] = Arrays.copyOf(vector, vector.length + 1);
            problem.x[i][vector.length] = bias;
            problem.y[i] = truth[i] ? 1 : -1;
        }
        double strength = Training.PUBLIC.contains(head) ? PUBLIC_STRENGTH : STRENGTH;
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, strength, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] all = model.getFeatureWeights();
        double[] weights = new double[features];
        for (int i = 0; i < features; i++) {
            weights[i] = sign * all[i];
        }
        return new Line(weights, sign * all[features]);
    }

    private static boolean[] truth(Head head, List<Example> examples, int[] chosen) {
        boolean[] truth = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            truth[i] = examples.get(chosen[i]).answers().getOrDefault(head, false);
        }
        return truth;
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }
}
