package lazo.science.signs;

import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.history.Event;
import lazo.science.history.Event.Initiator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has left, when and how. */
class DepartureTest {

    private static final long TODAY = TieBuilder.at(Firm.EVENING);

    private static TieBuilder subscriber() {
        return tie("ana").subscribed("2025-03-01", "s-1", 20, null);
    }

    @ParameterizedTest
    @CsvSource({"CUSTOMER, voluntary", ", voluntary", "PAYMENT_FAILURE, involuntary", "COMPANY, ended_by_us"})
    void aCancellationSaysWhoEndedIt(Initiator who, String kind) {
        Departure gone =
                Departure.of(subscriber().unsubscribed("2026-04-01", "s-1", who).story(), Silence.USUAL, TODAY);
        assertThat(gone).isNotNull();
        assertThat(gone.kind().id()).isEqualTo(kind);
        assertThat(gone.at()).isEqualTo(TieBuilder.at("2026-04-01"));
    }

    @Test
    void aSubscriberIsWithUsHoweverSilent() {
        assertThat(Departure.of(subscriber().story(), Silence.USUAL, TODAY)).isNull();
    }

    @Test
    void whoStillHasAnotherSubscriptionHasNotLeft() {
        TieBuilder ana = subscriber()
                .subscribed("2025-06-01", "s-2", 20, null)
                .unsubscribed("2026-04-01", "s-1", Initiator.CUSTOMER);
        assertThat(Departure.of(ana.story(), Silence.USUAL, TODAY)).isNull();
        ana.unsubscribed("2026-05-01", "s-2", Initiator.PAYMENT_FAILURE);
        assertThat(Departure.of(ana.story(), Silence.USUAL, TODAY))
                .isEqualTo(new Departure(TieBuilder.at("2026-05-01"), Ending.INVOLUNTARY));
    }

    @Test
    void whoComesBackAfterACancellationHasNotLeft() {
        TieBuilder same = subscriber()
                .unsubscribed("2026-02-01", "s-1", Initiator.CUSTOMER)
                .subscribed("2026-04-01", "s-1", 20, null);
        TieBuilder another = subscriber()
                .unsubscribed("2026-02-01", "s-1", Initiator.CUSTOMER)
                .subscribed("2026-04-01", "s-2", 20, null);
        assertThat(Departure.of(same.story(), Silence.USUAL, TODAY)).isNull();
        assertThat(Departure.of(another.story(), Silence.USUAL, TODAY)).isNull();
    }

    @Test
    void withoutASubscriptionNinetySilentDaysAreADeparture() {
        TieBuilder ana = tie("ana").paid("2026-03-01", 49).paid("2026-03-10", 49);
        Departure gone = Departure.of(ana.story(), Silence.USUAL, TODAY);
        assertThat(gone).isEqualTo(new Departure(TieBuilder.at("2026-03-10"), Ending.SILENT));
        assertThat(Departure.of(tie("ana").paid("2026-04-10", 49).story(), Silence.USUAL, TODAY))
                .isNull();
    }

    @Test
    void whoComesRarelyIsGivenThreeTimesTheirLongestSilence() {
        TieBuilder ana = tie("ana").paid("2025-11-01", 49).paid("2026-01-10", 49);
        assertThat(Departure.of(ana.story(), Silence.USUAL, TODAY)).isNull();
        assertThat(Departure.of(ana.story(), Silence.USUAL, TieBuilder.at("2026-08-20")))
                .isNotNull();
    }

    @Test
    void whatWeDoIsNoSignOfLifeOfTheirs() {
        TieBuilder ana = tie("ana")
                .paid("2026-03-01", 49)
                .weAnswered("2026-06-01", "¿Sigues ahí?")
                .conversationEnded("2026-06-02", 1, 3.0)
                .costUs("2026-06-03", "gift", 5)
                .did("2026-06-04", head -> new Event.SurveySent(head, "survey", null, null));
        assertThat(Departure.of(ana.story(), Silence.USUAL, TODAY)).isNotNull();
        assertThat(Departure.of(
                        ana.wrote("2026-06-05", "Aquí sigo", Says.somethingPlain())
                                .story(),
                        Silence.USUAL,
                        TODAY))
                .isNull();
    }
}
