package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lazo.science.reading.Head;
import lazo.science.reading.TrainedModel;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Head HEAD = Head.INSULT_THIRD;
    private static final int ANSWER = List.of(Head.values()).indexOf(HEAD);
    private static final int INPUTS = 2 * Head.values().length + TrainedModel.FIGURES;
    private static final int[] ALL = IntStream.range(0, 3_000).toArray();

    private final float[][] inputs = new float[ALL.length][INPUTS];
    private final byte[][] truth = new byte[ALL.length][Head.values().length];

    /** A yes where exactly one of two heads says so: no sum of the two can tell. */
    NetworkTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i : ALL) {
            for (int j = 0; j < INPUTS; j++) {
                inputs[i][j] = (float) random.nextDouble(-4, 4);
            }
            Arrays.fill(truth[i], (byte) -1);
            truth[i][ANSWER] = (byte) (inputs[i][0] > 0 != inputs[i][1] > 0 ? 1 : 0);
        }
    }

    @Test
    void itLearnsWhatTwoHeadsSayTogether() {
        Network network = Network.fit(inputs, truth, ALL);

        long right = IntStream.of(ALL)
                .filter(i -> network.values(inputs[i])[ANSWER] > 0 == truth[i][ANSWER] > 0)
                .count();

        assertThat(right).isGreaterThan(ALL.length * 9L / 10);
    }

    @Test
    void theSameExamplesGiveTheSameNetwork() {
        assertThat(Network.fit(inputs, truth, ALL).values(inputs[7]))
                .isEqualTo(Network.fit(inputs, truth, ALL).values(inputs[7]));
    }

    @Test
    void onlyHeadsWithACurveAnswer() {
        TrainedModel.Together together = Network.fit(inputs, truth, ALL).together(Map.of(HEAD, new Calibration(2, 1)));

        assertThat(together.heads()).containsExactly(HEAD);
        assertThat(together.second()[ANSWER]).isNotZero();
        assertThat(together.second()[ANSWER + 1]).isZero();
    }
}
