package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StudentTTest {

    @Test
    void agreesWithTheTables() {
        assertThat(StudentT.cdf(-1.2, 5)).isCloseTo(0.14194552835305124, within(1e-11));
        assertThat(StudentT.cdf(2, 1)).isCloseTo(0.8524163823495667, within(1e-11));
        assertThat(StudentT.quantile(.95, 5)).isCloseTo(2.0150483733330233, within(1e-7));
        assertThat(StudentT.quantile(.05, 5)).isCloseTo(-2.0150483733330233, within(1e-7));
    }

    @Test
    void fourMonthsOfLossInSixAreNotYetACertainLoss() {
        // −20 −30 10 −25 15 −10: mean −10, sd 18.7083, t = 1.3093 with 5 degrees
        double p = StudentT.meanBelowZero(-10, 18.708286933869708, 6);
        assertThat(p).isCloseTo(0.8763166965, within(1e-9));
    }

    @Test
    void aMeanThatNeverVariesIsCertain() {
        assertThat(StudentT.meanBelowZero(-3, 0, 4)).isEqualTo(1);
        assertThat(StudentT.meanBelowZero(3, 0, 4)).isZero();
        assertThat(StudentT.meanBelowZero(0, 0, 4)).isEqualTo(.5);
    }

    @Test
    void theIntervalOfAMeanReachesAsFarAsItsTailsSay() {
        Interval interval = StudentT.meanInterval(-10, 18.708286933869708, 6, .9);
        assertThat(interval.low()).isCloseTo(-10 - 2.0150483733 * 7.6376262, within(1e-5));
        assertThat(interval.high()).isCloseTo(-10 + 2.0150483733 * 7.6376262, within(1e-5));
    }

    @Test
    void refusesToJudgeBySingleNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.meanBelowZero(-5, 1, 1))
                .withMessageContaining("at least two");
        assertThatIllegalArgumentException().isThrownBy(() -> StudentT.meanBelowZero(Double.NaN, 1, 4));
    }
}
