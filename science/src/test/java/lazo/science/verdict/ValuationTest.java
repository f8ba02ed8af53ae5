package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example of the handbook: one tie, two things it may be, and what each way on is worth. */
class ValuationTest {

    private static final Offset<Double> DIGITS = within(5e-5);
    private static final double DISCOUNT = .99;
    private static final double FIXABLE = .4;
    private static final double KEEP_FIXABLE = Valuation.keepForGood(40, DISCOUNT, .95);
    private static final double KEEP_POOR_FIT = Valuation.keepForGood(-30, DISCOUNT, .98);
    private static final double LET_GO_FIXABLE = -30;
    private static final double LET_GO_POOR_FIT = -80;

    @Test
    void keepingForGoodIsWorthItsMonthsForAsLongAsTheyStay() {
        assertThat(KEEP_FIXABLE).isCloseTo(672.2689, DIGITS);
        assertThat(KEEP_POOR_FIT).isCloseTo(-1006.7114, DIGITS);
        assertThat(Valuation.expected(FIXABLE, KEEP_FIXABLE, KEEP_POOR_FIT)).isCloseTo(-335.1193, DIGITS);
    }

    @Test
    void lettingGoCostsTheRefundAndTheClosingAndKeepsTheDoorOpen() {
        assertThat(Valuation.letGo(60, 20, 1, 0, .5, 120, 20)).isCloseTo(LET_GO_FIXABLE, DIGITS);
        assertThat(Valuation.letGo(60, 20, DISCOUNT, 6, 0, 120, 20)).isCloseTo(LET_GO_POOR_FIT, DIGITS);
        assertThat(Valuation.letGo(0, 0, DISCOUNT, 12, .5, 120, 20)).isCloseTo(.5 * 100 * .886385, within(1e-3));
        assertThat(Valuation.expected(FIXABLE, LET_GO_FIXABLE, LET_GO_POOR_FIT)).isCloseTo(-60, DIGITS);
    }

    @Test
    void theChoiceTurnsWhereBothAreWorthTheSame() {
        assertThat(Valuation.indifference(KEEP_FIXABLE, KEEP_POOR_FIT, LET_GO_FIXABLE, LET_GO_POOR_FIT))
                .isCloseTo(.568890, within(5e-7));
        assertThat(Valuation.indifference(100, 50, 0, 0)).isNaN();
    }

    @Test
    void knowingForCertainWhatTheyAreWouldBeWorthThisMuch() {
        assertThat(Valuation.perfectInformation(FIXABLE, KEEP_FIXABLE, KEEP_POOR_FIT, LET_GO_FIXABLE, LET_GO_POOR_FIT))
                .isCloseTo(280.9076, DIGITS);
    }

    @Test
    void aTalkMovesTheBeliefAndPaysForItself() {
        assertThat(Valuation.posterior(FIXABLE, .8, .25)).isCloseTo(.680851, within(5e-7));
        assertThat(Valuation.posterior(FIXABLE, .2, .75)).isCloseTo(.150943, within(5e-7));
        double worth = Valuation.sampleInformation(
                FIXABLE, .8, .25, KEEP_FIXABLE, KEEP_POOR_FIT, LET_GO_FIXABLE, LET_GO_POOR_FIT);
        assertThat(worth).isCloseTo(85.7193, DIGITS);
        assertThat(worth - 25).isCloseTo(60.7193, DIGITS);
    }

    @Test
    void aTalkThatTellsNothingIsWorthNothing() {
        assertThat(Valuation.sampleInformation(
                        FIXABLE, .5, .5, KEEP_FIXABLE, KEEP_POOR_FIT, LET_GO_FIXABLE, LET_GO_POOR_FIT))
                .isZero();
    }

    @Test
    void lookingAgainAfterThreeMonthsBeatsDecidingForGood() {
        double fixable = Valuation.keepUntilKnown(3, 40, DISCOUNT, .95, LET_GO_FIXABLE);
        double poorFit = Valuation.keepUntilKnown(3, -30, DISCOUNT, .98, LET_GO_POOR_FIT);
        assertThat(Valuation.expected(FIXABLE, fixable, poorFit)).isCloseTo(172.6654, DIGITS);
    }

    @Test
    void otherTermsSortThoseWhoAcceptFromThoseWhoDoNot() {
        double fixable = Valuation.adapted(.9, 50, DISCOUNT, .95);
        double poorFit = Valuation.adapted(.5, 5, DISCOUNT, .96);
        assertThat(Valuation.expected(FIXABLE, fixable, poorFit) - 10).isCloseTo(322.7629, DIGITS);
    }

    @Test
    void aDiscountForEverybodyHardlyHelps() {
        double fixable = Valuation.discounted(15, 3, 40, DISCOUNT, .96);
        double poorFit = Valuation.discounted(15, 3, -30, DISCOUNT, .98);
        assertThat(Valuation.expected(FIXABLE, fixable, poorFit)).isCloseTo(-324.7716, DIGITS);
    }
}
