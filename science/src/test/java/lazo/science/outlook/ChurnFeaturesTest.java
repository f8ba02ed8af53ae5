package lazo.science.outlook;

import static lazo.science.signs.TieBuilder.at;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SurveyKind;
import lazo.science.outlook.ChurnFeatures.Clue;
import lazo.science.reading.Story;
import lazo.science.signs.Says;
import lazo.science.signs.TieBuilder;
import org.junit.jupiter.api.Test;

/** What a forecast may know, and that it knows nothing of what comes later. */
class ChurnFeaturesTest {

    private interface Features {
        double[] at(Story story, long at);
    }

    /** What is known at a moment is the same whether or not there is a later. */
    private static void refusesALeak(Features features) {
        Random dice = new Random(4);
        for (int life = 0; life < 40; life++) {
            Story whole = life(dice, "ana-" + life);
            for (String moment : List.of("2025-06-01", "2025-10-15", "2026-02-01")) {
                long at = at(moment);
                Story until = new Story(
                        whole.userId(),
                        whole.own().stream().filter(each -> each.at() <= at).toList(),
                        List.of());
                assertThat(features.at(whole, at)).as("at " + moment).isEqualTo(features.at(until, at));
            }
        }
    }

    private static Story life(Random dice, String id) {
        TieBuilder tie = tie(id).signedUp("2025-03-01").subscribed("2025-03-02", "s", 20, null);
        for (int month = 3; month <= 12; month++) {
            String day = String.format("2025-%02d-%02d", month, 3 + dice.nextInt(25));
            switch (dice.nextInt(5)) {
                case 0 -> tie.wrote(day, "muy mal", Says.complaint());
                case 1 -> tie.processFailed(day, "assembly");
                case 2 -> tie.answeredSurvey(day, SurveyKind.CSAT, 1 + dice.nextInt(5));
                case 3 -> tie.subscribed(day, "s", 10 + dice.nextInt(40), null);
                default -> tie.paid(day, 20);
            }
        }
        return tie.unsubscribed("2026-02-20", "s", Initiator.CUSTOMER).story();
    }

    @Test
    void nothingOfWhatComesLaterIsKnown() {
        refusesALeak(ChurnFeatures::at);
    }

    @Test
    void aLeakThatIsPlantedIsFound() {
        Features leaking = (story, at) -> {
            double[] row = ChurnFeatures.at(story, at);
            row[0] += story.own().stream()
                    .filter(moment -> moment.event() instanceof SubscriptionCancelled)
                    .count();
            return row;
        };
        assertThatThrownBy(() -> refusesALeak(leaking)).isInstanceOf(AssertionError.class);
    }

    @Test
    void countsWhatAPersonWouldSay() {
        TieBuilder ana = tie("ana")
                .subscribed("2025-06-01", "s", 40, null)
                .wrote("2025-10-01", "hola", Says.somethingPlain())
                .wrote("2025-10-02", "hola", Says.somethingPlain())
                .wrote("2025-10-03", "hola", Says.somethingPlain())
                .processFailed("2025-12-20", "assembly")
                .wrote("2025-12-21", "muy mal", Says.complaint())
                .processFailed("2025-12-28", "assembly")
                .answeredSurvey("2025-12-29", SurveyKind.CSAT, 1)
                .subscribed("2026-01-02", "s", 20, null);
        double[] row = ChurnFeatures.at(ana.story(), at("2026-01-10"));
        assertThat(row[Clue.UNHAPPY.place()]).isEqualTo(1);
        assertThat(row[Clue.FAILURES.place()]).isEqualTo(2);
        assertThat(row[Clue.FAILED_LAST.place()]).isEqualTo(2);
        assertThat(row[Clue.ANSWER.place()]).isEqualTo(-1);
        assertThat(row[Clue.WRITING.place()]).isEqualTo(Math.log(2.0 / 4));
        assertThat(row[Clue.PAYING.place()]).isEqualTo(Math.log(21.0 / 41));
        assertThat(Math.expm1(row[Clue.SILENCE.place()])).isCloseTo(8, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theReasonsAreFactsOfTheirOwnStoryInThreeLanguages() {
        double[] row = new double[Clue.values().length];
        row[Clue.WRITING.place()] = Math.log(0.5);
        row[Clue.FAILED_LAST.place()] = 2;
        List<Reason> reasons = List.of(
                new Reason(Clue.WRITING.name(), "", 0.9),
                new Reason(Clue.TENURE.name(), "", -0.7),
                new Reason(Clue.FAILED_LAST.name(), "", 0.4));
        assertThat(new ChurnWhy("en").of(row, reasons, true))
                .containsExactly("writes half as often as in the three months before", "the last 2 processes failed");
        assertThat(new ChurnWhy("es").of(row, reasons, true))
                .containsExactly(
                        "escribe la mitad que en los tres meses anteriores", "los últimos 2 procesos fallaron");
        assertThat(new ChurnWhy("pt").of(row, reasons, true))
                .containsExactly("escreve metade do que nos três meses anteriores", "os últimos 2 processos falharam");
        assertThat(new ChurnWhy("en").of(row, reasons, false)).containsExactly("with us for only 1 month");
    }
}
