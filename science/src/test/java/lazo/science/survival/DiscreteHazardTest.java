package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class DiscreteHazardTest {

    @Test
    void findsTheCoefficientsItsSubjectsWereMadeWith() {
        Random random = new Random(10);
        double[] levels = {-2.5, -2, -1.2, -1.8, -2.2, -1};
        int size = 6_000;
        double[][] rows = new double[size][];
        int[] periods = new int[size];
        boolean[] events = new boolean[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextInt(2)};
            int seen = 1 + random.nextInt(levels.length);
            while (!events[i] && periods[i] < seen) {
                double linear = levels[periods[i]++] + .6 * rows[i][0] - 1.1 * rows[i][1];
                events[i] = random.nextDouble() < 1 / (1 + Math.exp(-linear));
            }
        }
        DiscreteHazard fit = DiscreteHazard.fit(List.of("x", "y"), rows, periods, events);
        assertThat(fit.coefficients().get(0).estimate())
                .isCloseTo(.6, within(3 * fit.coefficients().get(0).standardError()));
        assertThat(fit.coefficients().get(1).estimate())
                .isCloseTo(-1.1, within(3 * fit.coefficients().get(1).standardError()));
        assertThat(fit.coefficients().get(1).standardError()).isLessThan(.08);
        for (int t = 1; t <= levels.length; t++) {
            assertThat(fit.hazard(new double[] {0, 0}, t)).isCloseTo(1 / (1 + Math.exp(-levels[t - 1])), within(.04));
        }
        assertThat(fit.p()).isLessThan(1e-10);
    }

    /** Two groups in one period are a table of four: the odds ratio and its error are known (Woolf 1955). */
    @Test
    void onePeriodIsATableOfFour() {
        double[][] group = new double[100][1];
        boolean[] events = new boolean[100];
        int[] periods = new int[100];
        Arrays.fill(periods, 1);
        for (int i = 0; i < 100; i++) {
            group[i][0] = i < 40 ? 1 : 0;
            events[i] = i < 10 || i >= 70;
        }
        DiscreteHazard fit = DiscreteHazard.fit(List.of("group"), group, periods, events);
        assertThat(fit.coefficients().getFirst().estimate()).isCloseTo(Math.log(10.0 / 30), within(1e-6));
        assertThat(fit.coefficients().getFirst().standardError())
                .isCloseTo(Math.sqrt(1.0 / 10 + 1.0 / 30 + 1.0 / 30 + 1.0 / 30), within(1e-6));
        assertThat(fit.nullLogLikelihood()).isCloseTo(40 * Math.log(.4) + 60 * Math.log(.6), within(1e-9));
        assertThat(fit.hazard(new double[] {1}, 1)).isCloseTo(.25, within(1e-6));
        assertThat(fit.survival(new double[] {0}, 1)).isCloseTo(.5, within(1e-6));
    }

    @Test
    void periodsWithoutEventsAreNoObstacle() {
        double[][] rows = {{1}, {0}, {1}, {0}, {1}, {0}, {1}, {0}};
        int[] periods = {1, 1, 3, 3, 3, 3, 4, 4};
        boolean[] events = {true, false, true, false, false, true, true, true};
        DiscreteHazard fit = DiscreteHazard.fit(List.of("x"), rows, periods, events);
        assertThat(fit.baseline(2)).isZero();
        assertThat(fit.baseline(4)).isEqualTo(1);
        assertThat(fit.survival(new double[] {1}, 4)).isZero();
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(fit.nullLogLikelihood());
    }

    @Test
    void saysWhyThereIsNoFit() {
        boolean[] some = {true, true, false, false};
        refuses("observed for 0 periods", new int[] {1, 0, 2, 2}, some, 1, 2, 3, 4);
        refuses("tells without one error", new int[] {1, 1, 1, 1}, some, 1, 1, 0, 0);
        refuses("in every row", new int[] {1, 1, 2, 2}, some, 5, 5, 5, 5);
        refuses("no event happened", new int[] {1, 1, 2, 2}, new boolean[4], 1, 2, 3, 4);
    }

    private static void refuses(String why, int[] periods, boolean[] events, double... covariate) {
        double[][] rows = new double[covariate.length][];
        Arrays.setAll(rows, i -> new double[] {covariate[i]});
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> DiscreteHazard.fit(List.of("x"), rows, periods, events))
                .withMessageContaining(why);
    }
}
