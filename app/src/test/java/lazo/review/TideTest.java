package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import lazo.events.EventsKept;
import org.junit.jupiter.api.Test;

/** Ties wait while very much comes in, but not for ever. */
class TideTest {

    private final Tide tide = new Tide();
    private long now = System.nanoTime() + Duration.ofHours(1).toNanos();

    private boolean afterASecondOf(int events) {
        tide.on(new EventsKept(events, Set.of(1L), false));
        now += Duration.ofSeconds(1).toNanos();
        return tide.isHigh(now);
    }

    @Test
    void usualNewsIsReviewedAtOnce() {
        tide.isHigh(now);
        assertThat(afterASecondOf(1_000)).isFalse();
    }

    @Test
    void aFloodIsKeptFirstAndReviewedWhenItEbbs() {
        tide.isHigh(now);
        assertThat(afterASecondOf(20_000)).isTrue();
        assertThat(afterASecondOf(20_000)).isTrue();
        assertThat(afterASecondOf(10)).isFalse();
    }

    @Test
    void itIsNoticedWithinAFractionOfASecond() {
        tide.isHigh(now);
        tide.on(new EventsKept(1_000, Set.of(1L), false));
        now += Duration.ofMillis(250).toNanos();
        assertThat(tide.isHigh(now)).isTrue();
    }

    @Test
    void nobodyWaitsLongerThanAMinute() {
        tide.isHigh(now);
        int rounds = 0;
        for (int second = 0; second < 185; second++) {
            rounds += afterASecondOf(20_000) ? 0 : 1;
            assertThat(tide.isHighStill()).isTrue();
        }
        assertThat(rounds).isEqualTo(3);
    }

    @Test
    void reviewsThatTakeLongLeaveTheSendersFourTimesAsLong() {
        afterAFloodWhoseRoundTook(Duration.ofSeconds(30));
        assertThat(secondsOfWaiting()).isBetween(118, 120);
    }

    @Test
    void theNextFloodDoesNotWaitForWhatTheLastOneCost() {
        afterAFloodWhoseRoundTook(Duration.ofSeconds(30));
        assertThat(afterASecondOf(10)).isFalse();
        assertThat(secondsOfWaiting()).isBetween(58, 61);
    }

    private void afterAFloodWhoseRoundTook(Duration round) {
        tide.isHigh(now);
        for (int second = 0; second < 60; second++) {
            assertThat(afterASecondOf(20_000)).isTrue();
        }
        assertThat(afterASecondOf(20_000)).isFalse();
        long began = now;
        now += round.toNanos();
        tide.roundTook(began, now);
    }

    private int secondsOfWaiting() {
        int waited = 0;
        while (afterASecondOf(100_000)) {
            waited++;
        }
        return waited;
    }
}
