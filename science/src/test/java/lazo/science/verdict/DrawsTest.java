package lazo.science.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import lazo.science.numbers.Beta;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final Plans ALL = new Plans(
            new Plans.Keep.Until(3),
            new Plans.Talk(25, .8, .25),
            new Plans.Repair(30, .5, 10, .02, 0),
            new Plans.Offer(15, 3, .01, 0),
            new Plans.Adapt(10, new Plans.Terms(.9, 50, .95), new Plans.Terms(.5, 5, .96)));
    private static final Uncertainty SOME = new Uncertainty(6, 40, 10, 8, 8, .5);

    @Test
    void withoutDoubtEveryDrawIsTheStatedValue() {
        TwoTypes tie = TwoTypesTest.tie(ALL);
        Draws.Result result = new Draws().of("ana", tie, Uncertainty.NONE);
        assertThat(result.values()).containsOnlyKeys(Way.values());
        tie.values().forEach((way, value) -> {
            assertThat(estimate(result, way).mean()).isCloseTo(value, within(1e-9));
            assertThat(estimate(result, way).low()).isCloseTo(value, within(1e-9));
            assertThat(estimate(result, way).high()).isCloseTo(value, within(1e-9));
        });
        assertThat(result.best()).isEqualTo(Way.ADAPT);
        assertThat(result.pLetGoBest()).isZero();
    }

    @Test
    void theSameCustomerGetsTheSameFiguresFromAnyDraws() {
        Draws used = new Draws();
        used.of("somebody else", TwoTypesTest.tie(Plans.NONE), SOME);
        Draws.Result again = used.of("ana", TwoTypesTest.tie(ALL), SOME);
        assertThat(again).isEqualTo(new Draws().of("ana", TwoTypesTest.tie(ALL), SOME));
        assertThat(again).isNotEqualTo(new Draws().of("eva", TwoTypesTest.tie(ALL), SOME));
    }

    @Test
    void aWayThatOpensDoesNotMoveTheOthers() {
        Estimate alone = new Draws()
                .of("ana", TwoTypesTest.tie(Plans.NONE), SOME)
                .values()
                .get(Way.LET_GO);
        assertThat(new Draws().of("ana", TwoTypesTest.tie(ALL), SOME).values()).containsEntry(Way.LET_GO, alone);
    }

    @Test
    void howOftenLettingGoIsBestFollowsTheBelief() {
        // keeping wins where the drawn belief lies above .568890, and nothing else is in doubt
        Uncertainty onlyBelief = new Uncertainty(10, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0, 0);
        Draws.Result result = new Draws(20_000).of("ana", TwoTypesTest.tie(Plans.NONE), onlyBelief);
        assertThat(result.pLetGoBest()).isCloseTo(new Beta(4, 6).cdf(.568890), within(.01));
        assertThat(estimate(result, Way.KEEP).mean()).isCloseTo(-335.1193, within(12.0));
        double low = Valuation.expected(new Beta(4, 6).quantile(.05), 672.2689, -1006.7114);
        assertThat(estimate(result, Way.KEEP).low()).isCloseTo(low, within(20.0));
    }

    @Test
    void aCertainLossIsBestEndedInNearlyEveryDraw() {
        TwoTypes loss =
                new TwoTypes(.99, .02, new CustomerType(10, .95, 0), new CustomerType(-80, .98, 0), 60, 20, Plans.NONE);
        assertThat(new Draws().of("ana", loss, SOME).pLetGoBest()).isGreaterThan(.95);
    }

    @Test
    void drawnChancesHaveTheMeanAndTheTailsOfTheirDistribution() {
        for (double[] shape : new double[][] {{.95, 40}, {.4, 1}, {.02, 5}, {.5, 200}, {.95, 8}, {.3, 50_000}}) {
            Chance chance = new Chance();
            chance.set(shape[0], shape[1]);
            Beta beta = new Beta(shape[0] * shape[1], (1 - shape[0]) * shape[1]);
            double[] drawn =
                    IntStream.range(0, BetaBins.BINS).mapToDouble(chance::at).toArray();
            assertThat(IntStream.range(1, drawn.length)).allMatch(i -> drawn[i] > drawn[i - 1] - 1e-12);
            assertThat(Arrays.stream(drawn)).allMatch(x -> x >= 0 && x <= 1);
            assertThat(Arrays.stream(drawn).average().orElseThrow()).isCloseTo(shape[0], within(1e-9));
            for (double p : new double[] {.05, .5, .95}) {
                double share =
                        Arrays.stream(drawn).filter(x -> x <= beta.quantile(p)).count() / (double) drawn.length;
                assertThat(share).as("%s at %s", Arrays.toString(shape), p).isCloseTo(p, within(.005));
            }
        }
    }

    @Test
    void everyNumberOfADrawIsDrawnForItself() {
        Randomness random = new Randomness(5);
        int[] ones = new int[Long.SIZE];
        for (int i = 0; i < 40_000; i++) {
            long bits = random.at(i);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += (int) (bits >>> bit) & 1;
            }
        }
        assertThat(Arrays.stream(ones)).allMatch(count -> Math.abs(count - 20_000) < 450);
    }

    @Test
    void theTailsAreThoseOfTheSortedNumbers() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(1 + random.nextInt(60))
                    .map(x -> Math.rint(x * 20) - 10)
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int k = 1 + random.nextInt(values.length);
            Tails tails = new Tails(k);
            tails.of(values);
            assertThat(tails.lowest()).isEqualTo(sorted[k - 1]);
            assertThat(tails.highest()).isEqualTo(sorted[values.length - k]);
        }
    }

    @Test
    void refusesTooFewDrawsForAnInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Draws(5)).withMessageContaining("at least 20");
    }

    private static Estimate estimate(Draws.Result result, Way way) {
        return Objects.requireNonNull(result.values().get(way));
    }
}
