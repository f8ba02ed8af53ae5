package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class LogRankTest {

    /** Weeks in remission with 6-MP and with placebo (Freireich and others 1963); R's survdiff says 16.79 on 1. */
    @Test
    void agreesWithTheTextbook() {
        LogRank test = Remission.test();
        assertThat(test.observed()).containsExactly(9, 21);
        assertThat(test.expected()[0]).isCloseTo(19.25, within(.005));
        assertThat(test.expected()[1]).isCloseTo(10.75, within(.005));
        assertThat(test.chiSquared()).isCloseTo(16.79, within(.005));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(test.p()).isCloseTo(4.17e-5, within(5e-7));
    }

    @Test
    void groupsThatDoNotDifferLookAlike() {
        double[] durations = {1, 1, 2, 2, 3, 3, 4, 4};
        boolean[] events = {true, true, true, true, false, false, true, true};
        LogRank test = LogRank.test(durations, events, new int[] {0, 1, 0, 1, 0, 1, 0, 1}, 2);
        assertThat(test.chiSquared()).isCloseTo(0, within(1e-12));
        assertThat(test.p()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theOrderOfGroupsDoesNotMatter() {
        double[] durations = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        boolean[] events = {true, true, false, true, true, false, true, true, true};
        LogRank one = LogRank.test(durations, events, new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, 3);
        LogRank other = LogRank.test(durations, events, new int[] {2, 0, 1, 2, 0, 1, 2, 0, 1}, 3);
        assertThat(one.chiSquared()).isCloseTo(other.chiSquared(), within(1e-10));
        assertThat(one.degrees()).isEqualTo(2);
    }

    @Test
    void saysWhyThereIsNothingToCompare() {
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> LogRank.test(new double[] {1, 2}, new boolean[2], new int[2], 1))
                .withMessageContaining("only one group");
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> LogRank.test(new double[] {1, 2}, new boolean[2], new int[] {0, 1}, 2))
                .withMessageContaining("cannot be compared");
    }
}
