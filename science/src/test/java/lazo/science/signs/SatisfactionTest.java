package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lazo.science.history.Event.SurveyKind;
import org.junit.jupiter.api.Test;

/** How content they say they are, and when we call them unhappy. */
class SatisfactionTest {

    private static Satisfaction satisfaction(TieBuilder tie) {
        return firm().signs(tie).satisfaction();
    }

    @Test
    void anAnswerOfTodayCountsTwiceAsMuchAsOneOfSixtyDaysAgo() {
        TieBuilder ana = tie("ana")
                .answeredSurvey("2026-05-01T23:59:59.999Z", SurveyKind.CSAT, 2)
                .answeredSurvey("2026-06-30T23:59:59.999Z", SurveyKind.CSAT, 5);
        assertThat(satisfaction(ana).csat()).isCloseTo((2 + 2 * 5) / 3.0, within(1e-9));
        assertThat(satisfaction(ana).answers()).isEqualTo(2);
    }

    @Test
    void aRecommendationIsCarriedOverToTheSameScale() {
        assertThat(satisfaction(tie("ana").answeredSurvey("2026-06-01", SurveyKind.NPS, 10))
                        .csat())
                .isCloseTo(5, within(1e-9));
        assertThat(satisfaction(tie("ana").answeredSurvey("2026-06-01", SurveyKind.NPS, 0))
                        .csat())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theTrendSetsTheLastThreeMonthsAgainstTheThreeBefore() {
        TieBuilder ana = tie("ana")
                .answeredSurvey("2026-02-01", SurveyKind.CSAT, 5)
                .answeredSurvey("2026-05-01", SurveyKind.CSAT, 3)
                .answeredSurvey("2026-06-01", SurveyKind.CSAT, 2);
        assertThat(satisfaction(ana).trend()).isCloseTo(-2.5, within(1e-9));
        assertThat(satisfaction(tie("ana").answeredSurvey("2026-06-01", SurveyKind.CSAT, 2))
                        .trend())
                .isNaN();
    }

    @Test
    void withoutAnswersNothingIsSaid() {
        assertThat(satisfaction(tie("ana").paid("2026-06-01", 49)).csat()).isNaN();
    }

    @Test
    void twoUnhappyDaysMakeAnUnhappyCustomerAndOneDoesNot() {
        TieBuilder once = tie("ana")
                .wrote("2026-05-10T10:00:00Z", "Mal", Says.complaint())
                .wrote("2026-05-10T11:00:00Z", "Muy mal", Says.complaint());
        TieBuilder twice = tie("ana")
                .wrote("2026-05-10", "Mal", Says.complaint())
                .wrote("2026-05-20", "Muy mal", Says.complaint());
        assertThat(firm().signs(once).isUnhappy()).isFalse();
        assertThat(firm().signs(twice).isUnhappy()).isTrue();
    }

    @Test
    void twoComplaintsAmongManyFriendlyMessagesDoNot() {
        TieBuilder ana = tie("ana")
                .wrote("2026-05-10", "Mal", Says.complaint())
                .wrote("2026-05-20", "Muy mal", Says.complaint());
        for (int day = 10; day < 15; day++) {
            ana.wrote("2026-06-" + day, "Gracias", Says.somethingPlain());
        }
        assertThat(firm().signs(ana).isUnhappy()).isFalse();
    }

    @Test
    void lowAnswersMakeAnUnhappyCustomerWithoutAWord() {
        TieBuilder ana = tie("ana").answeredSurvey("2026-05-01", SurveyKind.CSAT, 1);
        assertThat(firm().signs(ana).isUnhappy()).isFalse();
        assertThat(firm().signs(ana.answeredSurvey("2026-06-01", SurveyKind.CSAT, 2))
                        .isUnhappy())
                .isTrue();
    }

    @Test
    void unhappinessOfMoreThanAMonthAgoIsNotLately() {
        assertThat(firm().signs(tie("ana").wrote("2026-06-05", "Mal", Says.complaint()))
                        .isUnhappyLately())
                .isTrue();
        assertThat(firm().signs(tie("ana").wrote("2026-05-05", "Mal", Says.complaint()))
                        .isUnhappyLately())
                .isFalse();
    }
}
