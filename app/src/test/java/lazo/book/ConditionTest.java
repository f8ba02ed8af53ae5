package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Ending;
import lazo.science.signs.Level;
import lazo.science.signs.SignKind;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private final Desk desk = Desk.of(Fixture.company(), Fixture.facts(), "en");

    @Test
    void theSentenceSaysSinceWhenWhoseDoingItIsAndWhetherAnybodyTalked() {
        Tie tie = new Tie("a").signedUp(300).says(80, "no sirve", -0.7).says(40, "sigue igual", -0.7);
        Page page = new Review(tie.story()).unhappy(4, 2).page();
        assertThat(new Condition(desk, page).sentence())
                .isEqualTo("Unhappy since September 2026. About half of it is our doing."
                        + " Nobody of the team has talked with them yet.");
    }

    @Test
    void aLongCalmBetweenTwoComplaintsStartsTheCountAnew() {
        Tie tie = new Tie("a").signedUp(400).says(300, "no sirve", -0.7).says(20, "no sirve", -0.7);
        Page page = new Review(tie.story()).unhappy(1, 0).page();
        assertThat(new Condition(desk, page).sentence()).startsWith("Unhappy since November 2026.");
    }

    @Test
    void somebodyWhoLeftIsToldAsGone() {
        Page page = new Review(new Tie("a").signedUp(300).story())
                .gone(30, Ending.VOLUNTARY)
                .page();
        assertThat(new Condition(desk, page).sentence()).isEqualTo("Left of their own accord on 23 October 2026.");
    }

    @Test
    void silenceIsSaidAndNotTakenForCalm() {
        Page page = new Review(new Tie("a").signedUp(300).story()).allCalm().page();
        assertThat(new Condition(desk, page).sentence()).startsWith("No news since January 2026.");
    }

    @Test
    void somebodyWithASignInAlarmIsNeverCalledCalm() {
        Tie tie = new Tie("a").signedUp(300).uses("votes", 100, 1, 5);
        Page page = new Review(tie.story())
                .allCalm()
                .sign(SignKind.HARM_TO_OTHERS, Level.ALARM, 0.8, 0.6, 0.9, 0)
                .page();
        assertThat(new Condition(desk, page).sentence()).startsWith("One of the five signs is in alarm.");
    }

    @Test
    void theQuestionIsOnlyPromisedWhereThereIsOne() {
        Page page = new Review(new Tie("a").signedUp(3).story()).advises("talk").page();
        assertThat(new Condition(desk, page).action()).isEqualTo("Call");
        assertThat(new Condition(desk, page).actionWhy()).doesNotContain("further down");
    }
}
