package lazo.science.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lazo.science.numbers.Interval;
import org.junit.jupiter.api.Test;

class QiniTest {

    /** In order: treated with the outcome, held out without, treated without, held out with. */
    private static final double[] SCORES = {4, 3, 2, 1};

    private static final boolean[] OUTCOME = {true, false, false, true};
    private static final boolean[] TREATED = {true, false, true, false};

    @Test
    void theAreaBetweenTheCurveAndTheRandomLine() {
        // u: 1/2 at 1/4, 1/2 at 1/2, 1/2 at 3/4, (1 − 1·2/2)/2 = 0 at 1; the line is 0
        Qini qini = new Qini(SCORES, OUTCOME, TREATED);
        assertThat(qini.curve(5)).containsExactly(new double[] {0, .5, .5, .5, 0}, within(1e-12));
        assertThat(qini.area()).isCloseTo(.375, within(1e-12));
    }

    @Test
    void oneScoreForAllIsTheRandomLine() {
        Qini qini = new Qini(new double[4], new boolean[] {true, false, true, false}, TREATED);
        assertThat(qini.area()).isZero();
        assertThat(qini.curve(3)).containsExactly(new double[] {0, .5, 1}, within(1e-12));
    }

    @Test
    void theOtherWayRoundIsWorseThanChance() {
        double[] reversed = {1, 2, 3, 4};
        assertThat(new Qini(reversed, OUTCOME, TREATED).area()).isNegative();
    }

    @Test
    void whoIsThereTwiceCountsTwice() {
        Qini once =
                new Qini(new double[] {4, 4, 3, 2, 1}, new boolean[] {true, true, false, false, true}, new boolean[] {
                    true, true, false, true, false
                });
        Qini twice = new Qini(SCORES, OUTCOME, TREATED);
        assertThat(twice.area(new int[] {2, 1, 1, 1})).isCloseTo(once.area(), within(1e-12));
        assertThat(twice.area(new int[] {1, 0, 1, 0})).isNaN();
    }

    @Test
    void theIntervalIsAboutAsWideAsTheQiniWanders() {
        Random random = new Random(3);
        double sum = 0;
        double squares = 0;
        Interval first = Interval.UNKNOWN;
        int trials = 200;
        for (int trial = 0; trial < trials; trial++) {
            int size = 2_000;
            double[] scores = random.doubles(size).toArray();
            boolean[] outcome = new boolean[size];
            boolean[] treated = new boolean[size];
            for (int i = 0; i < size; i++) {
                treated[i] = random.nextBoolean();
                outcome[i] = random.nextDouble() < .2;
            }
            Qini qini = new Qini(scores, outcome, treated);
            double area = qini.area();
            sum += area;
            squares += area * area;
            first = trial == 0 ? Bootstrap.of(qini, .95, 1) : first;
        }
        double deviation = Math.sqrt(squares / trials - sum / trials * sum / trials);
        assertThat(first.width()).isBetween(2 * 1.96 * deviation * .8, 2 * 1.96 * deviation * 1.25);
    }
}
