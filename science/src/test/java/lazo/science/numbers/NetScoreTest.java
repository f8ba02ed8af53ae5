package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NetScoreTest {

    @Test
    void itIsTheShareForLessTheShareAgainst() {
        assertThat(NetScore.of(50, 20, 100)).isEqualTo(0.3);
        assertThat(NetScore.of(0, 0, 0)).isNaN();
    }

    /** By hand: n = 103, for = 50.75/103, against = 20.75/103, variance = (.6942 − .2913²)/103. */
    @Test
    void theIntervalIsTheAdjustedWaldOne() {
        Interval interval = NetScore.interval(50, 20, 100, 0.95);
        assertThat(interval.low()).isCloseTo(0.1405, within(5e-4));
        assertThat(interval.high()).isCloseTo(0.4420, within(5e-4));
        assertThat(NetScore.interval(0, 0, 0, 0.95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void itHoldsTheTruthAboutAsOftenAsItSays() {
        SplittableRandom dice = new SplittableRandom(7);
        int held = 0;
        int trials = 4_000;
        for (int i = 0; i < trials; i++) {
            int up = 0;
            int down = 0;
            for (int answer = 0; answer < 25; answer++) {
                double u = dice.nextDouble();
                up += u < 0.55 ? 1 : 0;
                down += u > 0.85 ? 1 : 0;
            }
            held += NetScore.interval(up, down, 25, 0.95).contains(0.4) ? 1 : 0;
        }
        assertThat((double) held / trials).isBetween(0.93, 0.975);
    }

    @Test
    void thoseForAndAgainstAreAmongAll() {
        assertThatThrownBy(() -> NetScore.interval(3, 3, 5, 0.95)).hasMessageContaining("3.0 and 3.0 of 5.0");
    }
}
