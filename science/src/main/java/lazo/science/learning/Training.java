package lazo.science.learning;

import de.bwaldvogel.liblinear.Linear;
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
 * Trains what reads: first every head by itself ({@link FirstLayer}), then a small network over the answers that all of
 * them gave to texts that were held out in turn ({@link Network}). Probabilities and thresholds come from answers to held
 * out texts as well. The result depends on nothing but the examples.
 */
public final class Training {

    static final int PARTS = 5;

    /** Heads for public comments, whose no is as important as their yes; the others answer of what customers write. */
    static final Set<Head> PUBLIC = EnumSet.of(Head.OFFENSIVE, Head.TOXIC);

    /** Each of these answers for itself: what customers write says nothing of them that a sum of words does not. */
    private static final Set<Head> ALONE =
            EnumSet.of(Head.OFFENSIVE, Head.TOXIC, Head.SPANISH, Head.PORTUGUESE, Head.ENGLISH);

    /** A language with so many yeses has a threshold of its own. */
    private static final int ENOUGH = 60;

    private static final Head[] HEADS = Head.values();

    private final List<Example> examples;
    private final Vocabulary vocabulary;

    private Training(List<Example> examples) {
        this.examples = examples;
        this.vocabulary = Vocabulary.of(examples);
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
        List<FirstLayer> first = IntStream.range(0, HEADS.length)
                .parallel()
                .mapToObj(i -> {
                    FirstLayer one = FirstLayer.of(HEADS[i], examples, vocabulary);
                    progress.accept(HEADS[i], HEADS.length);
                    return one;
                })
                .toList();
        Second second = second(first);
        List<Answers> answers = IntStream.range(0, HEADS.length)
                .mapToObj(i -> answers(HEADS[i], second.odds()[i]))
                .toList();
        float[] margins = margins(answers.get(index(Head.INSULT)), answers.get(index(Head.PRODUCT)));
        return new Outcome(
                new TrainedModel(
                        vocabulary.hashes(),
                        vocabulary.rarities(),
                        first.stream().map(FirstLayer::weights).toArray(double[][]::new),
                        floats(first.stream().mapToDouble(FirstLayer::bias).toArray()),
                        floats(first.stream()
                                .mapToDouble(one -> one.calibration().slope())
                                .toArray()),
                        floats(first.stream()
                                .mapToDouble(one -> one.calibration().offset())
                                .toArray()),
                        IntStream.range(0, TrainedModel.LANGUAGES.size())
                                .mapToObj(language -> floats(answers.stream()
                                        .mapToDouble(one -> one.thresholds()[language])
                                        .toArray()))
                                .toArray(float[][]::new),
                        margins,
                        second.trained()),
                answers.stream().map(Answers::score).toList());
    }

