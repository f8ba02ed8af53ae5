package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final int[] ALL = IntStream.range(0, 1_000).toArray();

    private static Kinds plans(int monthly) {
        String[] plans = new String[1_000];
        Arrays.setAll(plans, i -> i < monthly ? "monthly" : "yearly");
        return Kinds.of("plan", plans);
    }

    private static Amounts amounts(double shift, long seed) {
        Random random = new Random(seed);
        return new Amounts("spend", random.doubles(1_000).map(x -> x + shift).toArray());
    }

    @Test
    void theIndexIsTheSumOfItsGroups() {
        Drift drift = Drift.since(List.of(plans(500)), ALL);
        double index = drift.until(List.of(plans(800)), ALL).getFirst().index();
        assertThat(index).isCloseTo(.3 * Math.log(.8 / .5) - .3 * Math.log(.2 / .5), within(1e-12));
    }

    @Test
    void whatMovedMostComesFirstAndIsSaid() {
        Drift drift = Drift.since(List.of(amounts(0, 1), plans(500)), ALL);
        List<Drift.Shift> shifts = drift.until(List.of(amounts(0, 2), plans(800)), ALL);
        assertThat(shifts).extracting(Drift.Shift::column).containsExactly("plan", "spend");
        assertThat(shifts).extracting(Drift.Shift::amount).containsExactly(Drift.Amount.MUCH, Drift.Amount.LITTLE);
        assertThat(shifts.getFirst().inWords("en")).startsWith("plan: very different");
        assertThat(shifts.getFirst().inWords("es-AR")).startsWith("plan: muy distinto");
        assertThat(new Drift.Shift("plan", .2).inWords("pt-BR")).startsWith("plan: um pouco diferente");
    }

    @Test
    void amountsBeyondAllThatWasSeenAndGapsAreDriftToo() {
        Drift drift = Drift.since(List.of(amounts(0, 1)), ALL);
        assertThat(drift.until(List.of(amounts(5, 2)), ALL).getFirst().amount()).isEqualTo(Drift.Amount.MUCH);
        double[] gaps = new double[1_000];
        Arrays.fill(gaps, Double.NaN);
        assertThat(drift.until(List.of(new Amounts("spend", gaps)), ALL)
                        .getFirst()
                        .index())
                .isFinite()
                .isGreaterThan(1);
    }

    @Test
    void aKindNobodyKnewIsDrift() {
        String[] fresh = new String[1_000];
        Arrays.fill(fresh, "daily");
        Drift drift = Drift.since(List.of(plans(500)), ALL);
        assertThat(drift.until(List.of(Kinds.of("plan", fresh)), ALL).getFirst().amount())
                .isEqualTo(Drift.Amount.MUCH);
    }
}
