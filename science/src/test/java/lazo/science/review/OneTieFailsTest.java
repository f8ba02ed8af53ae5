package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.CompanyFacts;
import lazo.science.history.CompanyFacts.Need;
import lazo.science.history.CompanyFacts.Stance;
import lazo.science.history.OfficeHours;
import lazo.science.reading.Reading;
import lazo.science.review.Desk.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of ours that meets one tie leaves that tie out and says so; everybody else is reviewed. */
class OneTieFailsTest {

    private static final Lines LINES = Lines.lines()
            .wrote("ana", "2026-05-01", "muy mal")
            .paid("ana", "2026-05-02", 49)
            .wrote("bug", "2026-05-02", "boom")
            .paid("bug", "2026-05-03", 49)
            .wrote("carl", "2026-05-01", "hola")
            .paid("carl", "2026-05-04", 49);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whereItsTextsCannotBeRead() {
        leftOut(new Desk(folder).reader((text, _, _) -> {
            if (text.equals("boom")) {
                throw new IllegalStateException("a bug of ours");
            }
            return Reading.NOTHING;
        }));
    }

    @Test
    void whereItCannotBeLookedAt() {
        leftOut(new Desk(folder).of(brokenWhereItsNeedsAreComparedWith()).reader((text, _, _) -> askingFor(text)));
    }

    @Test
    void underWhicheverIdItFailed() {
        Lines renamed = Lines.lines().renamed("bug", "dora", "2026-05-05").paid("dora", "2026-05-06", 49);
        renamed.all().addAll(LINES.all());
        Outcome outcome = new Desk(folder)
                .reader((text, _, _) -> {
                    if (text.equals("boom")) {
                        throw new IllegalStateException("a bug of ours");
                    }
                    return Reading.NOTHING;
                })
                .review(renamed);
        assertThat(outcome.ids()).containsExactly("ana", "carl");
        assertThat(outcome.review().failed()).extracting(Failure::userId).containsExactly("dora");
    }

    @Test
    void whatCannotBePassedOnStopsEverything() {
        Desk desk = new Desk(folder).heardBy((tie, _) -> {
            throw new IllegalStateException("the database is gone");
        });
        assertThatThrownBy(() -> desk.review(LINES)).hasMessage("the database is gone");
    }

    @Test
    void anErrorOfTheMachineStopsEverything() {
        Desk desk = new Desk(folder).reader((_, _, _) -> {
            throw new OutOfMemoryError();
        });
        assertThatThrownBy(() -> desk.review(LINES)).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aFaultThatMeetsTooManyStopsEverything() {
        Failures failures = new Failures();
        for (int i = 0; i < Failures.MOST; i++) {
            assertThat(failures.isLookedAt("tie-" + i, OneTieFailsTest::fail)).isFalse();
        }
        assertThatThrownBy(() -> failures.isLookedAt("one-more", OneTieFailsTest::fail))
                .hasMessageContaining("10000")
                .hasRootCauseMessage("a bug of ours");
    }

    private static void fail() {
        throw new IllegalStateException("a bug of ours");
    }

    private static void leftOut(Desk desk) {
        Outcome outcome = desk.threads(2).review(LINES);
        assertThat(outcome.ids()).containsExactly("ana", "carl");
        assertThat(outcome.review().ties()).isEqualTo(2);
        assertThat(outcome.review().failed()).extracting(Failure::userId).containsExactly("bug");
    }

    private static Reading askingFor(String text) {
        List<Reading.NeedMatch> needs = text.equals("boom") ? List.of(new Reading.NeedMatch("x", 1)) : List.of();
        return new Reading("es", 1, 0, List.of(), List.of(), Set.of(), List.of(), needs, new int[0], 1);
    }

    /** A need without an id is met by whoever asks for anything. */
    @SuppressWarnings("NullAway")
    private static CompanyFacts brokenWhereItsNeedsAreComparedWith() {
        return new CompanyFacts(
                "Asamblea",
                "",
                "USD",
                ZoneId.of("UTC"),
                0.5,
                0.8,
                Map.of(),
                OfficeHours.USUAL,
                Set.of(),
                Set.of(),
                List.of(new Need(null, Stance.NEVER, "broken", Map.of())),
                null);
    }
}
