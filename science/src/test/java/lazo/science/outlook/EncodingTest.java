package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final int[] FIRST_HUNDRED = IntStream.range(0, 100).toArray();

    private static double[] upTo(int rows) {
        return IntStream.range(0, rows).asDoubleStream().toArray();
    }

    private static double[] encoded(Encoding encoding, List<Column> columns, int row) {
        double[] into = new double[encoding.names().size()];
        encoding.encode(columns, row, into);
        return into;
    }

    @Test
    void whatIsLearnedComesFromTheRowsItIsLearnedFrom() {
        double[] amounts = upTo(200);
        String[] plans = new String[200];
        Arrays.setAll(plans, i -> i < 50 ? "monthly" : i < 100 ? "yearly" : "forever");
        List<Column> columns = List.of(new Amounts("months", amounts), Kinds.of("plan", plans));
        Encoding encoding = Encoding.forWeights(columns, FIRST_HUNDRED);
        assertThat(encoding.names())
                .containsExactly("months", "months (bend 1)", "months (bend 2)", "months (bend 3)", "plan=yearly");
        double[] unseen = encoded(encoding, columns, 150);
        assertThat(unseen[0]).as("no amount beyond those learned from").isEqualTo(99);
        assertThat(unseen[4]).as("a kind nobody knew").isZero();
    }

    @Test
    void aGapIsNotedAndFilledWithTheMedian() {
        double[] amounts = upTo(100);
        amounts[7] = Double.NaN;
        List<Column> columns = List.of(new Amounts("months", amounts));
        Encoding weights = Encoding.forWeights(columns, FIRST_HUNDRED);
        assertThat(weights.names()).startsWith("months is not known", "months");
        assertThat(encoded(weights, columns, 7)).startsWith(1, 50);
        assertThat(encoded(weights, columns, 8)).startsWith(0, 8);
        assertThat(encoded(Encoding.forTrees(columns, FIRST_HUNDRED), columns, 7))
                .containsExactly(Double.NaN);
    }

    @Test
    void whatTellsNothingIsLeftOut() {
        String[] ids = new String[100];
        Arrays.setAll(ids, i -> "customer-" + i);
        String[] same = new String[100];
        Arrays.fill(same, "here");
        List<Column> columns =
                List.of(new Amounts("always 5", new double[100]), Kinds.of("id", ids), Kinds.of("place", same));
        assertThat(Encoding.forWeights(columns, FIRST_HUNDRED).names()).isEmpty();
        assertThat(Encoding.forTrees(columns, FIRST_HUNDRED).names()).isEmpty();
    }

    @Test
    void aBendIsStraightBeforeItsFirstKnotAndAfterItsLast() {
        List<Column> columns = List.of(new Amounts("x", upTo(100)));
        Encoding encoding = Encoding.forWeights(columns, FIRST_HUNDRED);
        double[][] rows = encoding.encode(columns, FIRST_HUNDRED);
        for (int bend = 1; bend <= 3; bend++) {
            assertThat(rows[3][bend]).isZero();
            assertThat(rows[99][bend] - rows[98][bend]).isCloseTo(rows[97][bend] - rows[96][bend], within(1e-9));
        }
        // knots at 4, 27, 49, 71, 94: (50 − 4)³ − (50 − 71)₊³ … = 46³ ÷ 90²
        assertThat(rows[50][1]).isCloseTo(46.0 * 46 * 46 / (90 * 90), within(1e-9));
    }

    @Test
    void aTableReadyForScoringGivesTheSameSums() {
        String[] plans = new String[200];
        boolean[] left = new boolean[200];
        double[] amounts = upTo(200);
        for (int i = 0; i < 200; i++) {
            plans[i] = i % 3 == 0 ? "monthly" : i % 3 == 1 ? "yearly" : "";
            left[i] = i % 3 == 0 ? i % 4 > 0 : i % 5 == 0;
            amounts[i] = i % 17 == 0 ? Double.NaN : (i * 37) % 101;
        }
        List<Column> columns = List.of(Kinds.of("plan", plans), new Amounts("x", amounts));
        int[] all = IntStream.range(0, 200).toArray();
        Weights weights = Weights.fit(columns, all, left);
        // another table: other kinds, another order of them
        String[] others = new String[200];
        Arrays.setAll(others, i -> i % 2 == 0 ? "aside" : plans[i]);
        List<Column> later = List.of(Kinds.of("plan", others), new Amounts("x", amounts));
        double[] scored = weights.logOdds(later, all);
        for (int i = 0; i < 200; i++) {
            assertThat(scored[i])
                    .isCloseTo(weights.model().logOdds(encoded(weights.encoding(), later, i)), within(1e-12));
        }
    }
}
