package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import lazo.science.review.Desk.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a line of {@code ties.jsonl} holds: others read it, so nothing in it may go missing. */
class LineOfATieTest {

    private static final List<String> WAYS = List.of("keep", "talk", "repair", "save", "adapt", "let_go");

    @TempDir
    Path folder = Path.of("");

    private Outcome outcome() {
        return new Desk(folder).review(Lines.company());
    }

    @Test
    void everyLineHasEveryField() {
        Outcome outcome = outcome();
        assertThat(outcome.lines()).hasSize(outcome.review().ties()).allSatisfy(line -> {
            assertThat(line.names())
                    .contains(
                            "userId",
                            "asOf",
                            "verdict",
                            "signs",
                            "ourShare",
                            "satisfaction",
                            "reasons",
                            "question",
                            "money",
                            "values",
                            "pLetGoBest",
                            "blockedBy",
                            "outlook",
                            "breaks",
                            "unhappy");
            assertThat(line.text("asOf")).isEqualTo("2026-06-27T12:00:00Z");
            assertThat(line.text("verdict"))
                    .isIn("keep", "talk", "repair", "save", "adapt", "let_go", "enforce", "unknown");
            assertThat(line.object("satisfaction").names()).containsExactly("csat", "trend", "answers");
            assertThat(line.object("money").names())
                    .contains("margin", "cost", "minutes", "marginShare", "timeShare", "sentence");
            assertThat(line.object("outlook").names()).containsExactly("churn90", "lifetimeValue", "why", "return");
        });
    }

    @Test
    void everySignHasALevelAnIntervalATrendAndEvidence() {
        Outcome outcome = outcome();
        assertThat(outcome.lines()).allSatisfy(line -> {
            Json signs = line.object("signs");
            assertThat(signs.names())
                    .containsExactly("team_strain", "hostility", "never_our_service", "harm_to_others", "costs_more");
            for (String kind : signs.names()) {
                assertThat(signs.object(kind).names()).contains("level", "value", "low", "high", "trend", "evidence");
                assertThat(signs.object(kind).text("level")).isIn("calm", "watch", "alarm", "unknown");
            }
            assertThat(signs.object("never_our_service").fields()).containsEntry("value", null);
        });
    }

    @Test
    void everyWayHasAValueWithItsIntervalWhereItIsOpen() {
        Outcome outcome = outcome();
        assertThat(outcome.lines()).allSatisfy(line -> {
            Json values = line.object("values");
            assertThat(values.names()).containsExactlyElementsOf(WAYS);
            for (String way : WAYS) {
                boolean closed = line.has("gone") || way.equals("repair") && line.number("ourShare") == 0;
                Json value = values.object(way);
                assertThat(value.names())
                        .isEqualTo(closed ? java.util.Set.of() : java.util.Set.of("mean", "low", "high"));
                if (!closed) {
                    assertThat(value.number("low")).isLessThanOrEqualTo(value.number("mean"));
                    assertThat(value.number("mean")).isLessThanOrEqualTo(value.number("high"));
                }
            }
        });
    }

    @Test
    void everyReasonHasAWeightAndWhatSpeaksForAndAgainstIt() {
        Outcome outcome = outcome();
        List<Json> explained = outcome.lines().stream()
                .filter(line -> !line.list("reasons").isEmpty())
                .toList();
        assertThat(explained).isNotEmpty().allSatisfy(line -> {
            assertThat(line.list("reasons"))
                    .hasSize(7)
                    .allSatisfy(reason ->
                            assertThat(((Json) reason).names()).containsExactly("id", "weight", "for", "against"));
            assertThat(line.text("question")).endsWith("?");
        });
        assertThat(outcome.tie("customer-35").fields()).containsEntry("question", null);
    }

    @Test
    void onlyWhoHasLeftIsGone() {
        Outcome outcome = outcome();
        Json gone = outcome.tie("customer-40");
        assertThat(gone.object("gone").names()).containsExactly("at", "kind");
        assertThat(gone.object("gone").text("kind")).isEqualTo("voluntary");
        assertThat(gone.text("verdict")).isEqualTo("unknown");
        assertThat(outcome.lines().stream().filter(line -> line.has("gone")))
                .hasSize(outcome.review().ties() - outcome.review().active());
        assertThat(outcome.tie("customer-35").has("gone")).isFalse();
    }

    @Test
    void aBreakNamesItsRuleHowOftenAndTheEvents() {
        Outcome violent = new Desk(folder).review(Lines.lines().wrote("ana", "2026-05-01", "los voy a quemar"));
        Json broken = (Json) violent.tie("ana").list("breaks").getFirst();
        assertThat(broken.text("rule")).isEqualTo("violence");
        assertThat(broken.number("count")).isEqualTo(1);
        assertThat(broken.list("evidence")).isEqualTo(List.of("m-0"));
        assertThat(violent.tie("ana").text("verdict")).isEqualTo("enforce");
    }

    @Test
    void sharesOfMarginAndTimeAddUpToOne() {
        Outcome outcome = outcome();
        double margin = outcome.lines().stream()
                .mapToDouble(line -> line.object("money").number("timeShare"))
                .sum();
        assertThat(margin).isCloseTo(1, within(0.005));
    }

    @Test
    void theSummaryCountsWhatTheLinesSay() {
        Outcome outcome = outcome();
        CompanyReview review = outcome.review();
        assertThat(review.verdicts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(review.active());
        assertThat(review.urgent())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.tie().urgency(), a.tie().urgency()));
        assertThat(outcome.lines().stream()
                        .filter(line -> line.number("urgency") > 0)
                        .count())
                .isEqualTo(review.needAPerson());
        assertThat(review.incidents())
                .hasSize(2)
                .extracting(CompanyReview.Incident::open)
                .containsExactly(false, true);
        assertThat(review.notReported()).contains("needs").doesNotContain("messages", "income", "minute_cost");
    }
}
