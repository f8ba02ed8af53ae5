package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

    @Test
    void agreesWithNewcombesExamples() {
        Interval interval = Wilson.interval(81, 263, .95);
        assertThat(interval.low()).isCloseTo(.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(.3662, within(5e-5));
    }

    @Test
    void nobodyLeavingOutOfTwentyStillAllowsForSixteenPercent() {
        Interval interval = Wilson.interval(0, 20, .95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(.16112515805, within(1e-9));
    }

    @Test
    void withoutTrialsThereIsNothingToSay() {
        assertThat(Wilson.interval(0, 0, .95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wilson.interval(3, 2, .95))
                .withMessageContaining("3.0 of 2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, 95));
    }
}
