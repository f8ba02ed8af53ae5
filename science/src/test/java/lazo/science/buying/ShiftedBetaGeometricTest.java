package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Fader and Hardie 2007, table 1: fitted on seven years, asked about the twelfth. */
class ShiftedBetaGeometricTest {

    private static final long[] HIGH_END = {1000, 869, 743, 653, 593, 551, 517, 491};
    private static final long[] REGULAR = {1000, 631, 468, 382, 326, 289, 262, 241};

    @Test
    void reproducesTheHighEndCohortOfThePaper() {
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(HIGH_END).model();
        assertThat(fit.alpha()).isCloseTo(.66809, within(5e-6));
        assertThat(fit.beta()).isCloseTo(3.80610, within(1e-5));
        assertThat(fit.survival(12)).isCloseTo(.3780, within(5e-5));
    }

    @Test
    void reproducesTheRegularCohortOfThePaper() {
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(REGULAR).model();
        assertThat(fit.alpha()).isCloseTo(.70408, within(5e-6));
        assertThat(fit.beta()).isCloseTo(1.18204, within(5e-6));
        assertThat(fit.survival(12)).isCloseTo(.1700, within(5e-5));
    }

    /** The inverse of the second derivatives, from 30 digits; there β is 3.806095. */
    @Test
    void knowsHowSureItIs() {
        Fitted<ShiftedBetaGeometric> fit = ShiftedBetaGeometric.fit(HIGH_END);
        assertThat(fit.logLikelihood()).isCloseTo(-1611.1581, within(5e-5));
        assertThat(fit.parameters().getFirst().standardError()).isCloseTo(.10373, within(5e-6));
        assertThat(fit.parameters().getLast().standardError()).isCloseTo(.78553, within(5e-6));
        assertThat(fit.derive("year 12", model -> model.survival(12)).standardError())
                .isCloseTo(.01943, within(5e-6));
    }

    @Test
    void retentionRisesAsThoseLikelyToLeaveHaveLeft() {
        ShiftedBetaGeometric fit = ShiftedBetaGeometric.fit(REGULAR).model();
        assertThat(fit.retention(1)).isCloseTo(1.18204 / (.70408 + 1.18204), within(1e-5));
        assertThat(fit.retention(2)).isGreaterThan(fit.retention(1));
        assertThat(fit.retention(12)).isGreaterThan(.9);
    }

    @Test
    void cohortsOfDifferentAgeAreFittedTogether() {
        ShiftedBetaGeometric alone = ShiftedBetaGeometric.fit(REGULAR).model();
        ShiftedBetaGeometric together = ShiftedBetaGeometric.fit(REGULAR, new long[] {1000, 631}, REGULAR)
                .model();
        assertThat(together.alpha()).isCloseTo(alone.alpha(), within(.05));
        assertThat(together.logLikelihood(REGULAR)).isCloseTo(alone.logLikelihood(REGULAR), within(.1));
    }

    @Test
    void aLifetimeIsTheSumOfItsPeriods() {
        ShiftedBetaGeometric even = new ShiftedBetaGeometric(1, 1);
        // S = 1, 1/2, 1/3: 1 + .9/2 + .81/3
        assertThat(even.discountedLifetime(.9, 3)).isCloseTo(1.72, within(1e-12));
    }

    @Test
    void saysWhyAHistoryCannotBeFitted() {
        refuses("at least one renewal", 1000);
        refuses("One renewal cannot show", 1000, 800);
        refuses("Nobody left", 1000, 1000, 1000);
        refuses("Everybody left", 1000, 300, 0);
        refuses("from 300 to 400 at renewal 2", 1000, 300, 400);
        assertThatIllegalArgumentException()
                .isThrownBy(ShiftedBetaGeometric::fit)
                .withMessageContaining("no cohort");
    }

    private static void refuses(String why, long... survivors) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShiftedBetaGeometric.fit(survivors))
                .withMessageContaining(why);
    }
}
