package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ForecastQualityTest {

    private static final double[] CHANCES = {.1, .4, .4, .8};
    private static final boolean[] LEFT = {false, false, true, true};

    @Test
    void aPairThatWasGivenTheSameChanceCountsHalf() {
        // of four pairs three are in order and one is tied
        assertThat(ForecastQuality.auc(CHANCES, LEFT)).isCloseTo(3.5 / 4, within(1e-12));
        assertThat(ForecastQuality.auc(CHANCES, new boolean[4])).isNaN();
    }

    @Test
    void aWrongCertaintyCostsMuchButNotEverything() {
        double loss = -(Math.log(.9) + Math.log(.6) + Math.log(.4) + Math.log(.8)) / 4;
        assertThat(ForecastQuality.logLoss(CHANCES, LEFT))
                .isCloseTo(loss, within(1e-12))
                .isCloseTo(.4389, within(5e-5));
        assertThat(ForecastQuality.logLoss(new double[] {0}, new boolean[] {true}))
                .isBetween(30.0, 40.0);
    }

    @Test
    void calibrationComparesGroupsWithWhatHappenedInThem() {
        // low group: mean .25, nobody left; high group: mean .6, everybody left
        assertThat(ForecastQuality.calibrationError(CHANCES, LEFT, 2)).isCloseTo((.25 + .4) / 2, within(1e-12));
        assertThat(ForecastQuality.calibrationError(CHANCES, LEFT, 1)).isCloseTo(.5 - .425, within(1e-12));
        assertThat(ForecastQuality.calibrationError(CHANCES, LEFT, 9)).isFinite();
    }

    @Test
    void refusesForecastsThatAreNoChances() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastQuality.auc(new double[] {1.2}, new boolean[1]))
                .withMessageContaining("lies in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastQuality.logLoss(new double[] {Double.NaN}, new boolean[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastQuality.logLoss(new double[0], new boolean[0]))
                .withMessageContaining("no forecast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForecastQuality.calibrationError(CHANCES, new boolean[1], 2))
                .withMessageContaining("4 forecasts but 1 outcomes");
    }
}
