package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import lazo.science.signs.Says;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once decided, pressure does not reopen a case; new facts do, once. */
class FirmnessTest {

    private static final long MONDAY = 1_000_000;
    private static final Decision PARTING = Decision.made(Way.LET_GO, MONDAY);

    /** We find that the outage they complained of was ours after all: twelve times as likely if they are fixable. */
    private static News.Observation theOutageWasOurs(String id) {
        return new News.Observation(id, MONDAY + 1, .60, .05);
    }

    /** They paid an invoice they had said they would never pay. */
    private static News.Observation theyPaid(String id) {
        return new News.Observation(id, MONDAY + 1, .8, .2);
    }

    @ParameterizedTest
    @EnumSource(ThreatKind.class)
    void noThreatReopensAndTheFirstGetsAKindAnswer(ThreatKind kind) {
        Decision decision = PARTING;
        for (int i = 0; i < 50; i++) {
            Decision.Outcome outcome = decision.hears(new News.Words("m-" + i, Says.threat(kind)));
            assertThat(outcome).isEqualTo(new Decision.Outcome.Stays(outcome.decision(), "pressure", i == 0));
            decision = outcome.decision();
        }
        assertThat(decision.standing()).isEqualTo(new Decision.Standing.Firm());
        assertThat(decision.bayesFactor()).isEqualTo(1);
    }

    @Test
    void insultsMoveADecisionToKeepAsLittle() {
        Decision keep = Decision.made(Way.KEEP, MONDAY);
        Decision.Outcome outcome = keep.hears(new News.Words("m-1", Says.insult(Target.US)));
        assertThat(outcome).isInstanceOf(Decision.Outcome.Stays.class);
        assertThat(outcome.decision().bayesFactor()).isEqualTo(1);
    }

    @Test
    void aFriendlyWordIsNoPressureAndNoEvidenceEither() {
        assertThat(PARTING.hears(new News.Words("m-1", Says.somethingPlain())))
                .isEqualTo(new Decision.Outcome.Stays(PARTING, "words", false));
    }

    @Test
    void aNewFactThatIsTenTimesAsLikelyIfWeWereWrongReopens() {
        Decision.Outcome outcome = PARTING.hears(theOutageWasOurs("incident-7"));
        assertThat(outcome).isInstanceOf(Decision.Outcome.Reopens.class);
        assertThat(outcome.decision().standing()).isEqualTo(new Decision.Standing.Reopened(List.of("incident-7")));
        assertThat(outcome.decision().bayesFactor()).isCloseTo(12, within(1e-9));
    }

    @Test
    void exactlyTenIsEnoughAndNineIsNot() {
        assertThat(PARTING.hears(new News.Observation("e", MONDAY + 1, .5, .05)))
                .isInstanceOf(Decision.Outcome.Reopens.class);
        assertThat(PARTING.hears(new News.Observation("e", MONDAY + 1, .45, .05)))
                .isInstanceOf(Decision.Outcome.Stays.class);
    }

    @Test
    void smallFactsAddUpAndTheSameFactTwiceDoesNot() {
        Decision one = PARTING.hears(theyPaid("p-1")).decision();
        assertThat(one.bayesFactor()).isCloseTo(4, within(1e-9));
        assertThat(one.hears(theyPaid("p-1"))).isEqualTo(new Decision.Outcome.Stays(one, "known_already", false));
        Decision.Outcome two = one.hears(theyPaid("p-2"));
        assertThat(two).isInstanceOf(Decision.Outcome.Reopens.class);
        assertThat(two.decision().standing()).isEqualTo(new Decision.Standing.Reopened(List.of("p-1", "p-2")));
    }

    @Test
    void factsForTheDecisionWeighAgainstThoseThatSpeakAgainstIt() {
        Decision.Outcome worse = PARTING.hears(new News.Observation("e", MONDAY + 1, .1, .4));
        assertThat(worse.decision().bayesFactor()).isCloseTo(.25, within(1e-9));
        assertThat(worse.decision().hears(theOutageWasOurs("incident-7"))).isInstanceOf(Decision.Outcome.Stays.class);
    }

    @Test
    void whatWasKnownThenIsNotNew() {
        Decision.Outcome outcome = PARTING.hears(new News.Observation("e", MONDAY, .9, .01));
        assertThat(outcome).isEqualTo(new Decision.Outcome.Stays(PARTING, "not_new", false));
    }

    @Test
    void itReopensOnce() {
        Decision reopened = PARTING.hears(theOutageWasOurs("incident-7")).decision();
        Decision settled = reopened.settled(Way.REPAIR, MONDAY + 2);
        assertThat(settled.way()).isEqualTo(Way.REPAIR);
        assertThat(settled.hears(new News.Observation("e", MONDAY + 3, .001, 1)))
                .isEqualTo(new Decision.Outcome.Stays(settled, "settled", false));
        assertThatIllegalStateException().isThrownBy(() -> PARTING.settled(Way.KEEP, MONDAY + 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new News.Observation("e", 1, 0, 1));
    }
}
