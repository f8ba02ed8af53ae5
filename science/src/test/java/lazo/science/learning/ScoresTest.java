package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import lazo.science.numbers.RocCurve;
import org.junit.jupiter.api.Test;

class ScoresTest {

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.5};
        boolean[] truth = {true, false, true, false, false};

        assertThat(RocCurve.area(scores, truth)).isEqualTo(5.0 / 6);
    }

    @Test
    void tiesCountHalf() {
        assertThat(RocCurve.area(new double[] {1, 1, 1, 0}, new boolean[] {true, false, false, false}))
                .isEqualTo((0.5 + 0.5 + 1) / 3);
    }

    @Test
    void withoutAYesThereIsNoArea() {
        assertThat(RocCurve.area(new double[] {1, 2}, new boolean[2])).isNaN();
    }

    @Test
    void calibrationErrorIsTheMeanDistanceWithinEachBin() {
        double[] chances = {0.15, 0.15, 0.95, 0.95};
        boolean[] truth = {false, true, true, true};

        assertThat(Scores.calibrationError(chances, truth)).isCloseTo((0.7 + 0.1) / 4, within(1e-12));
    }

    @Test
    void theBestThresholdLiesBetweenTheTwoScoresThatItParts() {
        double[] scores = {0.9, 0.8, 0.3, 0.2};
        boolean[] truth = {true, true, false, false};

        assertThat(Scores.bestThreshold(scores, truth, false)).isCloseTo(0.55, within(1e-12));
    }

    @Test
    void aConfusionCountsWhatWasTakenForWhat() {
        Confusion confusion = new Confusion(List.of("no", "yes"), new long[][] {{90, 10}, {5, 15}});

        assertThat(confusion.precision(1)).isEqualTo(0.6);
        assertThat(confusion.recall(1)).isEqualTo(0.75);
        assertThat(confusion.f1(1)).isCloseTo(2 * 0.6 * 0.75 / 1.35, within(1e-12));
        assertThat(confusion.accuracy()).isEqualTo(105.0 / 120);
        assertThat(confusion.macroF1()).isCloseTo((confusion.f1(0) + confusion.f1(1)) / 2, within(1e-12));
    }

    @Test
    void calibrationFindsTheCurveThatMadeTheAnswers() {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = random.doubles(20_000, -4, 4).toArray();
        boolean[] truth = new boolean[values.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = random.nextDouble() < 1 / (1 + Math.exp(-(1.7 * values[i] - 0.6)));
        }

        Calibration found = Calibration.of(values, truth);

        assertThat(found.slope()).isCloseTo(1.7, within(0.08));
        assertThat(found.offset()).isCloseTo(-0.6, within(0.08));
    }
}
