package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lazo.science.outlook.Returning.Basis;
import lazo.science.outlook.Returning.Chance;
import lazo.science.signs.Ending;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked example of docs/reference/churn.md. */
class ReturningTest {

    private static final Offset<Double> DIGITS = within(5e-5);

    @Test
    void beforeAnybodyHasLeftTheStatedChancesHoldAndSaySo() {
        Chance chance = Returning.STATED_ONLY.after(Ending.ENDED_BY_US);
        assertThat(chance.chance()).isCloseTo(.15, within(1e-12));
        assertThat(chance.basis()).isEqualTo(Basis.STATED);
        assertThat(chance.worth(100)).isCloseTo(.15 * 12 * 100, within(1e-9));
        assertThat(chance.worth(-100)).isZero();
        assertThat(Returning.STATED_ONLY.after(Ending.INVOLUNTARY).chance()).isCloseTo(.30, within(1e-12));
    }

    /** Forty left of their own will, ten of them were back after three months, the others have been away for a year. */
    @Test
    void whatHappenedCorrectsWhatWasStated() {
        Returning.Counts counts = new Returning.Counts();
        for (int i = 0; i < 40; i++) {
            counts.left(Ending.VOLUNTARY, i < 10 ? 3 : 20, i < 10);
        }
        for (int i = 0; i < 10; i++) {
            counts.secondLife(6, i < 4, 50, 40);
        }
        Returning returning = Returning.of(counts);
        Chance left = returning.after(Ending.VOLUNTARY);
        assertThat(left.left()).isEqualTo(40);
        assertThat(left.returned()).isEqualTo(10);
        assertThat(left.basis()).isEqualTo(Basis.DATA);
        assertThat(left.chance()).isCloseTo(.2182, DIGITS);
        assertThat(left.low()).isCloseTo(.1226, DIGITS);
        assertThat(left.high()).isCloseTo(.3280, DIGITS);
        assertThat(left.secondMonths()).isCloseTo((120.0 + 60) / 14, within(1e-9));
        assertThat(left.spend()).isCloseTo((10 + 10 * .8) / 20, within(1e-9));
        Chance ended = returning.after(Ending.ENDED_BY_US);
        assertThat(ended.basis()).isEqualTo(Basis.STATED);
        assertThat(ended.chance())
                .as("where more return than was stated, more is expected of the others too")
                .isCloseTo(.2020, DIGITS);
    }

    @Test
    void whereHardlyAnybodyOfVeryManyReturnsThereIsStillAnInterval() {
        Returning.Counts counts = new Returning.Counts();
        for (int i = 0; i < 400_000; i++) {
            counts.left(Ending.SILENT, 6, i < 3);
        }
        for (Ending ending : Ending.values()) {
            Chance chance = Returning.of(counts).after(ending);
            assertThat(chance.low()).isBetween(0.0, chance.chance());
            assertThat(chance.high()).isBetween(chance.chance(), 0.05);
        }
    }

    @Test
    void partsCountedApartAgreeAndWhoLeftYesterdayCountsForADay() {
        Returning.Counts one = new Returning.Counts();
        one.left(Ending.SILENT, 0.03, false);
        Returning.Counts other = new Returning.Counts();
        other.left(Ending.SILENT, 5, true);
        Returning.Counts all = new Returning.Counts();
        all.left(Ending.SILENT, 5, true);
        all.left(Ending.SILENT, 0.03, false);
        one.merge(other);
        assertThat(Returning.of(one).after(Ending.SILENT))
                .isEqualTo(Returning.of(all).after(Ending.SILENT));
        Returning.Counts yesterday = new Returning.Counts();
        yesterday.left(Ending.SILENT, 0.03, false);
        assertThat(Returning.of(yesterday).after(Ending.SILENT).chance()).isCloseTo(.05, within(1e-4));
    }
}
