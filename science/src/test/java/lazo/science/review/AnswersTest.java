package lazo.science.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import lazo.science.review.Insights.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {

    @TempDir
    Path folder;

    private Map<Asked, List<Answered>> of(Lines lines) {
        return new Desk(folder)
                .asOf("2026-05-31T00:00:00Z")
                .threads(2)
                .review(lines)
                .review()
                .insights()
                .answers();
    }

    private static Lines answered(Lines lines, String who, String when, String kind, int score) {
        return lines.track(
                who,
                when,
                "Survey Answered",
                "\"surveyId\":\"s-" + who + when + "\",\"kind\":\"" + kind + "\",\"score\":" + score);
    }

    @Test
    void whatCustomersAnsweredIsCountedByMonth() {
        Lines lines = Lines.lines();
        lines.track("ana", "2026-03-02", "Survey Sent", "\"surveyId\":\"s\",\"kind\":\"csat\"");
        lines.track("bea", "2026-03-02", "Survey Sent", "\"surveyId\":\"s\",\"kind\":\"csat\"");
        answered(lines, "ana", "2026-03-03", "csat", 5);
        answered(lines, "ana", "2026-03-04", "csat", 3);
        answered(lines, "bea", "2026-05-04", "csat", 2);
        answered(lines, "bea", "2026-06-04", "csat", 5); // not known yet
        answered(lines, "ana", "2026-04-04", "nps", 10);
        answered(lines, "bea", "2026-04-04", "nps", 6);
        answered(lines, "bea", "2026-04-05", "nps", 9);
        Map<Asked, List<Answered>> answers = of(lines);
        assertThat(answers).containsOnlyKeys(Asked.CSAT, Asked.NPS);
        assertThat(answers.get(Asked.CSAT))
                .containsExactly(
                        new Answered(YearMonth.of(2026, 3), 2, 2, 1, 0),
                        new Answered(YearMonth.of(2026, 4), 0, 0, 0, 0),
                        new Answered(YearMonth.of(2026, 5), 0, 1, 0, 1));
        assertThat(answers.get(Asked.NPS))
                .containsExactly(
                        new Answered(YearMonth.of(2026, 4), 0, 3, 2, 1),
                        new Answered(YearMonth.of(2026, 5), 0, 0, 0, 0));
    }

    @Test
    void aTalkOfWhichNobodySaidHowItWasIsOnlyCounted() {
        Lines lines = Lines.lines()
                .ended("ana", "2026-05-02", 5, 10)
                .ended("bea", "2026-05-03", 1, 10)
                .track("carl", "2026-05-04", "Live Chat Conversation Ended", "\"conversationId\":\"c\"");
        assertThat(of(lines).get(Asked.STRAIN)).containsExactly(new Answered(YearMonth.of(2026, 5), 3, 2, 1, 1));
    }

    @Test
    void aNetScoreGoesDownToMinusOneAndAShareToZero() {
        assertThat(Asked.NPS.value(2, 1, 3)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(Asked.NPS.value(0, 3, 3)).isEqualTo(-1);
        assertThat(Asked.CSAT.value(0, 3, 3)).isZero();
        assertThat(Asked.CSAT.interval(0, 3, 3).low()).isZero();
        assertThat(Asked.NPS.interval(0, 3, 3).low()).isNegative();
    }
}
