package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AbandonmentOptionTest {

    private static final AbandonmentOption OPTION = new AbandonmentOption(.1, 0, .3, 100, 50);

    @Test
    void agreesWithTheClosedForm() {
        assertThat(OPTION.beta()).isCloseTo(-1.07233, within(5e-6));
        assertThat(OPTION.threshold()).isCloseTo(49.1579, within(5e-5));
        assertThat(OPTION.value(80)).isCloseTo(71.938, within(5e-4));
    }

    @Test
    void atTheThresholdKeepingAndEndingAreWorthTheSameAndMeetSmoothly() {
        double at = OPTION.threshold();
        assertThat(OPTION.value(at + 1e-9)).isCloseTo(-50, within(1e-6));
        assertThat((OPTION.value(at + 1e-3) - OPTION.value(at + 1e-9)) / 1e-3).isCloseTo(0, within(1e-2));
        assertThat(OPTION.value(at / 2)).isEqualTo(-50);
    }

    @Test
    void theMoreItWandersTheLongerItPaysToWait() {
        assertThat(new AbandonmentOption(.1, 0, .5, 100, 50).threshold()).isLessThan(OPTION.threshold());
    }

    @Test
    void refusesAnEndingThatNeverPays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbandonmentOption(.1, 0, .3, 100, 1000))
                .withMessageContaining("never pays");
        assertThatIllegalArgumentException().isThrownBy(() -> new AbandonmentOption(.1, .2, .3, 100, 50));
    }
}
