package lazo.science.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import lazo.science.numbers.RocCurve;
import lazo.science.reading.Head;
import lazo.science.reading.TrainedModel;

/**
 * Trains every head: L2-regularised logistic regression on the features of the texts (LIBLINEAR, Fan et al. 2008).
 * Probabilities and thresholds come from answers to texts that were held out in turn. The result depends on nothing but
 * the examples: the solver draws no lots.
 */
public final class Training {

    private static final int PARTS = 5;

    /** A language with so many yeses has a threshold of its own. */
    private static final int ENOUGH = 60;

    /** How closely the weights follow the examples. */
    private static final double STRENGTH = 30;

    private static final double PUBLIC_STRENGTH = 6;

    /** In log-odds. */
    private static final double NEVER = -12;

    private static final double TOLERANCE = 0.01;

    /** Heads for public comments, whose no is as important as their yes; the others answer of what customers write. */
    private static final Set<Head> PUBLIC = EnumSet.of(Head.OFFENSIVE, Head.TOXIC);

    private final List<Example> examples;
    private final Vocabulary vocabulary;
    private final Feature[][] vectors;

    private Training(List<Example> examples) {
        this.examples = examples;
        this.vocabulary = Vocabulary.of(examples);
        this.vectors = vocabulary.vectors();
    }

    /** How one head did on the texts held out in turn. */
    public record HeadScore(Head head, int examples, int yes, double auc, double f1, double calibrationError) {}

    /** What came of it. */
    public record Outcome(TrainedModel model, List<HeadScore> scores) {}

    /** @param progress hears of each head that is done, and how many there are, from any thread */
    public static Outcome train(List<Example> examples, BiConsumer<Head, Integer> progress) {
        return new Training(List.copyOf(examples)).train(progress);
    }

    private Outcome train(BiConsumer<Head, Integer> progress) {
        Linear.disableDebugOutput();
        Head[] heads = Head.values();
        Map<Head, Learnt> learnt = new EnumMap<>(Head.class);
        List<Learnt> each = IntStream.range(0, heads.length)
                .parallel()
                .mapToObj(i -> {
                    Learnt one = learn(heads[i]);
                    progress.accept(heads[i], heads.length);
                    return one;
                })
                .toList();
        each.forEach(one -> learnt.put(one.score.head(), one));
        float[] margins = margins(each.get(index(Head.INSULT)), each.get(index(Head.PRODUCT)));
        return new Outcome(
                new TrainedModel(
                        vocabulary.hashes(),
                        vocabulary.rarities(),
                        each.stream().map(Learnt::weights).toArray(double[][]::new),
                        floats(each.stream().mapToDouble(Learnt::bias).toArray()),
                        floats(each.stream()
                                .mapToDouble(one -> one.calibration.slope())
                                .toArray()),
                        floats(each.stream()
                                .mapToDouble(one -> one.calibration.offset())
                                .toArray()),
                        IntStream.range(0, TrainedModel.LANGUAGES.size())
                                .mapToObj(language -> floats(each.stream()
                                        .mapToDouble(one -> one.thresholds()[language])
                                        .toArray()))
                                .toArray(float[][]::new),
                        margins),
                each.stream().map(Learnt::score).toList());
    }

    /** Sets the thresholds of insults, too. */
    private float[] margins(Learnt insult, Learnt product) {
        float[] margins = new float[TrainedModel.LANGUAGES.size()];
        if (!Arrays.equals(insult.judged, product.judged)) {
            return margins;
        }
        for (int language = 0; language < margins.length; language++) {
            int spoken = language;
            int[] own = IntStream.range(0, insult.judged.length)
                    .filter(i -> languageOf(examples.get(insult.judged[i])) == spoken)
                    .toArray();
            boolean[] said = pick(insult.said, own);
            if (isEnough(said)) {
                Margin chosen =
                        Margin.of(logOdds(pick(insult.chances, own)), logOdds(pick(product.chances, own)), said);
                margins[language] = (float) chosen.margin();
                insult.thresholds[language] = chosen.threshold();
            }
        }
        return margins;
    }

    private static double[] logOdds(double[] chances) {
        return Arrays.stream(chances)
                .map(chance -> Math.log(chance / (1 - chance)))
                .toArray();
    }

    private static int index(Head head) {
        return List.of(Head.values()).indexOf(head);
    }

    /**
     * What was learnt for one head.
     *
     * @param judged the typical examples somebody judged
     * @param chances of a yes, of these, while they were held out
     * @param said whether it is one
     */
    private record Learnt(
            double[] weights,
            double bias,
            Calibration calibration,
            double[] thresholds,
            HeadScore score,
            int[] judged,
            double[] chances,
            boolean[] said) {}

