package lazo.science.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import lazo.science.simulation.Simulation.Measure;
import lazo.science.simulation.Simulation.Ways;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Four ways of deciding in the same small world. */
class SimulationTest {

    private static Simulation small = new Simulation(0, 0, 0, 0, List.of(), List.of());

    private static Simulation simulate(List<String> policies) {
        return Simulation.run(120, 24, 4, 1, policies, _ -> {});
    }

    @BeforeAll
    static void live() {
        small = simulate(Simulation.policies());
    }

    private static double mean(String policy, Measure measure) {
        return Objects.requireNonNull(way(policy).means().get(measure)).mean();
    }

    private static Ways way(String policy) {
        return small.ways().stream()
                .filter(way -> way.policy().equals(policy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lazoWrongsFewerThanWhoeverElseLetsGo() {
        assertThat(mean("lazo", Measure.WRONGED)).isLessThan(0.5 * mean("revenue", Measure.WRONGED));
        assertThat(mean("lazo", Measure.WRONGED)).isLessThan(0.5 * mean("five-signs", Measure.WRONGED));
    }

    @Test
    void neverLettingGoWrongsNobodyAndCostsMost() {
        assertThat(mean("never-let-go", Measure.LET_GO)).isZero();
        assertThat(mean("never-let-go", Measure.WRONGED)).isZero();
        assertThat(mean("never-let-go", Measure.VALUE)).isLessThan(mean("lazo", Measure.VALUE));
    }

    @Test
    void theSameSeedGivesTheSameWhoeverElseTakesPart() {
        Simulation alone = simulate(List.of("lazo"));
        assertThat(alone.ways().getFirst().means()).isEqualTo(way("lazo").means());
        assertThat(alone.lookingBack()).isEqualTo(small.lookingBack());
    }

    @Test
    void whereTheLogSaysTooLittleItSaysSo() {
        Simulation brief = Simulation.run(20, 3, 1, 1, List.of("lazo"), _ -> {});
        assertThat(brief.lookingBack()).allSatisfy(back -> {
            assertThat(back.found()).isNull();
            assertThat(back.refusal()).contains("overlap too little");
        });
    }

    @Test
    void everybodyIsOfSomeKind() {
        double shares = 0;
        for (Kind kind : Kind.values()) {
            shares += kind.share;
        }
        assertThat(shares).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesAWorldWithoutPeople() {
        assertThatIllegalArgumentException().isThrownBy(() -> Simulation.run(5, 3, 1, 1, List.of("lazo"), _ -> {}));
    }
}
