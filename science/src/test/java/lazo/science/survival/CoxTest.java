package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Parameter;
import org.junit.jupiter.api.Test;

class CoxTest {

    /** R: coxph(Surv(weeks, relapse) ~ placebo), ties by Efron. */
    @Test
    void agreesWithTheTextbook() {
        Cox fit = Remission.cox();
        Parameter placebo = fit.coefficients().getFirst();
        assertThat(placebo.estimate()).isCloseTo(1.5721, within(5e-5));
        assertThat(placebo.standardError()).isCloseTo(.4124, within(5e-5));
        assertThat(placebo.z()).isCloseTo(3.812, within(5e-4));
        assertThat(fit.likelihoodRatio()).isCloseTo(16.35, within(5e-3));
        assertThat(fit.scoreTest()).isCloseTo(17.25, within(5e-3));
        assertThat(fit.concordance().share()).isCloseTo(.690, within(5e-4));
        assertThat(fit.hazardRatioInterval(0, .95).low()).isCloseTo(2.147, within(5e-4));
        assertThat(fit.hazardRatioInterval(0, .95).high()).isCloseTo(10.81, within(5e-3));
    }

    @Test
    void findsTheCoefficientsItsSubjectsWereMadeWith() {
        Random random = new Random(8);
        int size = 5_000;
        double[][] rows = new double[size][];
        double[] durations = new double[size];
        boolean[] events = new boolean[size];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[] {random.nextGaussian() * 10 + 100, random.nextInt(2)};
            double time = -Math.log(1 - random.nextDouble()) / Math.exp(.05 * (rows[i][0] - 100) - .7 * rows[i][1]);
            double seen = 2 * random.nextDouble();
            events[i] = time <= seen;
            durations[i] = Math.ceil(20 * Math.min(time, seen)) / 20;
        }
        Cox fit = Cox.fit(List.of("size", "trial"), rows, durations, events);
        assertThat(fit.coefficients().get(0).estimate())
                .isCloseTo(.05, within(3 * fit.coefficients().get(0).standardError()));
        assertThat(fit.coefficients().get(1).estimate())
                .isCloseTo(-.7, within(3 * fit.coefficients().get(1).standardError()));
        assertThat(fit.coefficients().get(1).standardError()).isLessThan(.05);
        assertThat(fit.survival(new double[] {100, 0}, 1)).isCloseTo(Math.exp(-1), within(.03));
        assertThat(fit.survival(new double[] {100, 1}, 1)).isCloseTo(Math.exp(-Math.exp(-.7)), within(.03));
        assertThat(fit.proportionality().global().p()).isGreaterThan(.01);
    }

    @Test
    void noticesAHazardThatIsNotProportional() {
        Random random = new Random(9);
        int size = 2_000;
        double[][] rows = new double[size][1];
        double[] durations = new double[size];
        boolean[] events = new boolean[size];
        for (int i = 0; i < size; i++) {
            rows[i][0] = i % 2;
            double u = -Math.log(1 - random.nextDouble());
            durations[i] = i % 2 == 0 ? u : Math.sqrt(u) * .9;
            events[i] = true;
        }
        Proportionality check =
                Cox.fit(List.of("group"), rows, durations, events).proportionality();
        assertThat(check.covariates().getFirst().p()).isLessThan(1e-6);
        assertThat(check.global().chiSquared())
                .isCloseTo(check.covariates().getFirst().chiSquared(), within(1e-8));
    }

    @Test
    void concordanceCountsPairsWhoseOrderIsKnown() {
        double[] durations = {1, 2, 2, 3, 4};
        boolean[] events = {true, false, true, true, false};
        // known: 1 before all four; the event at 2 before the one censored at 2, before 3 and 4; 3 before 4
        Concordance all = Concordance.of(durations, events, new double[] {5, 1, 4, 3, 1});
        assertThat(all.pairs()).isEqualTo(8);
        assertThat(all.share()).isEqualTo(1);
        assertThat(Concordance.of(durations, events, new double[5]).share()).isEqualTo(.5);
        assertThat(Concordance.of(durations, events, new double[] {3, 0, 4, 3, 1})
                        .share())
                .isCloseTo((4 - 1 - .5 + 3 + 1) / 8, within(1e-12));
    }

    @Test
    void nothingIsSaidBeyondTheLongestDuration() {
        Cox fit = Remission.cox();
        assertThat(fit.survival(new double[] {0}, 0)).isEqualTo(1);
        assertThat(fit.survival(new double[] {0}, 35)).isBetween(0.0, 1.0);
        assertThat(fit.survival(new double[] {0}, 36)).isNaN();
    }

    @Test
    void saysWhyThereIsNoFit() {
        double[] times = {1, 2, 3, 4, 5, 6};
        boolean[] some = {true, true, true, true, false, false};
        refuses("\"x\" is 3.0 in every row", times, some, new double[] {3, 3, 3, 3, 3, 3});
        refuses("no event happened", times, new boolean[6], new double[] {3, 1, 4, 1, 5, 9});
        refuses("tells without one error", times, some, new double[] {9, 8, 7, 6, 0, 0});
        refuses("tells without one error", times, some, new double[] {1, 1, 1, 1, 0, 0});
        refuses("NaN in row 2", times, some, new double[] {3, Double.NaN, 4, 1, 5, 9});
        refuses("row 1 is -1.0", new double[] {-1, 2, 3, 4, 5, 6}, some, new double[] {3, 1, 4, 1, 5, 9});
        refuses("One subject", new double[] {1}, new boolean[] {true}, new double[] {3});
        double[][] twice = new double[6][];
        Arrays.setAll(twice, i -> new double[] {i * i % 5, 1 - 2.0 * (i * i % 5)});
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> Cox.fit(List.of("x", "y"), twice, times, some))
                .withMessageContaining("\"y\" says nothing that the covariates before it (x)");
    }

    private static void refuses(String why, double[] durations, boolean[] events, double[] covariate) {
        double[][] rows = new double[covariate.length][];
        Arrays.setAll(rows, i -> new double[] {covariate[i]});
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> Cox.fit(List.of("x"), rows, durations, events))
                .withMessageContaining(why);
    }
}
