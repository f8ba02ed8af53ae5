package lazo.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TruthTest {
    private static final List<Stage> STAGES =
            List.of(Nomina.play(TrialCompanies.SEED), Obra.play(TrialCompanies.SEED + 1));

    @Test
    void plantedSignsHoldByThePublishedDefinition() {
        for (Stage stage : STAGES) {
            for (Truth truth : Truth.of(stage)) {
                if (Set.of("abuser", "insister", "almost_fit", "loss_maker").contains(truth.archetype())) {
                    assertThat(truth.alarm()).as(truth.toString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void nearlyAllWhoHarmOthersAreBeyondDoubt() {
        List<Truth> harmers = Truth.of(STAGES.getLast()).stream()
                .filter(truth -> Set.of("harmer", "guarantee_abuser").contains(truth.archetype()))
                .toList();
        assertThat(harmers).hasSizeGreaterThan(15);
        assertThat(harmers.stream().filter(truth -> truth.alarm().isEmpty()).toList())
                .hasSizeLessThan(harmers.size() / 5);
    }

    @Test
    void whereAgentsTellItMostAbusersWearTheTeamOutBeyondDoubt() {
        List<Truth> abusers = Truth.of(STAGES.getFirst()).stream()
                .filter(truth -> truth.archetype().equals("abuser"))
                .toList();
        assertThat(abusers.stream().filter(truth -> truth.alarm().contains("team_strain")))
                .hasSizeGreaterThan(abusers.size() / 2);
    }

    @Test
    void nothingIsLeftInDoubtAboutTheGentle() {
        for (Stage stage : STAGES) {
            for (Truth truth : Truth.of(stage)) {
                if (Archetype.valueOf(truth.archetype().toUpperCase(Locale.ROOT))
                        .isGentle()) {
                    assertThat(truth.may()).as(truth.toString()).doesNotContain("hostility", "team_strain");
                }
            }
        }
    }

    @Test
    void ordinaryCustomersAreHardlyEverInDoubt() {
        for (Stage stage : STAGES) {
            List<Truth> ordinary = Truth.of(stage).stream()
                    .filter(truth -> truth.archetype().equals("ordinary"))
                    .toList();
            assertThat(ordinary).hasSizeGreaterThan(200);
            assertThat(ordinary.stream().filter(truth -> !truth.may().isEmpty()).toList())
                    .hasSizeLessThan(ordinary.size() / 20);
        }
    }

    @Test
    void theSameSeedPlaysTheSameYear() {
        assertThat(Nomina.play(TrialCompanies.SEED).events())
                .isEqualTo(STAGES.getFirst().events());
    }
}