    private Learnt learn(Head head) {
        int[] judged = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).answers().containsKey(head))
                .toArray();
        boolean[] truth = new boolean[judged.length];
        double[] values = new double[judged.length];
        for (int i = 0; i < judged.length; i++) {
            truth[i] = examples.get(judged[i]).answers().getOrDefault(head, false);
        }
        if (isOneSided(truth)) {
            return silent(head);
        }
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            int[] rest = Arrays.stream(judged)
                    .filter(i -> examples.get(i).part(PARTS) != held)
                    .toArray();
            Line line = fit(head, rest);
            for (int i = 0; i < judged.length; i++) {
                if (examples.get(judged[i]).part(PARTS) == held) {
                    values[i] = line.value(vectors[judged[i]]);
                }
            }
        }
        int[] typical = IntStream.range(0, judged.length)
                .filter(i -> PUBLIC.contains(head) || examples.get(judged[i]).typical())
                .toArray();
        boolean[] said = pick(truth, typical);
        Calibration calibration = Calibration.of(pick(values, typical), said);
        double[] chances =
                Arrays.stream(pick(values, typical)).map(calibration::chance).toArray();
        double overall = Scores.bestThreshold(chances, said, PUBLIC.contains(head));
        double[] thresholds = new double[TrainedModel.LANGUAGES.size()];
        for (int language = 0; language < thresholds.length; language++) {
            int spoken = language;
            int[] own = IntStream.range(0, typical.length)
                    .filter(i -> languageOf(examples.get(judged[typical[i]])) == spoken)
                    .toArray();
            thresholds[language] = isEnough(pick(said, own))
                    ? Scores.bestThreshold(pick(chances, own), pick(said, own), PUBLIC.contains(head))
                    : overall;
        }
        Line all = fit(head, judged);
        return new Learnt(
                all.weights,
                all.bias,
                calibration,
                thresholds,
                score(head, chances, said, overall),
                Arrays.stream(typical).map(i -> judged[i]).toArray(),
                chances,
                said);
    }

    /** Whether there is nothing to tell apart. */
    private static boolean isOneSided(boolean[] truth) {
        for (boolean one : truth) {
            if (one != truth[0]) {
                return false;
            }
        }
        return true;
    }

    /** A head that nobody gave examples for never says yes. */
    private Learnt silent(Head head) {
        return new Learnt(
                new double[vocabulary.size()],
                0,
                new Calibration(1, NEVER),
                new double[] {1, 1, 1},
                new HeadScore(head, 0, 0, Double.NaN, Double.NaN, Double.NaN),
                new int[0],
                new double[0],
                new boolean[0]);
    }

    /** Comments of a public corpus carry no language of their own: they are Spanish. */
    private static int languageOf(Example example) {
        for (int i = 1; i < TrainedModel.LANGUAGES.size(); i++) {
            if (example.answers().getOrDefault(TrainedModel.LANGUAGES.get(i), false)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isEnough(boolean[] said) {
        int yes = 0;
        for (boolean one : said) {
            yes += one ? 1 : 0;
        }
        return yes >= ENOUGH;
    }

    private static HeadScore score(Head head, double[] chances, boolean[] truth, double threshold) {
        long[][] counts = new long[2][2];
        int yes = 0;
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i] ? 1 : 0][chances[i] >= threshold ? 1 : 0]++;
            yes += truth[i] ? 1 : 0;
        }
        return new HeadScore(
                head,
                truth.length,
                yes,
                RocCurve.area(chances, truth),
                new Confusion(List.of("no", "yes"), counts).f1(1),
                Scores.calibrationError(chances, truth));
    }

    /** A weight for each feature, and a bias. */
    private record Line(double[] weights, double bias) {
        double value(Feature[] vector) {
            double value = bias;
            for (Feature feature : vector) {
                value += weights[feature.getIndex() - 1] * feature.getValue();
            }
            return value;
        }
    }

    private Line fit(Head head, int[] chosen) {
        Problem problem = new Problem();
        int features = vocabulary.size();
        problem.l = chosen.length;
        problem.n = features + 1;
        problem.bias = 1;
        problem.x = new Feature[chosen.length][];
        problem.y = new double[chosen.length];
        Feature bias = new FeatureNode(features + 1, 1);
        for (int i = 0; i < chosen.length; i++) {
            Feature[] vector = vectors[chosen[i]];
            problem.x[i] = Arrays.copyOf(vector, vector.length + 1);
            problem.x[i][vector.length] = bias;
            problem.y[i] = examples.get(chosen[i]).answers().getOrDefault(head, false) ? 1 : -1;
        }
        Model model = Linear.train(
                problem,
                new Parameter(SolverType.L2R_LR, PUBLIC.contains(head) ? PUBLIC_STRENGTH : STRENGTH, TOLERANCE));
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] all = model.getFeatureWeights();
        double[] weights = new double[features];
        for (int i = 0; i < features; i++) {
            weights[i] = sign * all[i];
        }
        return new Line(weights, sign * all[features]);
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }

    private static boolean[] pick(boolean[] values, int[] chosen) {
        boolean[] picked = new boolean[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            picked[i] = values[chosen[i]];
        }
        return picked;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
