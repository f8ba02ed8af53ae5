package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lazo.science.history.BadInput;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import lazo.science.history.CompanyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form changes one need and nothing else in the file that people wrote by hand. */
class NeedsTextTest {

    private static final String WRITTEN = """
            # Who we are 🙂
            name: Asamblea   # since 2019
            needs:
              # decided in March
              - id: accounting
                stance: never  # the board was clear
                title: Bookkeeping
                examples:
                  es: [llevar la contabilidad]
              - {id: loans, stance: considered}
            # what a minute costs
            agentMinuteCost: 0.5
            """;

    @Test
    void aNeedChangesAndEveryCommentStays() {
        String changed = NeedsText.with(
                WRITTEN,
                need(
                        "accounting",
                        Stance.PLANNED,
                        "Bookkeeping: and \"taxes\"",
                        Map.of("es", List.of("la renta", "no"))));
        assertThat(changed).isEqualTo("""
                        # Who we are 🙂
                        name: Asamblea   # since 2019
                        needs:
                          # decided in March
                          - id: accounting
                            stance: planned  # the board was clear
                            title: "Bookkeeping: and \\"taxes\\""
                            examples:
                              es:
                                - la renta
                                - "no"
                          - {id: loans, stance: considered}
                        # what a minute costs
                        agentMinuteCost: 0.5
                        """);
    }

    @Test
    void aNeedWrittenOnOneLineGetsLinesOfItsOwn() {
        String changed =
                NeedsText.with(WRITTEN, need("loans", Stance.NEVER, "Loans", Map.of("pt", List.of("um empréstimo"))));
        assertThat(changed).contains("""
                  - id: loans
                    stance: never
                    title: Loans
                    examples:
                      pt:
                        - um empréstimo
                # what a minute costs
                """);
    }

    @Test
    void aNeedGoesAndEverythingElseStays() {
        assertThat(NeedsText.without(WRITTEN, "accounting")).isEqualTo("""
                # Who we are 🙂
                name: Asamblea   # since 2019
                needs:
                  # decided in March
                  - {id: loans, stance: considered}
                # what a minute costs
                agentMinuteCost: 0.5
                """);
        String none = NeedsText.without(NeedsText.without(WRITTEN, "loans"), "accounting");
        assertThat(none).isEqualTo("""
                # Who we are 🙂
                name: Asamblea   # since 2019
                needs: []
                  # decided in March
                # what a minute costs
                agentMinuteCost: 0.5
                """);
        assertThat(NeedsText.with(none, need("again", Stance.NEVER, "Again", Map.of())))
                .contains("- id: again");
    }

    @Test
    void howeverTheFileIsWrittenTheNeedIsGoneAfterwardsOrNothingIsChanged() {
        assertThat(NeedsText.without("name: A\nneeds: [{id: x, stance: never}, {id: loans, stance: never}]\n", "x"))
                .doesNotContain("x")
                .contains("- id: loans");
        assertThat(NeedsText.without("name: A\nneeds: [{id: x, stance: never}]\n", "x"))
                .isEqualTo("name: A\nneeds: []\n");
        assertThat(NeedsText.without("name: A\nneeds:\n- id: x\n  stance: never", "x"))
                .isEqualTo("name: A\nneeds: []\n");
        assertThatThrownBy(() -> NeedsText.without("name: A\nneeds:\n  -\n    id: x\n    stance: never\n", "x"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aNewOneComesAfterTheOthers() {
        String changed = NeedsText.with(WRITTEN, need("signed", Stance.CONSIDERED, "Signed minutes", Map.of()));
        assertThat(changed).contains("""
                  - {id: loans, stance: considered}
                  - id: signed
                    stance: considered
                    title: Signed minutes
                # what a minute costs
                """);
        assertThat(CompanyFile.parse("company.yaml", changed).needs())
                .extracting(Need::id)
                .containsExactly("accounting", "loans", "signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: A",
                "name: A\n",
                "name: A\nneeds:\n",
                "name: A\nneeds: []\nmission: M\n",
                "name: A\nneeds: [{id: x, stance: never}]\n",
                "name: A\nneeds:\n- id: x\n  stance: never\n",
                "{name: A, needs: []}\n"
            })
    void howeverTheFileIsWrittenTheNeedIsInItAfterwardsOrNothingIsChanged(String text) {
        Need need = need("minutes", Stance.PLANNED, "Minutes", Map.of("en", List.of("send: the #minutes")));
        if (text.startsWith("{")) {
            assertThatThrownBy(() -> NeedsText.with(text, need)).isInstanceOf(BadInput.class);
        } else {
            assertThat(CompanyFile.parse("company.yaml", NeedsText.with(text, need))
                            .needs())
                    .contains(need);
        }
    }

    private static Need need(String id, Stance stance, String title, Map<String, List<String>> examples) {
        return new Need(id, stance, title, new TreeMap<>(examples));
    }
}
