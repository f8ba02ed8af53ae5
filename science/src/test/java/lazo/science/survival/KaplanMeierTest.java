package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import lazo.science.numbers.Interval;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    private static final Offset<Double> DIGITS = within(5e-5);

    /** Weeks in remission of 21 patients (Freireich and others 1963); those after the first nine were still well. */
    private static final double[] WEEKS = {6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
    };

    private static KaplanMeier textbook() {
        boolean[] left = new boolean[WEEKS.length];
        for (int i = 0; i < 9; i++) {
            left[i] = true;
        }
        return KaplanMeier.fit(WEEKS, left);
    }

    @Test
    void agreesWithTheTextbook() {
        KaplanMeier curve = textbook();
        assertThat(curve.times()).containsExactly(6, 7, 10, 13, 16, 22, 23);
        assertThat(curve.atRisk()).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(curve.events()).containsExactly(3, 1, 1, 1, 1, 1, 1);
        assertThat(curve.survival(5.9)).isEqualTo(1);
        assertThat(curve.survival(6)).isCloseTo(.8571, DIGITS);
        assertThat(curve.survival(12)).isCloseTo(.7529, DIGITS);
        assertThat(curve.survival(23)).isCloseTo(.4482, DIGITS);
        assertThat(curve.standardError(6)).isCloseTo(.0764, DIGITS);
        assertThat(curve.survival(7)).isCloseTo(.8067, DIGITS);
        assertThat(curve.standardError(7)).isCloseTo(.0869, DIGITS);
        assertThat(curve.standardError(10)).isCloseTo(.0963, DIGITS);
        assertThat(curve.standardError(23)).isCloseTo(.1346, DIGITS);
        assertThat(curve.median()).isEqualTo(23);
    }

    @Test
    void bothIntervalsAgreeWithTheTextbook() {
        KaplanMeier curve = textbook();
        Interval plain = curve.plainInterval(10, .95);
        assertThat(plain.low()).isCloseTo(.5641, DIGITS);
        assertThat(plain.high()).isCloseTo(.9418, DIGITS);
        Interval logLog = curve.interval(10, .95);
        assertThat(logLog.low()).isCloseTo(.5032, DIGITS);
        assertThat(logLog.high()).isCloseTo(.8894, DIGITS);
    }

    /** R: survfit with conf.type = "log-log" says 23, from 13 on, without an upper end. */
    @Test
    void theMedianHasAnInterval() {
        assertThat(textbook().quantileInterval(.5, .95)).isEqualTo(new Interval(13, Double.POSITIVE_INFINITY));
        assertThat(textbook().quantile(.25)).isEqualTo(13);
        assertThat(textbook().quantile(.9)).isNaN();
        assertThat(textbook().quantileInterval(.9, .95)).isEqualTo(Interval.UNKNOWN);
    }

    /** R: the restricted mean until week 35 is 23.29 with a standard error of 2.83. */
    @Test
    void theMeanIsTheAreaUnderTheCurve() {
        assertThat(textbook().meanUntil(35).estimate()).isCloseTo(23.29, within(.005));
        assertThat(textbook().meanUntil(35).standardError()).isCloseTo(2.83, within(.005));
        assertThat(textbook().meanUntil(6).estimate()).isEqualTo(6);
    }

    @Test
    void saysNothingAboutTimesNobodyHasReached() {
        KaplanMeier curve = textbook();
        assertThat(curve.survival(35)).isCloseTo(.4482, DIGITS);
        assertThat(curve.survival(36)).isNaN();
        assertThat(curve.interval(36, .95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void whereEverybodyIsStillHereThereIsNoMedian() {
        KaplanMeier curve = KaplanMeier.fit(new double[] {3, 5, 8}, new boolean[3]);
        assertThat(curve.times()).isEmpty();
        assertThat(curve.survival(8)).isEqualTo(1);
        assertThat(curve.survival(9)).isNaN();
        assertThat(curve.median()).isNaN();
        assertThat(curve.interval(4, .95)).isEqualTo(Interval.UNKNOWN);
    }

    @Test
    void oneCustomerWhoLeftEndsTheCurve() {
        KaplanMeier curve = KaplanMeier.fit(new double[] {4}, new boolean[] {true});
        assertThat(curve.survival(3)).isEqualTo(1);
        assertThat(curve.survival(4)).isZero();
        assertThat(curve.survival(100)).isZero();
        assertThat(curve.standardError(4)).isZero();
        assertThat(curve.median()).isEqualTo(4);
    }

    @Test
    void tellsTimesBelowAndAboveTwoApartToTheLastDigitButOne() {
        KaplanMeier curve =
                KaplanMeier.fit(new double[] {0, .1, 1.999, 2, 1e9}, new boolean[] {true, true, true, true, true});
        assertThat(curve.times()).containsExactly(0, .1, 1.999, 2, 1e9);
    }

    @Test
    void refusesDurationsThatCannotBe() {
        refuses(new double[] {1, Double.NaN}, "row 2 is NaN");
        refuses(new double[] {-1, 2}, "row 1 is -1.0, but a duration is a finite number, 0 or more");
        refuses(new double[] {1}, "1 durations but 2 events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.fit(new double[0], new boolean[0]))
                .withMessageContaining("nobody to learn from");
    }

    private static void refuses(double[] durations, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KaplanMeier.fit(durations, new boolean[2]))
                .withMessageContaining(why);
    }
}