    /**
     * The second layer.
     *
     * @param odds log-odds by head and example, of a network that had not seen the example's part; of the first layer where
     *     that answers for itself
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Second(TrainedModel.Together trained, float[][] odds) {}

    private Second second(List<FirstLayer> first) {
        int[] chosen = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).answers().keySet().stream().anyMatch(head -> !ALONE.contains(head)))
                .toArray();
        float[][] inputs = new float[examples.size()][];
        byte[][] truth = new byte[examples.size()][];
        for (int i : chosen) {
            inputs[i] = inputs(first, i);
            truth[i] = truth(examples.get(i));
        }
        List<Network> networks = IntStream.rangeClosed(0, PARTS)
                .parallel()
                .mapToObj(part -> Network.fit(
                        inputs,
                        truth,
                        Arrays.stream(chosen)
                                .filter(i -> examples.get(i).part(PARTS) != part)
                                .toArray()))
                .toList();
        float[][] odds = first.stream().map(one -> one.odds().clone()).toArray(float[][]::new);
        double[][] values = new double[examples.size()][];
        for (int i : chosen) {
            values[i] = networks.get(examples.get(i).part(PARTS)).values(inputs[i]);
        }
        Map<Head, Calibration> calibrations = new EnumMap<>(Head.class);
        for (int head = 0; head < HEADS.length; head++) {
            int its = head;
            int[] asked = Arrays.stream(chosen)
                    .filter(i -> truth[i][its] >= 0 && isAsked(HEADS[its], examples.get(i)))
                    .toArray();
            boolean[] said = new boolean[asked.length];
            for (int i = 0; i < asked.length; i++) {
                said[i] = truth[asked[i]][its] > 0;
            }
            if (!ALONE.contains(HEADS[head]) && isEnough(said)) {
                Calibration calibration = Calibration.of(
                        Arrays.stream(asked).mapToDouble(i -> values[i][its]).toArray(), said);
                calibrations.put(HEADS[head], calibration);
                for (int i : chosen) {
                    odds[head][i] = (float) calibration.odds(values[i][head]);
                }
            }
        }
        return new Second(networks.get(PARTS).together(calibrations), odds);
    }

    private float[] inputs(List<FirstLayer> first, int example) {
        float[] figures = vocabulary.figures()[example];
        float[] inputs = new float[2 * HEADS.length + figures.length];
        for (int head = 0; head < HEADS.length; head++) {
            FirstLayer its = first.get(head);
            inputs[head] = Math.clamp(its.odds()[example], -TrainedModel.SUREST, TrainedModel.SUREST);
            inputs[HEADS.length + head] = Math.clamp(its.highest()[example], -TrainedModel.SUREST, TrainedModel.SUREST);
        }
        System.arraycopy(figures, 0, inputs, 2 * HEADS.length, figures.length);
        return inputs;
    }

    private static byte[] truth(Example example) {
        byte[] truth = new byte[HEADS.length];
        for (int head = 0; head < HEADS.length; head++) {
            Boolean answer =
                    ALONE.contains(HEADS[head]) ? null : example.answers().get(HEADS[head]);
            truth[head] = (byte) (answer == null ? -1 : answer ? 1 : 0);
        }
        return truth;
    }

    /**
     * What was answered to the texts a head is asked about.
     *
     * @param asked which examples
     * @param odds of a yes, of these, while they were held out
     * @param said whether it is one
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answers(int[] asked, double[] odds, boolean[] said, double[] thresholds, HeadScore score) {}

    private Answers answers(Head head, float[] odds) {
        int[] asked = IntStream.range(0, examples.size())
                .filter(i -> examples.get(i).answers().containsKey(head) && isAsked(head, examples.get(i)))
                .toArray();
        double[] its = Arrays.stream(asked).mapToDouble(i -> odds[i]).toArray();
        boolean[] said = new boolean[asked.length];
        for (int i = 0; i < asked.length; i++) {
            said[i] = examples.get(asked[i]).answers().getOrDefault(head, false);
        }
        double[] chances = Arrays.stream(its).map(Training::chance).toArray();
        double[] thresholds = new double[TrainedModel.LANGUAGES.size()];
        if (FirstLayer.isOneSided(said)) {
            Arrays.fill(thresholds, 1);
            HeadScore none = new HeadScore(head, 0, 0, Double.NaN, Double.NaN, Double.NaN);
            return new Answers(asked, its, said, thresholds, none);
        }
        double overall = Scores.bestThreshold(chances, said, PUBLIC.contains(head));
        for (int language = 0; language < thresholds.length; language++) {
            int[] own = spoken(asked, language);
            thresholds[language] = isEnough(pick(said, own))
                    ? Scores.bestThreshold(pick(chances, own), pick(said, own), PUBLIC.contains(head))
                    : overall;
        }
        return new Answers(asked, its, said, thresholds, score(head, chances, said, overall));
    }

    /** Sets the thresholds of insults, too. */
    private float[] margins(Answers insult, Answers product) {
        float[] margins = new float[TrainedModel.LANGUAGES.size()];
        if (!Arrays.equals(insult.asked, product.asked)) {
            return margins;
        }
        for (int language = 0; language < margins.length; language++) {
            int[] own = spoken(insult.asked, language);
            boolean[] said = pick(insult.said, own);
            if (isEnough(said)) {
                Margin chosen = Margin.of(pick(insult.odds, own), pick(product.odds, own), said);
                margins[language] = (float) chosen.margin();
                insult.thresholds[language] = chosen.threshold();
            }
        }
        return margins;
    }

    /** Which of these are in a language. */
    private int[] spoken(int[] asked, int language) {
        return IntStream.range(0, asked.length)
                .filter(i -> languageOf(examples.get(asked[i])) == language)
                .toArray();
    }

    /** Whether a head has to answer texts of this kind well. */
    static boolean isAsked(Head head, Example example) {
        return PUBLIC.contains(head) || example.typical();
    }

    private static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static int index(Head head) {
        return List.of(HEADS).indexOf(head);
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
