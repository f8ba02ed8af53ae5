package lazo.science.verdict;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lazo.science.reading.Reading.Target;
import lazo.science.signs.Says;
import lazo.science.signs.TieBuilder;
import org.junit.jupiter.api.Test;

/** What a customer is believed to be, after what was seen of them. */
class BeliefTest {

    private static Tried tried(TieBuilder tie) {
        return Tried.of(firm().signs(tie));
    }

    /** Unhappy once, and a person of ours answered. */
    private static TieBuilder talked(String day) {
        return tie("ana")
                .signedUp("2025-02-01")
                .wrote(day, "Mal", Says.complaint())
                .weAnswered(day, "Te escucho.");
    }

    @Test
    void partsAddUpAsLogarithmsOfBayesFactors() {
        Belief belief = new Belief(Math.log(.4 / .6), 0, 0, 0, 0, 0);
        assertThat(belief.fixable()).isCloseTo(.4, within(1e-12));
        assertThat(belief.after(.8 / .25)).isCloseTo(.680851, within(5e-7));
        assertThat(belief.after(.2 / .75)).isCloseTo(.150943, within(5e-7));
        assertThat(new Belief(0, -50, 0, 0, 0, 0).fixable()).isCloseTo(.018, within(1e-3));
    }

    @Test
    void aTalkAfterWhichThingsGotBetterSpeaksForThem() {
        Tried quiet = tried(talked("2026-04-01"));
        assertThat(quiet.better()).isEqualTo(1);
        assertThat(quiet.worse()).isZero();
        assertThat(quiet.talks()).isCloseTo(Math.log(.8 / .25) / 2, within(1e-12));
    }

    @Test
    void aTalkAfterWhichTheyWereUnhappyAgainSpeaksAgainstThem() {
        Tried again = tried(talked("2026-04-01").wrote("2026-04-15", "Otra vez", Says.complaint()));
        assertThat(again.better()).isZero();
        assertThat(again.worse()).isEqualTo(1);
        assertThat(again.talks()).isNegative();
    }

    @Test
    void aTalkOfYesterdayHasNoOutcomeYet() {
        Tried fresh = tried(talked("2026-06-29"));
        assertThat(fresh.better() + fresh.worse()).isZero();
    }

    @Test
    void talksOfTheSameMonthHaveOneOutcome() {
        TieBuilder ana = talked("2026-04-01");
        for (String day : new String[] {"2026-04-05", "2026-04-09", "2026-04-13"}) {
            ana.wrote(day, "Mal", Says.complaint()).weAnswered(day, "Te escucho.");
        }
        assertThat(tried(ana).worse()).isEqualTo(1);
    }

    @Test
    void whatFollowsAFaultOfOursSaysNothingAboutThem() {
        TieBuilder ana = talked("2026-04-01").wrote("2026-04-15", "Se cayó", Says.complaint());
        Tried tried = Tried.of(firm().failed("2026-04-14", "2026-04-16").signs(ana));
        assertThat(tried.worse()).isZero();
        assertThat(tried.better()).isEqualTo(1);
    }

    @Test
    void anExceptionInVainSpeaksAgainstThemAndOneThatHelpedForThem() {
        TieBuilder helped = tie("ana").signedUp("2025-02-01").grantedAnException("2026-04-01", "a month more");
        assertThat(tried(helped).mended()).isEqualTo(1);
        assertThat(tried(helped).exceptions()).isPositive();
        Tried vain = tried(helped.wrote("2026-04-20", "Mal", Says.complaint()));
        assertThat(vain.vain()).isEqualTo(1);
        assertThat(vain.exceptions()).isNegative();
    }

    @Test
    void whoStaysThoughUnhappyMayBeHereForSomethingElse() {
        TieBuilder ana = tie("ana").signedUp("2025-02-01");
        for (int month = 1; month <= 6; month++) {
            ana.wrote("2026-0" + month + "-05", "Mal", Says.insult(Target.PRODUCT));
        }
        assertThat(tried(ana).unhappyMonths()).isEqualTo(6);
        assertThat(tried(ana).months(.95, .98)).isCloseTo(6 * Math.log(.95 / .98), within(1e-12));
        assertThat(tried(tie("bea").paid("2026-05-01", 49)).unhappyMonths()).isZero();
    }

    @Test
    void aMinuteOfABusyTeamIsWorthMoreThanItsPay() {
        assertThat(ShadowPrice.ofAMinute(.5, .7)).isZero();
        assertThat(ShadowPrice.ofAMinute(.5, .85)).isCloseTo(.25, within(1e-12));
        assertThat(ShadowPrice.ofAMinute(.5, 1)).isCloseTo(.5, within(1e-12));
        assertThat(ShadowPrice.ofAMinute(.5, 5)).isCloseTo(1, within(1e-12));
        assertThat(ShadowPrice.load(1200, 1200)).isEqualTo(.85);
        assertThat(ShadowPrice.load(0, 0)).isEqualTo(ShadowPrice.EASY);
    }
}
