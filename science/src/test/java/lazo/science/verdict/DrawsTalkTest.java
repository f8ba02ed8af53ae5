package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A talk is worth what it changes: no more, and nothing where the same would be done anyway. */
class DrawsTalkTest {

    private static final Plans.Talk CHEAP = new Plans.Talk(1, .8, .25);
    private static final Uncertainty WIDE = new Uncertainty(8, 24, 10, 20, 20, .5);

    private static Draws.Result of(TwoTypes tie) {
        return new Draws().of("ana", tie, WIDE);
    }

    private static Information information(Draws.Result result) {
        return Objects.requireNonNull(result.information());
    }

    private static double mean(Draws.Result result, Way way) {
        return Objects.requireNonNull(result.values().get(way)).mean();
    }

    @Test
    void theWorkedExampleHasTheInformationOfTheHandbook() {
        Plans.Talk talk = new Plans.Talk(25, .8, .25);
        TwoTypes tie = TwoTypesTest.tie(new Plans(Plans.Keep.FOR_GOOD, talk, null, null, null));
        Information information = information(new Draws().of("ana", tie, Uncertainty.NONE));
        assertThat(information.perfect()).isCloseTo(280.9076, within(5e-5));
        assertThat(information.talk()).isCloseTo(85.7193, within(5e-5));
        assertThat(information.cost()).isEqualTo(25);
    }

    @Test
    void aTalkAfterWhichTheSameIsDoneCostsWhatItCosts() {
        // an offer helps either type, whatever a talk would show, however uncertain its numbers are
        TwoTypes tie = new TwoTypes(
                .99,
                .8,
                new CustomerType(60, .90, 0),
                new CustomerType(30, .90, 0),
                0,
                20,
                new Plans(Plans.Keep.FOR_GOOD, CHEAP, null, new Plans.Offer(10, 3, .05, .05), null));
        Draws.Result result = of(tie);
        assertThat(information(result).talk()).isCloseTo(0, within(1e-9));
        assertThat(mean(result, Way.SAVE) - mean(result, Way.TALK)).isCloseTo(1, within(1e-9));
        assertThat(result.best()).isEqualTo(Way.SAVE);
    }

    @Test
    void aTalkIsBestExactlyWhereItIsWorthMoreThanItCosts() {
        for (double cost : new double[] {1, 20, 60, 80, 100, 200}) {
            Draws.Result result = of(
                    TwoTypesTest.tie(new Plans(Plans.Keep.FOR_GOOD, new Plans.Talk(cost, .8, .25), null, null, null)));
            boolean pays = information(result).talk() > cost;
            assertThat(result.best() == Way.TALK).as("at %s", cost).isEqualTo(pays);
        }
    }

    @Test
    void knowingEverythingIsWorthAtLeastATalk() {
        Draws.Result result = of(TwoTypesTest.tie(
                new Plans(Plans.Keep.WHILE_IT_PAYS, CHEAP, null, new Plans.Offer(15, 3, .01, 0), null)));
        assertThat(information(result).talk()).isPositive();
        assertThat(information(result).perfect())
                .isGreaterThan(information(result).talk());
    }

    @Test
    void theRightToStopLaterMakesKeepingWorthMore() {
        TwoTypes forGood = TwoTypesTest.tie(Plans.NONE);
        TwoTypes whileItPays = TwoTypesTest.tie(new Plans(Plans.Keep.WHILE_IT_PAYS, null, null, null, null));
        assertThat(mean(of(whileItPays), Way.KEEP)).isGreaterThan(mean(of(forGood), Way.KEEP));
        assertThat(of(whileItPays).pLetGoBest()).isLessThan(of(forGood).pLetGoBest());
    }
}
