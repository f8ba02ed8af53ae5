package lazo.science.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting by the day says the same as the single durations. */
class DurationsTest {

    private static final int[] RELAPSED = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    private static final int[] WELL = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    private static Durations remission() {
        Durations durations = new Durations();
        for (int day : RELAPSED) {
            durations.add(0, day, true);
        }
        for (int day : WELL) {
            durations.add(0, day, false);
        }
        return durations;
    }

    @Test
    void givesTheWorkedCurve() {
        KaplanMeier curve = remission().curve(0);
        assertThat(curve.survival(6)).isCloseTo(.8571, within(5e-5));
        assertThat(curve.survival(10)).isCloseTo(.7529, within(5e-5));
        assertThat(curve.survival(23)).isCloseTo(.4482, within(5e-5));
        assertThat(curve.interval(10, .95).low()).isCloseTo(.5032, within(5e-5));
        assertThat(curve.interval(10, .95).high()).isCloseTo(.8894, within(5e-5));
        assertThat(curve.median()).isEqualTo(23);
    }

    @Test
    void groupsAreComparedAsOneByOne() {
        Random dice = new Random(5);
        Durations first = new Durations();
        Durations second = new Durations();
        double[] days = new double[200];
        boolean[] events = new boolean[200];
        int[] groups = new int[200];
        for (int i = 0; i < days.length; i++) {
            groups[i] = i % 2;
            days[i] = 1 + dice.nextInt(i % 2 == 0 ? 900 : 500);
            events[i] = dice.nextInt(3) > 0;
            (i % 2 == 0 ? first : second).add(0, (long) days[i], events[i]);
        }
        LogRank oneByOne = LogRank.test(days, events, groups, 2);
        LogRank counted = Durations.compare(List.of(first, second), 0);
        assertThat(counted.chiSquared()).isCloseTo(oneByOne.chiSquared(), within(1e-9));
        assertThat(counted.p()).isCloseTo(oneByOne.p(), within(1e-12));
    }

    /** Four are watched from the start, four more come under observation on day 10 as customers of ten days. */
    @Test
    void whoComesUnderObservationLateSaysNothingOfTheTimeBefore() {
        Durations durations = new Durations();
        durations.add(0, 5, true);
        durations.add(0, 20, false);
        durations.add(0, 20, false);
        durations.add(0, 20, true);
        for (int i = 0; i < 4; i++) {
            durations.add(10, 20, i == 0);
        }
        durations.add(10, 10, true);
        assertThat(durations.subjects()).isEqualTo(8);
        KaplanMeier curve = durations.curve(0);
        assertThat(curve.survival(5)).isEqualTo(.75);
        assertThat(curve.survival(20)).isCloseTo(.75 * 5 / 7, within(1e-12));
        assertThat(durations.firstDayWith(5)).isEqualTo(11);
        assertThat(durations.curve(11).survival(20)).isCloseTo(5.0 / 7, within(1e-12));
    }

    @Test
    void partsCountedApartAgree() {
        Durations merged = new Durations();
        merged.add(0, 900, true);
        Durations other = remission();
        Durations all = remission();
        all.add(0, 900, true);
        merged.merge(other);
        assertThat(merged.curve(0).survival(23)).isEqualTo(all.curve(0).survival(23));
        assertThat(merged.longest()).isEqualTo(900);
    }
}
