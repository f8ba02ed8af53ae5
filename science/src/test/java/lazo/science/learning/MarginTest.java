package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarginTest {

    /** Log-odds of an insult, of harsh words about a thing, and whether people are insulted. */
    private static final double[] INSULTS = {3, 2, 2, 1, 2, 1.5, -3, -4};

    private static final double[] THINGS = {-3, -2, -1, -3, 3, 2, 1, -5};
    private static final boolean[] TRUTH = {true, true, true, true, false, false, false, false};

    @Test
    void whoeverIsHarshAboutAThingHasInsultedNobody() {
        Margin margin = Margin.of(INSULTS, THINGS, TRUTH);

        assertThat(margin.margin()).isBetween(-0.5, 3.0);
        assertThat(INSULTS[4] - THINGS[4]).isLessThan(margin.margin());
        assertThat(INSULTS[2] - THINGS[2]).isGreaterThanOrEqualTo(margin.margin());
    }

    @Test
    void nobodyIsCalledAbusiveOnLessThanEvenOdds() {
        double[] low = {-1, -1, -2, -3};
        double[] none = {-9, -9, -9, -9};

        assertThat(Margin.of(low, none, new boolean[] {true, true, false, false})
                        .threshold())
                .isGreaterThanOrEqualTo(0.5);
    }
}
