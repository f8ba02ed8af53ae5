package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lazo.science.numbers.CannotFit;
import org.jspecify.annotations.Nullable;

/**
 * The two ways to forecast who leaves, tried on customers neither has seen, and which of them is to be used.
 *
 * <p>Everything that learns does so inside the part it learns from: what stands in for gaps, the kinds of a text, the
 * knots, the weights, the number of trees, the calibration. The trees are chosen where there are at least
 * {@value #ENOUGH_LEAVERS} leavers and their log-loss is better by more than one standard error of the difference
 * (Breiman and others, Classification and Regression Trees, 1984, section 3.4.3); otherwise the weighted sum, which
 * explains itself.
 *
 * @param customers how many were judged at least once
 * @param left how many of them left
 * @param logistic of {@link Weights}, mean over the seeds
 * @param boosted of {@link Boosted}; null where the trees were not tried
 * @param chosen which to use
 * @param because why, in one sentence
 * @param calibration forecasts of the chosen way beside what happened, in the first repetition, in ten groups
 */
public record ChurnTrial(
        int customers,
        int left,
        Score logistic,
        @Nullable Score boosted,
        Choice chosen,
        String because,
        List<ForecastQuality.Group> calibration) {

    private static final int FEWEST = 50;
    /** Fewer leavers, or stayers, than this say nothing about anybody else. */
    private static final int FEWEST_OF_BOTH = 30;

    private static final int ENOUGH_LEAVERS = 500;
    private static final int GROUPS = 10;

    /** The ways there are. */
    public enum Choice {
        LOGISTIC,
        BOOSTED
    }

    /**
     * How good chances were; see {@link ForecastQuality}.
     *
     * @param ece calibration error in ten groups
     */
    public record Score(double auc, double logLoss, double ece) {}

    /** The score of the chosen way. */
    public Score score() {
        return chosen == Choice.BOOSTED && boosted != null ? boosted : logistic;
    }

    /**
     * Tries both.
     *
     * @param left whether they left, by row of the columns
     * @param repeats the splits of each repetition; in each, nobody is judged twice
     * @throws CannotFit where the data are too thin; the message says what is missing
     */
    public static ChurnTrial run(List<Column> columns, boolean[] left, List<List<Split>> repeats) {
        return run(columns, left, repeats, Trees.unavailable());
    }

    /** @param noTrees why there are no trees on this machine; null where there are */
    static ChurnTrial run(List<Column> columns, boolean[] left, List<List<Split>> repeats, @Nullable String noTrees) {
        refuseThin(columns, left);
        String notTried = noTrees;
        int leavers = count(left);
        if (leavers < ENOUGH_LEAVERS) {
            notTried = "Trees are tried from " + ENOUGH_LEAVERS + " leavers on; there are " + leavers
                    + ", so the forecast is the logistic one.";
        }
        List<Score> logistic = new ArrayList<>();
        List<Score> boosted = new ArrayList<>();
        List<List<ForecastQuality.Group>> calibrations = new ArrayList<>();
        double[] gain = new double[left.length];
        int[] judged = new int[left.length];
        for (int repeat = 0; repeat < repeats.size(); repeat++) {
            Tally weights = new Tally(left);
            Tally trees = new Tally(left);
            for (Split split : repeats.get(repeat)) {
                if (notTried == null) {
                    ChurnForecast.Both both = ChurnForecast.learnBoth(columns, split.train(), left, repeat);
                    weights.add(split.test(), both.logistic().chances(columns, split.test()));
                    trees.add(split.test(), both.boosted().chances(columns, split.test()));
                } else {
                    weights.add(
                            split.test(),
                            ChurnForecast.learn(Choice.LOGISTIC, columns, split.train(), left, repeat)
                                    .chances(columns, split.test()));
                }
            }
            logistic.add(weights.score());
            if (repeat == 0) {
                calibrations.add(weights.calibration());
                calibrations.add(notTried == null ? trees.calibration() : List.of());
            }
            if (notTried == null) {
                boosted.add(trees.score());
                weights.gain(trees, gain, judged);
            }
        }
        int customers = customers(repeats, left.length).length;
        int lost = count(Split.pick(left, customers(repeats, left.length)));
        if (notTried != null) {
            return new ChurnTrial(
                    customers, lost, mean(logistic), null, Choice.LOGISTIC, notTried, calibrations.getFirst());
        }
        boolean wins = winsByMoreThanItsError(gain, judged);
        String because = wins
                ? "The trees forecast better on customers not seen, by more than the error of that difference."
                : "The trees do not forecast better on customers not seen, so the one that explains itself is used.";
        return new ChurnTrial(
                customers,
                lost,
                mean(logistic),
                mean(boosted),
                wins ? Choice.BOOSTED : Choice.LOGISTIC,
                because,
                wins ? calibrations.getLast() : calibrations.getFirst());
    }

    private static void refuseThin(List<Column> columns, boolean[] left) {
        if (columns.isEmpty()) {
            throw new CannotFit(
                    "There is no column to forecast from. Give at least one besides the one that says who left.");
        }
        for (Column column : columns) {
            if (column.size() != left.length) {
                throw new IllegalArgumentException("Column '" + column.name() + "' has " + column.size()
                        + " rows, but there are " + left.length + " answers");
            }
        }
        int leavers = count(left);
        if (left.length < FEWEST) {
            throw new CannotFit("There are " + left.length + " customers; a forecast needs at least " + FEWEST
                    + ". Bring more, or look further back.");
        }
        if (leavers < FEWEST_OF_BOTH || left.length - leavers < FEWEST_OF_BOTH) {
            throw new CannotFit("Of " + left.length + " customers " + leavers + " left and " + (left.length - leavers)
                    + " stayed; a forecast needs at least " + FEWEST_OF_BOTH
                    + " of both. Look further back, or bring those that are missing.");
        }
        int[] all = IntStream.range(0, left.length).toArray();
        if (Encoding.forWeights(columns, all).names().isEmpty()) {
            throw new CannotFit("Every column is the same for everybody, or different for nearly everybody, and tells"
                    + " nothing. Bring columns that differ between groups of customers.");
        }
    }

    private static boolean winsByMoreThanItsError(double[] gain, int[] judged) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < gain.length; i++) {
            if (judged[i] > 0) {
                double each = gain[i] / judged[i];
                sum += each;
                squares += each * each;
                count++;
            }
        }
        double mean = sum / count;
        return mean > Math.sqrt(Math.max(0, squares / count - mean * mean) / count);
    }

    private static int[] customers(List<List<Split>> repeats, int rows) {
        boolean[] seen = new boolean[rows];
        repeats.forEach(splits ->
                splits.forEach(split -> Arrays.stream(split.test()).forEach(i -> seen[i] = true)));
        return IntStream.range(0, rows).filter(i -> seen[i]).toArray();
    }

    private static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::auc).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::logLoss).average().orElse(Double.NaN),
                scores.stream().mapToDouble(Score::ece).average().orElse(Double.NaN));
    }

    private static int count(boolean[] left) {
        int count = 0;
        for (boolean each : left) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** The chances one repetition gave, NaN for those it did not judge. */
    private static final class Tally {
        private final boolean[] left;
        private final double[] chances;

        Tally(boolean[] left) {
            this.left = left;
            this.chances = new double[left.length];
            Arrays.fill(chances, Double.NaN);
        }

        void add(int[] rows, double[] given) {
            for (int i = 0; i < rows.length; i++) {
                chances[rows[i]] = given[i];
            }
        }

        Score score() {
            int[] rows = judged();
            double[] given = Arrays.stream(rows).mapToDouble(i -> chances[i]).toArray();
            boolean[] answers = Split.pick(left, rows);
            return new Score(
                    ForecastQuality.auc(given, answers),
                    ForecastQuality.logLoss(given, answers),
                    ForecastQuality.calibrationError(given, answers, GROUPS));
        }

        List<ForecastQuality.Group> calibration() {
            int[] rows = judged();
            return ForecastQuality.calibration(
                    Arrays.stream(rows).mapToDouble(i -> chances[i]).toArray(), Split.pick(left, rows), GROUPS);
        }

        /** How much less the other one loses, customer by customer. */
        void gain(Tally other, double[] into, int[] count) {
            for (int i : judged()) {
                into[i] += loss(chances[i], left[i]) - loss(other.chances[i], left[i]);
                count[i]++;
            }
        }

        private int[] judged() {
            return IntStream.range(0, left.length)
                    .filter(i -> !Double.isNaN(chances[i]))
                    .toArray();
        }

        private static double loss(double chance, boolean happened) {
            return ForecastQuality.logLoss(new double[] {chance}, new boolean[] {happened});
        }
    }
}
