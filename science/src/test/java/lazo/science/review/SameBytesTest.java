package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import lazo.science.review.Desk.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same events give the same review to the byte, however they arrive and whatever works on them. */
class SameBytesTest {

    @TempDir
    Path folder = Path.of("");

    private static void same(Outcome one, Outcome other) {
        assertThat(other.ties()).isEqualTo(one.ties());
        assertThat(other.review())
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .isEqualTo(one.review());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "4, 1", "1, 9", "2, 9", "4, 9"})
    void whateverTheNumberOfThreadsAndFilesAndTheOrderOfTheLines(int threads, int files) {
        List<String> shuffled = new ArrayList<>(Lines.company().all());
        Collections.shuffle(shuffled, new Random(threads * 100L + files));
        Outcome plain = new Desk(folder).review(Lines.company());
        assertThat(plain.review().ties()).isGreaterThan(100);
        assertThat(plain.tie("customer-35").object("outlook").number("churn90")).isPositive();
        assertThat(plain.review().urgent()).hasSize(5);
        same(plain, new Desk(folder).threads(threads).files(files).review(shuffled));
    }

    @Test
    void whetherItFitsInMemoryOrNot() {
        AtomicBoolean spilled = new AtomicBoolean();
        Desk poor = new Desk(folder).memory(1_000).threads(2);
        poor.watchedBy((_, _, _, _) -> spilled.compareAndSet(false, Files.exists(poor.temporary())));
        same(new Desk(folder).review(Lines.company()), poor.review(Lines.company()));
        assertThat(spilled).isTrue();
    }

    @Test
    void aSecondCopyOfAMessageCountsOnce() {
        Lines once = Lines.lines().wrote("ana", "2026-06-01", "muy mal").paid("ana", "2026-06-02", 49);
        List<String> twice = new ArrayList<>(once.all());
        twice.addAll(once.all());
        twice.add(once.all().getFirst());
        Outcome one = new Desk(folder).review(once);
        Outcome other = new Desk(folder).files(3).threads(2).review(twice);
        assertThat(other.ties()).isEqualTo(one.ties());
        assertThat(one.review().duplicates()).isZero();
        assertThat(other.review().duplicates()).isEqualTo(3);
        assertThat(other.tie("ana").object("money").number("margin")).isEqualTo(49);
    }

    @Test
    void whatHappensLaterIsNotKnownYet() {
        Lines before = Lines.lines()
                .wrote("ana", "2026-05-01", "muy mal")
                .paid("ana", "2026-05-02", 49)
                .wrote("bea", "2026-05-01", "hola");
        Lines all = Lines.lines();
        all.all().addAll(before.all());
        all.wrote("ana", "2026-06-03", "inútiles")
                .paid("ana", "2026-06-04", 49)
                .paid("carl", "2026-06-05", 49)
                .track("company", "2026-06-06", "Incident Opened", "\"incidentId\":\"i\"");
        same(
                new Desk(folder).asOf("2026-05-31T00:00:00Z").review(before),
                withoutCounts(
                        before, new Desk(folder).asOf("2026-05-31T00:00:00Z").review(all)));
    }

    @Test
    void whoWasFoundToBeOneLaterWereTwoUntilThen() {
        Lines lines = Lines.lines()
                .wrote("ana", "2026-05-01", "muy mal")
                .wrote("old-ana", "2026-05-02", "muy mal")
                .renamed("old-ana", "ana", "2026-06-01");
        assertThat(new Desk(folder).asOf("2026-05-31T00:00:00Z").review(lines).ids())
                .containsExactly("ana", "old-ana");
        assertThat(new Desk(folder).asOf("2026-06-30T00:00:00Z").review(lines).ids())
                .containsExactly("ana");
    }

    /** Everything that was read is counted, whenever it happened. */
    private static Outcome withoutCounts(Lines expected, Outcome outcome) {
        CompanyReview r = outcome.review();
        CompanyReview counted = new CompanyReview(
                r.company(),
                r.currency(),
                r.asOf(),
                expected.all().size(),
                r.duplicates(),
                r.rejected(),
                r.ties(),
                r.active(),
                r.unhappy(),
                r.verdicts(),
                r.signs(),
                r.months(),
                r.scatter(),
                r.ours(),
                r.incidents(),
                r.notReported(),
                r.requests(),
                r.wishes(),
                r.urgent(),
                r.needAPerson(),
                r.failed(),
                r.insights());
        return new Outcome(counted, outcome.ties(), outcome.rejected());
    }
}
