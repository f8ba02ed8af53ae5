package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TwoTypesTest {

    private static final Offset<Double> DIGITS = within(5e-5);
    private static final Plans.Talk TALK = new Plans.Talk(25, .8, .25);
    private static final Plans.Offer DISCOUNT = new Plans.Offer(15, 3, .01, 0);
    private static final Plans.Adapt TERMS =
            new Plans.Adapt(10, new Plans.Terms(.9, 50, .95), new Plans.Terms(.5, 5, .96));

    static TwoTypes tie(Plans plans) {
        return new TwoTypes(.99, .4, new CustomerType(40, .95, 50), new CustomerType(-30, .98, 0), 60, 20, plans);
    }

    @Test
    void withNothingToTryTheSumSaysLetGo() {
        TwoTypes tie = tie(Plans.NONE);
        Map<Way, Double> values = tie.values();
        assertThat(values).containsOnlyKeys(Way.KEEP, Way.LET_GO);
        assertThat(values.get(Way.KEEP)).isCloseTo(-335.1193, DIGITS);
        assertThat(values.get(Way.LET_GO)).isCloseTo(-60, DIGITS);
        assertThat(tie.indifference()).isCloseTo(.568890, within(5e-7));
        assertThat(tie.perfectInformation()).isCloseTo(280.9076, DIGITS);
    }

    @Test
    void oneConversationBeatsLettingGo() {
        Map<Way, Double> values =
                tie(new Plans(Plans.Keep.FOR_GOOD, TALK, null, null, null)).values();
        assertThat(value(values, Way.TALK) - value(values, Way.LET_GO)).isCloseTo(.7193 + 60, within(5e-5));
    }

    @Test
    void aCheckpointBeatsLettingGo() {
        assertThat(tie(new Plans(new Plans.Keep.Until(3), null, null, null, null))
                        .values()
                        .get(Way.KEEP))
                .isCloseTo(172.6654, DIGITS);
    }

    @Test
    void otherTermsBeatLettingGoAndADiscountDoesNot() {
        Map<Way, Double> values =
                tie(new Plans(Plans.Keep.FOR_GOOD, null, null, DISCOUNT, TERMS)).values();
        assertThat(values.get(Way.ADAPT)).isCloseTo(322.7629, DIGITS);
        assertThat(values.get(Way.SAVE)).isCloseTo(-324.7716, DIGITS);
    }

    @Test
    void aTalkChoosesAmongAllThatCanBeTriedAfterwards() {
        Map<Way, Double> values =
                tie(new Plans(Plans.Keep.FOR_GOOD, TALK, null, DISCOUNT, TERMS)).values();
        // good sign: keep or adapt, both types; bad sign: adapt; worked through by hand in weights .32/.15 and .08/.45
        double adaptFixable = .9 * 50 / (1 - .99 * .95) - 10;
        double adaptPoorFit = .5 * 5 / (1 - .99 * .96) - 10;
        double good = .32 * adaptFixable + .15 * adaptPoorFit;
        double bad = .08 * adaptFixable + .45 * adaptPoorFit;
        assertThat(values.get(Way.TALK)).isCloseTo(good + bad - 25, DIGITS);
    }

    @Test
    void mendingOurFaultIsWorthWhatItChangesWhenItSucceeds() {
        Plans.Repair repair = new Plans.Repair(30, .5, 10, .02, 0);
        Map<Way, Double> values =
                tie(new Plans(Plans.Keep.FOR_GOOD, null, repair, null, null)).values();
        double fixable = .5 * 50 / (1 - .99 * .97) + .5 * 40 / (1 - .99 * .95);
        double poorFit = .5 * -20 / (1 - .99 * .98) + .5 * -30 / (1 - .99 * .98);
        assertThat(values.get(Way.REPAIR)).isCloseTo(.4 * fixable + .6 * poorFit - 30, DIGITS);
    }

    @Test
    void refusesNumbersThatCannotBe() {
        CustomerType any = new CustomerType(1, .9, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerType(Double.NaN, .9, 0))
                .withMessageContaining("monthly result must be a finite amount");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerType(1, 1.1, 0))
                .withMessageContaining("retention must lie in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoTypes(1, .4, any, any, 0, 0, Plans.NONE))
                .withMessageContaining("strictly between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoTypes(.99, .4, any, any, -1, 0, Plans.NONE))
                .withMessageContaining("refund");
        assertThatIllegalArgumentException().isThrownBy(() -> new Plans.Offer(5, 0, .1, .1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plans.Keep.Until(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Uncertainty(0, 1, 1, 0, 0, 0))
                .withMessageContaining("number of observations above 0");
    }

    private static double value(Map<Way, Double> values, Way way) {
        return Objects.requireNonNull(values.get(way));
    }
}
