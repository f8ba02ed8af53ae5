package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import lazo.science.numbers.CannotFit;
import lazo.science.outlook.ChurnTrial.Choice;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import org.junit.jupiter.api.Test;

class ChurnTrialTest {

    /** Customers who leave by a sum of their columns, or by how two of them deal with each other. */
    private static final class Invented {
        final List<Column> columns;
        final boolean[] left;

        Invented(int customers, boolean dealings, long seed) {
            Random random = new Random(seed);
            double[] months = new double[customers];
            double[] spend = new double[customers];
            String[] plan = new String[customers];
            left = new boolean[customers];
            for (int i = 0; i < customers; i++) {
                months[i] = random.nextInt(60);
                spend[i] = random.nextInt(20) == 0 ? Double.NaN : 50 + 20 * random.nextGaussian();
                plan[i] = List.of("monthly", "yearly", "").get(random.nextInt(3));
                boolean young = months[i] < 20;
                boolean monthly = plan[i].equals("monthly");
                double odds = dealings ? (young == monthly ? .6 : -2.2) : -1 - .03 * months[i] + (monthly ? 1.2 : 0);
                left[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            }
            columns = List.of(new Amounts("months", months), new Amounts("spend", spend), Kinds.of("plan", plan));
        }

        ChurnTrial trial() {
            return ChurnTrial.run(columns, left, List.of(Split.folds(left.length, 5, 1)));
        }
    }

    @Test
    void treesAreUsedWhereColumnsDealWithEachOther() {
        ChurnTrial trial = new Invented(3_000, true, 1).trial();
        ChurnTrial.Score boosted = Objects.requireNonNull(trial.boosted());
        assertThat(trial.chosen()).isEqualTo(Choice.BOOSTED);
        assertThat(boosted.auc()).isGreaterThan(trial.logistic().auc() + .05);
        assertThat(trial.score()).isEqualTo(boosted);
        assertThat(boosted.ece()).isLessThan(trial.logistic().ece() / 2);
        assertThat(trial.because()).contains("better");
    }

    @Test
    void whereASumSaysItAllTheOneThatExplainsItselfIsUsed() {
        ChurnTrial trial = new Invented(4_000, false, 2).trial();
        assertThat(trial.boosted()).isNotNull();
        assertThat(trial.chosen()).isEqualTo(Choice.LOGISTIC);
        assertThat(trial.score()).isEqualTo(trial.logistic());
        assertThat(trial.because()).contains("explains itself");
    }

    @Test
    void fewLeaversGetNoTrees() {
        ChurnTrial trial = new Invented(600, false, 3).trial();
        assertThat(trial.left()).isLessThan(500);
        assertThat(trial.boosted()).isNull();
        assertThat(trial.because()).contains("from 500 leavers on").contains("there are " + trial.left());
    }

    @Test
    void aMachineWithoutTreesForecastsAllTheSameAndSaysSo() {
        Invented data = new Invented(3_000, true, 1);
        ChurnTrial trial = ChurnTrial.run(
                data.columns, data.left, List.of(Split.folds(3_000, 5, 1)), "The library of trees did not load.");
        assertThat(trial.chosen()).isEqualTo(Choice.LOGISTIC);
        assertThat(trial.because()).isEqualTo("The library of trees did not load.");
    }

    @Test
    void whatIsMissingIsSaid() {
        Invented data = new Invented(400, false, 4);
        refuses(40, data, "There are 40 customers; a forecast needs at least 50");
        boolean[] three = new boolean[400];
        Arrays.fill(three, 0, 3, true);
        assertThatThrownBy(() -> ChurnTrial.run(data.columns, three, List.of(Split.folds(400, 5, 1))))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining("3 left and 397 stayed")
                .hasMessageContaining("at least 30 of both");
        assertThatThrownBy(() -> ChurnTrial.run(
                        List.of(new Amounts("same", new double[400])), data.left, List.of(Split.folds(400, 5, 1))))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining("the same for everybody");
        assertThatThrownBy(() -> ChurnTrial.run(List.of(), data.left, List.of(Split.folds(400, 5, 1))))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining("no column");
    }

    @Test
    void aColumnThatKnowsTheAnswerIsDistrusted() {
        Invented data = new Invented(400, false, 5);
        double[] answer = new double[400];
        Arrays.setAll(answer, i -> data.left[i] ? 1 : 0);
        assertThatThrownBy(() -> ChurnTrial.run(
                        List.of(new Amounts("closed", answer)), data.left, List.of(Split.folds(400, 5, 1))))
                .hasMessageContaining("knows the answer");
    }

    @Test
    void laterCustomersAreJudgedByWhatWasKnownBefore() {
        Invented data = new Invented(1_000, false, 6);
        double[] time =
                IntStream.range(0, 1_000).mapToDouble(i -> Math.floor(i / 10.0)).toArray();
        List<Split> later = Split.later(time, 5);
        assertThat(later).hasSize(4).allSatisfy(split -> {
            double last =
                    Arrays.stream(split.train()).mapToDouble(i -> time[i]).max().orElseThrow();
            assertThat(Arrays.stream(split.test())
                            .mapToDouble(i -> time[i])
                            .min()
                            .orElseThrow())
                    .isGreaterThan(last);
        });
        ChurnTrial trial = ChurnTrial.run(data.columns, data.left, List.of(later));
        assertThat(trial.customers()).isEqualTo(800);
        assertThat(trial.logistic().auc()).isGreaterThan(.6);
    }

    @Test
    void theReasonsOfACustomerAddUpToTheForecast() {
        Invented data = new Invented(3_000, true, 7);
        int[] all = IntStream.range(0, 3_000).toArray();
        for (Choice way : Choice.values()) {
            ChurnForecast forecast = ChurnForecast.learn(way, data.columns, all, data.left, 1);
            double[] chances = forecast.chances(data.columns, all);
            double first = Math.log(chances[0] / (1 - chances[0]));
            double second = Math.log(chances[1] / (1 - chances[1]));
            double told = sum(forecast.reasons(data.columns, 0, 9)) - sum(forecast.reasons(data.columns, 1, 9));
            // reasons too faint to tell are left out
            assertThat(told).isCloseTo(first - second, within(6 * Reason.FAINTEST));
            assertThat(Arrays.stream(chances).average().orElseThrow())
                    .isCloseTo(
                            IntStream.range(0, 3_000).filter(i -> data.left[i]).count() / 3_000.0, within(.005));
        }
    }

    @Test
    void theSameSeedGivesTheSameForecast() {
        Invented data = new Invented(2_000, true, 8);
        assertThat(data.trial()).isEqualTo(data.trial());
    }

    private static double sum(List<Reason> reasons) {
        return reasons.stream().mapToDouble(Reason::logOdds).sum();
    }

    private static void refuses(int rows, Invented data, String why) {
        List<Column> few = List.of(new Amounts("months", new double[rows]));
        assertThatThrownBy(() -> ChurnTrial.run(few, Arrays.copyOf(data.left, rows), List.of(Split.folds(rows, 5, 1))))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining(why);
    }
}
