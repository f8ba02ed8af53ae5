package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import lazo.science.history.Rejection;
import lazo.science.signs.Says;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review leaves nothing behind, and nothing can fill its memory. */
class TidyTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void temporaryFilesAreGoneAfterwards() {
        Desk desk = new Desk(folder).memory(0);
        desk.review(Lines.company());
        assertThat(desk.temporary()).doesNotExist();
    }

    @Test
    void temporaryFilesAreGoneAfterAFailureToo() {
        AtomicInteger read = new AtomicInteger();
        Desk desk = new Desk(folder).memory(0).threads(4).files(8).reader((text, language, country) -> {
            if (read.incrementAndGet() == 300) {
                throw new OutOfMemoryError("the reader broke");
            }
            return Says.somethingPlain();
        });
        assertThatThrownBy(() -> desk.review(Lines.company())).hasMessageContaining("the reader broke");
        assertThat(desk.temporary()).doesNotExist();
    }

    @Test
    void aFailureWhileReviewingIsToldAndLeavesNothingEither() {
        Desk desk = new Desk(folder).memory(0).threads(2).watchedBy((name, _, _, _) -> {
            if (name == Stage.Name.COMPARING) {
                throw new IllegalStateException("no more");
            }
        });
        assertThatThrownBy(() -> desk.review(Lines.company())).hasMessageContaining("no more");
        assertThat(desk.temporary()).doesNotExist();
    }

    @Test
    void whoeverComesLateFindsThePartitionsClosed() {
        Partitions partitions = new Partitions(folder.resolve("late"), 0);
        partitions.append(3, new byte[] {1, 2, 3});
        assertThat(folder.resolve("late")).exists();
        partitions.close();
        assertThatThrownBy(() -> partitions.append(3, new byte[] {4})).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("late")).doesNotExist();
    }

    @Test
    void aPartitionGivesBackWhatItWasGivenWhereverItLies() {
        try (Partitions partitions = new Partitions(folder.resolve("some"), 4)) {
            partitions.append(7, new byte[] {1, 2, 3});
            partitions.append(7, new byte[] {4, 5, 6});
            partitions.append(7, new byte[] {7});
            assertThat(partitions.blocks(7).stream()
                            .mapToInt(block -> block.length)
                            .sum())
                    .isEqualTo(7);
            partitions.clear(7);
            assertThat(partitions.blocks(7)).isEmpty();
            partitions.append(7, new byte[] {8, 9});
            assertThat(partitions.blocks(7)).containsExactly(new byte[] {8, 9});
        }
    }

    @Test
    void aMillionRejectedLinesAreCountedAndNotKept() {
        Rejected rejected = new Rejected();
        for (int line = 1_000_000; line > 0; line--) {
            rejected.reject(new Rejection("events.jsonl", line, null, "No JSON.", "Send JSON.", ""));
        }
        assertThat(rejected.count()).isEqualTo(1_000_000);
        assertThat(rejected.inOrder()).hasSize(Rejected.MOST);
        assertThat(rejected.inOrder().getFirst().line())
                .isLessThan(rejected.inOrder().getLast().line());
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsReviewed() {
        Desk.Outcome outcome = new Desk(folder).review(Lines.company());
        assertThat(outcome.review().rejected()).isEqualTo(2);
        assertThat(outcome.rejected().inOrder())
                .hasSize(2)
                .isSortedAccordingTo((a, b) -> Long.compare(a.line(), b.line()));
    }
}
