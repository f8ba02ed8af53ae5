package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RidgeLogisticTest {

    private static final List<String> ONE = List.of("seen");

    /** 40 customers with the trait, 10 left; 60 without, 30 left. */
    private static RidgeLogistic twoByTwo(double ridge) {
        double[][] rows = new double[100][1];
        boolean[] left = new boolean[100];
        for (int i = 0; i < 100; i++) {
            rows[i][0] = i < 40 ? 1 : 0;
            left[i] = i < 10 || i >= 70;
        }
        return RidgeLogistic.fit(ONE, rows, left, ridge);
    }

    @Test
    void aTwoByTwoTableComesOutAsItsOddsRatio() {
        RidgeLogistic fit = twoByTwo(0);
        assertThat(fit.probability(new double[] {1})).isCloseTo(.25, within(1e-9));
        assertThat(fit.probability(new double[] {0})).isCloseTo(.5, within(1e-9));
        assertThat(fit.weight(0)).isCloseTo(Math.log(1.0 / 3), within(1e-8));
        // √(1/10 + 1/30 + 1/30 + 1/30)
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(.2), within(1e-8));
    }

    @Test
    void aRidgeDrawsTogetherButKeepsTheShareOfAll() {
        RidgeLogistic fit = twoByTwo(20);
        assertThat(fit.weight(0)).isBetween(Math.log(1.0 / 3), -.1);
        double mean = .4 * fit.probability(new double[] {1}) + .6 * fit.probability(new double[] {0});
        assertThat(mean).isCloseTo(.4, within(1e-9));
    }

    @Test
    void findsTheWeightsThatMadeTheDataWhateverTheUnits() {
        Random random = new Random(11);
        double[][] rows = new double[20_000][];
        boolean[] left = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextGaussian(), 1e6 + 1e4 * random.nextGaussian()};
            double odds = -1 + .8 * rows[i][0] - .5 * (rows[i][1] - 1e6) / 1e4;
            left[i] = random.nextDouble() < 1 / (1 + Math.exp(-odds));
        }
        RidgeLogistic fit = RidgeLogistic.fit(List.of("a", "b"), rows, left, 1);
        assertThat(fit.weight(0)).isCloseTo(.8, within(4 * fit.standardError(0)));
        assertThat(fit.weight(1)).isCloseTo(-.5e-4, within(4 * fit.standardError(1)));
        assertThat(fit.standardError(0)).isBetween(.015, .025);
        assertThat(fit.contributions(new double[] {1, 1e6})[0]).isCloseTo(.8, within(.1));
    }

    @Test
    void saysWhatIsMissingWhenNobodyLeftOrNobodyStayed() {
        double[][] rows = {{1}, {2}, {3}};
        refuses(rows, new boolean[] {false, false, false}, "None of the 3 customers left");
        refuses(rows, new boolean[] {true, true, true}, "All of the 3 customers left");
        refuses(new double[0][], new boolean[0], "nobody to learn from");
        refuses(rows, new boolean[] {true}, "one answer for each row");
    }

    @Test
    void namesTheColumnThatCannotBeUsed() {
        refuses(new double[][] {{5}, {5}, {5}}, new boolean[] {true, false, true}, "'seen' is the same for everybody");
        refuses(new double[][] {{5}, {Double.NaN}, {4}}, new boolean[] {true, false, true}, "'seen' has no usable");
        refuses(new double[][] {{5}, {4, 3}, {4}}, new boolean[] {true, false, true}, "Row 1 has 2 numbers");
    }

    @Test
    void distrustsColumnsThatKnowTheAnswer() {
        double[][] rows = {{1}, {2}, {3}, {4}};
        refuses(rows, new boolean[] {false, false, true, true}, "without one error");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RidgeLogistic.fit(ONE, rows, new boolean[] {false, false, true, true}, 0))
                .withMessageContaining("without one error");
    }

    @Test
    void withoutARidgeTwoColumnsThatSayTheSameAreRefused() {
        double[][] rows = {{1, 2}, {2, 4}, {3, 6}, {4, 8}};
        boolean[] left = {true, false, true, false};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RidgeLogistic.fit(List.of("a", "twice a"), rows, left, 0))
                .withMessageContaining("the same thing");
        assertThat(RidgeLogistic.fit(List.of("a", "twice a"), rows, left, 1).weight(1))
                .isFinite();
    }

    private static void refuses(double[][] rows, boolean[] left, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RidgeLogistic.fit(ONE, rows, left, 1))
                .withMessageContaining(why);
    }
}
