package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lazo.science.history.Event;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Head;
import lazo.science.reading.Reading.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes somebody unhappy is ours where it follows a fault of ours; only the rest can ever count against them. */
class OurShareTest {

    private static TieBuilder complainsOn(String when) {
        return tie("ana").wrote(when, "No funciona nada", Says.complaint());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T21:59:59Z, 0",
        "2026-05-02T22:00:00Z, 1",
        "2026-05-05T12:00:00Z, 1",
        "2026-05-08T00:00:00Z, 1",
        "2026-05-08T00:00:01Z, 0"
    })
    void aComplaintFromTwoHoursBeforeWeNoticedAnOutageToSeventyTwoHoursAfterIsOurs(String when, int ours) {
        Firm firm = firm().failed("2026-05-03T00:00:00Z", "2026-05-05T00:00:00Z");
        assertThat(firm.signs(complainsOn(when)).ours()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-30T12:00:00Z, 1", "2026-05-04T12:00:00Z, 1", "2026-05-04T12:00:01Z, 0"})
    void anIncidentThatNobodyClosedIsOverAfterThirtyDays(String when, int ours) {
        Firm firm = firm().failed("2026-04-01T12:00:00Z", null);
        assertThat(firm.signs(complainsOn(when)).ours()).isEqualTo(ours);
    }

    @Test
    void anIncidentThatNamesCustomersTouchesOnlyThem() {
        TieBuilder ana = complainsOn("2026-05-03");
        assertThat(firm().failed("2026-05-03", "2026-05-04", "ana", "bea")
                        .signs(ana)
                        .ours())
                .isEqualTo(1);
        assertThat(firm().failed("2026-05-03", "2026-05-04", "bea").signs(ana).ours())
                .isZero();
    }

    @Test
    void anIncidentThatNamesOneOfTheirPeopleTouchesTheAccount() {
        TieBuilder account = tie("acme")
                .did(
                        "2026-05-03",
                        head -> new Event.TheyWrote(
                                new Head("m-1", "ana", head.at()), "No funciona", "c-1", null, null));
        assertThat(firm().failed("2026-05-03", "2026-05-04", "ana")
                        .view(account)
                        .faults()
                        .all())
                .hasSize(1);
        assertThat(firm().failed("2026-05-03", "2026-05-04", "bea")
                        .view(account)
                        .faults()
                        .all())
                .isEmpty();
    }

    @Test
    void anIncidentThatWasWithdrawnIsAsIfItHadNeverBeen() {
        TieBuilder ana = complainsOn("2026-05-03");
        assertThat(firm().failed("2026-05-03", null)
                        .withdrew(0, "2026-05-20")
                        .signs(ana)
                        .ours())
                .isZero();
        assertThat(firm().failed("2026-05-03", "2026-05-04")
                        .withdrew(0, "2026-05-20")
                        .signs(ana)
                        .ours())
                .as("whether it was closed or not")
                .isZero();
        assertThat(firm().failed("2026-05-03", "2026-05-04")
                        .failed("2026-05-02", "2026-05-04")
                        .withdrew(0, "2026-05-20")
                        .signs(ana)
                        .ours())
                .as("another stands")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T11:59:00Z, 0",
        "2026-05-03T12:00:00Z, 1",
        "2026-05-06T12:00:00Z, 1",
        "2026-05-06T12:00:01Z, 0"
    })
    void aComplaintWithinSeventyTwoHoursOfAFailedProcessOfTheirsIsOurs(String when, int ours) {
        TieBuilder ana = complainsOn(when).processFailed("2026-05-03", "assembly");
        assertThat(firm().signs(ana).ours()).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Te respondemos en 24 horas.",
                "Te resolvemos en las próximas 24 horas.",
                "Vamos a responderte hoy.",
                "Vamos te responder em até 24 horas.",
                "Vamos resolver hoje.",
                "We'll get back to you within 24 hours.",
                "I will reply today.",
                "Le devolveremos el dinero a más tardar el 04/05.",
                "Vamos devolver o valor até 04/05, sem falta.",
                "We will refund you by May 4.",
                "Te devolvemos la plata el 4 de mayo.",
                "El reembolso estará en tu cuenta el lunes.",
                "O reembolso estará na sua conta até segunda-feira, prometo.",
                "I promise the refund will be there by Monday."
            })
    void aComplaintAfterAPromiseThatPassedUnkeptIsOurs(String promise) {
        TieBuilder ana = tie("ana")
                .weAnswered("2026-05-03", promise)
                .wrote("2026-05-07", "Sigo sin respuesta", Says.complaint());
        assertThat(firm().signs(ana).ours()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Te respondemos mañana.", "Vamos te responder amanhã.", "We will call you tomorrow."})
    void tomorrowMeansTheWholeOfTomorrow(String promise) {
        TieBuilder early = tie("ana").weAnswered("2026-05-03", promise).wrote("2026-05-04", "¿Y?", Says.complaint());
        TieBuilder late = tie("ana").weAnswered("2026-05-03", promise).wrote("2026-05-06", "¿Y?", Says.complaint());
        assertThat(firm().signs(early).ours()).isZero();
        assertThat(firm().signs(late).ours()).isEqualTo(1);
    }

    @Test
    void aDateAfterNewYearIsOneOfTheNextYear() {
        assertThat(Deadline.in("a más tardar el 03/01"))
                .isInstanceOfSatisfying(
                        Deadline.OnDate.class,
                        date -> assertThat(Instant.ofEpochMilli(date.after(
                                        Instant.parse("2026-12-28T12:00:00Z").toEpochMilli())))
                                .isEqualTo("2027-01-04T08:00:00Z"));
        assertThat(Deadline.in("son 3 marcos de 20 cm")).isNull();
        assertThat(Deadline.in("el 45/13")).isNull();
    }

    @Test
    void anOrderThatWeCancelledIsAFaultOfOurs() {
        TieBuilder byUs = tie("ana")
                .calledOff("2026-05-03", "o-1", "bea", CancelledBy.COMPANY, 0, 1)
                .wrote("2026-05-04", "Otra vez me cancelan", Says.complaint());
        TieBuilder byThem = tie("ana")
                .calledOff("2026-05-03", "o-1", "bea", CancelledBy.SELLER, 0, 1)
                .wrote("2026-05-04", "Otra vez me cancelan", Says.complaint());
        assertThat(firm().signs(byUs).ours()).isEqualTo(1);
        assertThat(firm().signs(byThem).ours()).isZero();
    }

    @Test
    void aPromiseThatWasKeptExcusesNobody() {
        TieBuilder ana = tie("ana")
                .weAnswered("2026-05-03", "Te respondemos en 48 horas.")
                .weAnswered("2026-05-04", "Ya está resuelto.")
                .wrote("2026-05-07", "No me gusta", Says.complaint());
        assertThat(firm().signs(ana).ours()).isZero();
    }

    @Test
    void aDeedIsNotDoneBySayingSomethingElse() {
        TieBuilder promised = tie("ana")
                .weAnswered("2026-05-03", "La devolución va a estar en tu cuenta mañana.")
                .weAnswered("2026-05-04", "¡Hola! Ya lo consulto con el equipo.")
                .wrote("2026-05-07", "Sigo esperando", Says.complaint());
        TieBuilder refunded = tie("ana")
                .weAnswered("2026-05-03", "La devolución va a estar en tu cuenta mañana.")
                .refunded("2026-05-04", 49, null, null)
                .wrote("2026-05-07", "No me gusta", Says.complaint());
        assertThat(firm().signs(promised).ours()).isEqualTo(1);
        assertThat(firm().signs(refunded).ours()).isZero();
    }

    @Test
    void aRobotNeitherPromisesNorKeepsAPromise() {
        TieBuilder promised = tie("ana")
                .ourRobotAnswered("2026-05-03", "Te respondemos en 24 horas.")
                .wrote("2026-05-07", "¿Y?", Says.complaint());
        TieBuilder kept = tie("ana")
                .weAnswered("2026-05-03", "Te respondemos en 24 horas.")
                .ourRobotAnswered("2026-05-03T18:00:00Z", "Estamos trabajando en tu caso.")
                .wrote("2026-05-07", "¿Y?", Says.complaint());
        assertThat(firm().signs(promised).ours()).isZero();
        assertThat(firm().signs(kept).ours()).isEqualTo(1);
    }

    @Test
    void aConversationThatBeganOnAFaultOfOursStaysOursToItsEnd() {
        Firm firm = firm().failed("2026-05-03T00:00:00Z", "2026-05-03T06:00:00Z");
        TieBuilder ana = tie("ana")
                .inTalk("c-1")
                .wrote("2026-05-05", "No pude votar", Says.complaint())
                .wrote("2026-05-10", "Sigo esperando", Says.complaint())
                .inTalk("c-2")
                .wrote("2026-05-10", "Y otra cosa", Says.complaint());
        Signs signs = firm.signs(ana);
        assertThat(signs.unhappyContacts()).isEqualTo(3);
        assertThat(signs.ours()).isEqualTo(2);
        assertThat(signs.isMostlyOurs()).isTrue();
    }

    @Test
    void whatTheySayDuringAFaultIsOursWhateverItBelongsTo() {
        Firm firm = firm().failed("2026-05-03T00:00:00Z", "2026-05-03T06:00:00Z");
        TieBuilder ana = tie("ana")
                .inTalk("c-1")
                .wrote("2026-05-02", "No me gusta", Says.complaint())
                .wrote("2026-05-04", "No pude votar", Says.complaint())
                .commentedOnSurvey("2026-05-05", 1, "No pude votar", Says.complaint());
        assertThat(firm.signs(ana).ours()).isEqualTo(2);
    }

    @Test
    void insultsDuringAFaultOfOursAreSetApartAndCountForNothing() {
        TieBuilder ana = tie("ana");
        for (int day = 10; day < 20; day++) {
            String when = "2026-05-" + day;
            ana.wrote(when, "Inútiles", Says.insult(Target.US)).conversationEnded(when, 5, 60.0);
        }
        Signs innocent =
                firm().failed("2026-05-10T00:00:00Z", "2026-05-20T00:00:00Z").signs(ana);
        Signs guilty = firm().signs(ana);
        assertThat(guilty.sign(SignKind.HOSTILITY).level()).isEqualTo(Level.ALARM);
        assertThat(guilty.sign(SignKind.TEAM_STRAIN).level()).isEqualTo(Level.ALARM);
        assertThat(innocent.sign(SignKind.HOSTILITY).level()).isEqualTo(Level.CALM);
        assertThat(innocent.sign(SignKind.HOSTILITY).setApart()).isEqualTo(10);
        assertThat(innocent.sign(SignKind.HOSTILITY).evidence()).isEmpty();
        assertThat(innocent.sign(SignKind.TEAM_STRAIN).level()).isEqualTo(Level.CALM);
        assertThat(innocent.sign(SignKind.TEAM_STRAIN).setApart()).isEqualTo(10);
        assertThat(innocent.ourShare()).isEqualTo(1);
    }
}
