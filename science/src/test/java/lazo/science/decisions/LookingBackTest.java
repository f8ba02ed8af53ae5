package lazo.science.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class LookingBackTest {

    private static final List<Decided> SIX = List.of(
            Decided.of(.6, 1, 100),
            Decided.of(.6, 0, -40),
            Decided.of(.25, 1, -60),
            Decided.of(.5, 1, 80),
            Decided.of(.5, 0, 10),
            Decided.of(.25, 0, -60));

    /** Two ways; the first is taken with chance .7 and brings 10, the second 4; the other policy takes it with .2. */
    private static List<Decided> log(int decisions, double expectedFirst, double expectedSecond, long seed) {
        Random random = new Random(seed);
        List<Decided> log = new ArrayList<>();
        for (int i = 0; i < decisions; i++) {
            boolean first = random.nextDouble() < .7;
            double result = (first ? 10 : 4) + 3 * random.nextGaussian();
            double expected = .2 * expectedFirst + .8 * expectedSecond;
            log.add(
                    first
                            ? new Decided(.7, .2, result, expectedFirst, expected)
                            : new Decided(.3, .8, result, expectedSecond, expected));
        }
        return log;
    }

    @Test
    void theWorkedExample() {
        LookingBack found = LookingBack.estimates(SIX);
        assertThat(found.ips().estimate()).isCloseTo(14.4444, within(5e-5));
        assertThat(found.snips().estimate()).isCloseTo(11.3043, within(5e-5));
        assertThat(found.effectiveSize()).isCloseTo(2.5805, within(5e-5));
        assertThat(found.doublyRobust())
                .extracting("estimate")
                .isEqualTo(found.ips().estimate());
    }

    @Test
    void tooLittleOverlapIsRefusedInWords() {
        assertThatThrownBy(() -> LookingBack.on(SIX))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining("The 6 decisions")
                .hasMessageContaining("worth 2.6")
                .hasMessageContaining("at least 200");
        assertThatThrownBy(() -> LookingBack.on(List.of())).isInstanceOf(CannotFit.class);
        assertThatThrownBy(() -> LookingBack.on(List.of(Decided.of(.5, 0, 1))))
                .isInstanceOf(CannotFit.class)
                .hasMessageContaining("worth 0.0");
    }

    @Test
    void everyEstimateFindsWhatTheOtherPolicyWouldHaveBrought() {
        LookingBack found = LookingBack.on(log(5_000, 10, 4, 1));
        double truth = .2 * 10 + .8 * 4;
        for (var each : List.of(found.ips(), found.snips(), found.doublyRobust())) {
            assertThat(each.interval(.999).contains(truth)).as(each.name()).isTrue();
        }
        assertThat(found.doublyRobust().standardError()).isLessThan(found.ips().standardError());
    }

    @Test
    void aModelThatIsWrongDoesNotMisleadWhereTheChancesAreRight() {
        LookingBack found = LookingBack.on(log(20_000, 0, 12, 2));
        assertThat(found.doublyRobust().interval(.999).contains(5.2)).isTrue();
        assertThat(found.doublyRobust().estimate()).isCloseTo(5.2, within(.3));
    }

    @Test
    void theSamePolicyBringsWhatItBrought() {
        List<Decided> same = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            same.add(Decided.of(.5, .5, i % 7));
        }
        LookingBack found = LookingBack.on(same);
        double mean = same.stream().mapToDouble(Decided::result).average().orElseThrow();
        assertThat(found.effectiveSize()).isEqualTo(400);
        assertThat(found.ips().estimate()).isEqualTo(mean);
        assertThat(found.snips().standardError()).isCloseTo(found.ips().standardError(), within(1e-12));
    }

    @Test
    void aDecisionWithoutItsChanceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decided.of(0, 1, 5))
                .withMessageContaining("log the chance");
        assertThatIllegalArgumentException().isThrownBy(() -> Decided.of(.5, 1.1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Decided.of(.5, Double.NaN, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Decided.of(.5, 1, Double.NaN));
    }
}
