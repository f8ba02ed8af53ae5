package lazo.science.verdict;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleSupplier;
import lazo.science.signs.Firm;
import lazo.science.signs.Says;
import lazo.science.signs.SignKind;
import lazo.science.signs.TieBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard holds a parting back alone, whatever the numbers say. */
class GuardsTest {

    private static final DoubleSupplier SURE_A_WEEK_AGO = () -> 0.95;

    /** Four people came to harm, a person of ours talked with them since, and nothing is open. */
    private static TieBuilder harmful() {
        TieBuilder ana = tie("ana").signedUp("2025-02-01");
        for (String each : new String[] {"bea", "carl", "dora", "emil"}) {
            ana.wasReportedBy("2026-05-10", each, "abuse");
        }
        return ana;
    }

    private static TieBuilder heard(TieBuilder tie) {
        return tie.weAnswered("2026-06-01", "Hablemos de lo que pasó").conversationEnded("2026-06-01", 2, 20.0);
    }

    private static List<Guard> holding(TieBuilder tie) {
        return holding(firm(), tie);
    }

    private static List<Guard> holding(Firm firm, TieBuilder tie) {
        return Guards.holding(firm.signs(tie), () -> 0.95, SURE_A_WEEK_AGO);
    }

    @Test
    void noGuardHoldsWhereEverythingWasDone() {
        assertThat(firm().signs(heard(harmful())).isAlarmed(SignKind.HARM_TO_OTHERS))
                .isTrue();
        assertThat(holding(heard(harmful()))).isEmpty();
    }

    @Test
    void withoutASignInAlarmNobodyIsLetGo() {
        assertThat(holding(heard(tie("ana").signedUp("2025-02-01")))).contains(Guard.NO_SIGN_IN_ALARM);
    }

    @Test
    void withoutAConversationSinceTheSignsAppearedNobodyIsLetGo() {
        assertThat(holding(harmful())).containsExactly(Guard.NO_CONVERSATION_YET);
        TieBuilder tooEarly = harmful().weAnswered("2026-05-01", "Hola").conversationEnded("2026-05-01", 1, 5.0);
        assertThat(holding(tooEarly)).containsExactly(Guard.NO_CONVERSATION_YET);
        TieBuilder onlyARobot = harmful().ourRobotAnswered("2026-06-01", "Recibido");
        assertThat(holding(onlyARobot)).containsExactly(Guard.NO_CONVERSATION_YET);
    }

    @Test
    void whoIsUnhappyMostlyBecauseOfUsIsNotLetGo() {
        Firm failed = firm().failed("2026-04-01", "2026-04-05");
        TieBuilder ana = heard(harmful())
                .wrote("2026-04-02", "No funciona", Says.complaint())
                .wrote("2026-05-02", "No me gusta", Says.complaint());
        assertThat(holding(failed, ana)).containsExactly(Guard.MOSTLY_OURS);
        assertThat(holding(firm(), ana)).isEmpty();
    }

    @Test
    void whoHasBeenWithUsForLessThanNinetyDaysIsNotLetGo() {
        TieBuilder young = tie("ana").signedUp("2026-04-15");
        TieBuilder old = tie("ana").signedUp("2026-03-15");
        for (String each : new String[] {"bea", "carl", "dora", "emil"}) {
            young.wasReportedBy("2026-05-10", each, "abuse");
            old.wasReportedBy("2026-05-10", each, "abuse");
        }
        assertThat(holding(heard(young))).containsExactly(Guard.TOO_NEW);
        assertThat(holding(heard(old))).isEmpty();
    }

    @Test
    void aComplaintThatNobodyAnsweredIsOpen() {
        TieBuilder waiting = heard(harmful()).wrote("2026-06-28", "¿Y mi caso?", Says.complaint());
        assertThat(holding(waiting)).containsExactly(Guard.OPEN_COMPLAINT);
        TieBuilder answered = heard(harmful())
                .wrote("2026-06-28", "¿Y mi caso?", Says.complaint())
                .weAnswered("2026-06-28T15:00:00Z", "Aquí está la respuesta.");
        assertThat(holding(answered)).isEmpty();
        TieBuilder closed = heard(harmful())
                .wrote("2026-06-28", "¿Y mi caso?", Says.complaint())
                .conversationEnded("2026-06-28T15:00:00Z", 2, 5.0);
        assertThat(holding(closed)).isEmpty();
    }

    @Test
    void aRobotsAnswerLeavesAComplaintOpen() {
        TieBuilder ana = heard(harmful())
                .wrote("2026-06-28", "¿Y mi caso?", Says.complaint())
                .ourRobotAnswered("2026-06-28T12:00:01Z", "Recibimos tu mensaje.");
        assertThat(holding(ana)).containsExactly(Guard.OPEN_COMPLAINT);
    }

    @Test
    void aComplaintStaysOpenWhenSomethingElseIsSettledMeanwhile() {
        TieBuilder ana = heard(harmful())
                .inTalk("case")
                .wrote("2026-06-25", "Me cobraron dos veces", Says.complaint())
                .inTalk("small-thing")
                .wrote("2026-06-26", "¿Cómo invito?", Says.somethingPlain())
                .weAnswered("2026-06-26", "Desde el botón")
                .conversationEnded("2026-06-26", 1, 3.0)
                .inTalk("case")
                .wrote("2026-06-28", "¿Y mi cobro?", Says.complaint());
        assertThat(holding(ana)).containsExactly(Guard.OPEN_COMPLAINT);
    }

    @ParameterizedTest
    @CsvSource({"open, true", ", true", "under_review, true", "won, false", "Lost, false", "closed, false"})
    void aDisputeIsOpenUntilItIsSettled(String status, boolean open) {
        TieBuilder ana = heard(harmful()).disputed("2026-06-05", "d-1", 49, status);
        assertThat(holding(ana)).isEqualTo(open ? List.of(Guard.OPEN_COMPLAINT) : List.of());
    }

    @Test
    void aDisputeThatWasSettledLaterIsNoLongerOpen() {
        TieBuilder ana =
                heard(harmful()).disputed("2026-06-05", "d-1", 49, "open").disputed("2026-06-15", "d-1", 49, "won");
        assertThat(holding(ana)).isEmpty();
    }

    @Test
    void ninetyPercentCertaintyIsTheLeast() {
        assertThat(Guards.holding(firm().signs(heard(harmful())), () -> 0.9, () -> 0.9))
                .isEmpty();
        assertThat(Guards.holding(firm().signs(heard(harmful())), () -> 0.895, SURE_A_WEEK_AGO))
                .containsExactly(Guard.NOT_CERTAIN_ENOUGH);
    }

    @Test
    void oneReviewIsNotTwo() {
        assertThat(Guards.holding(firm().signs(heard(harmful())), () -> 0.99, () -> 0.895))
                .containsExactly(Guard.SECOND_REVIEW_DUE);
    }
}
