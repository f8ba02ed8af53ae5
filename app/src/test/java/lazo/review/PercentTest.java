package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lazo.science.review.Stage.Name;
import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void itOnlyGrowsAndEndsWithAHundred() {
        Percent percent = new Percent(1_000);
        List<Integer> seen = new ArrayList<>(List.of(percent.done()));
        for (long read : new long[] {10, 500, 1_000, 1_200}) { // the estimate was too low
            percent.advance(Name.READING, 0, 0, read);
            seen.add(percent.done());
        }
        for (Name name : List.of(Name.COUNTING, Name.COMPARING, Name.REVIEWING)) {
            for (int part = 1; part <= 64; part++) {
                percent.advance(name, part, 64, 0);
                seen.add(percent.done());
            }
        }
        assertThat(seen).isSorted().startsWith(0, 0, 27, 55, 55).endsWith(100);
    }

    @Test
    void whereNobodyKnowsHowMuchThereIsItStaysWithinItsStep() {
        Percent percent = new Percent(0);
        percent.advance(Name.READING, 0, 0, 5_000);
        assertThat(percent.done()).isEqualTo(55);
    }
}
