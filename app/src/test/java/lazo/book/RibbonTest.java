package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lazo.science.reading.Story;
import lazo.science.review.CompanyReview.Incident;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.Ending;
import org.junit.jupiter.api.Test;

class RibbonTest {

    @Test
    void aSilentYearIsAThinDashedLine() {
        String ribbon = draw(new Tie("a").signedUp(400).answers(395, 5, null));
        assertThat(ribbon).contains("class=\"silent\"");
        assertThat(lastX(ribbon, "silent")).isEqualTo(1000);
        assertThat(lastX(ribbon, "cloth")).isLessThan(120);
    }

    @Test
    void paymentsThatRunByThemselvesAreNoNews() {
        String ribbon = draw(new Tie("a").signedUp(400).paysMonthly(395, 5, 49));
        assertThat(lastX(ribbon, "silent")).isEqualTo(1000);
        assertThat(ribbon).contains("#g-payment");
    }

    @Test
    void contactWithoutAWordAboutHowItFeelsGetsNoColour() {
        String ribbon = draw(new Tie("a").signedUp(100).uses("votes", 100, 0, 2));
        assertThat(ribbon).contains("class=\"untold\"").doesNotContain("class=\"cloth\"", "class=\"silent\"");
    }

    @Test
    void happyWordsAreWarmAndUnhappyOnesCold() {
        assertThat(draw(new Tie("a").signedUp(30).answers(20, 5, null).answers(10, 5, null)))
                .contains("stop class=\"w6\"")
                .doesNotContain("stop class=\"w0\"");
        assertThat(draw(new Tie("a").signedUp(30).answers(20, 1, null).answers(10, 1, null)))
                .contains("stop class=\"w0\"")
                .doesNotContain("stop class=\"w6\"");
    }

    @Test
    void moreContactMakesAWiderRibbon() {
        Course little = Course.of(new Tie("a").says(50, "hola", 0).story(), Tie.ago(100), Tie.TODAY, 50);
        Tie much = new Tie("a");
        for (int day = 99; day > 0; day--) {
            much.says(day, "hola", 0);
        }
        Course lots = Course.of(much.story(), Tie.ago(100), Tie.TODAY, 50);
        assertThat(lots.bond()[25]).isGreaterThan(2 * little.bond()[25]).isLessThanOrEqualTo(1);
    }

    @Test
    void refundsGiftsExceptionsRemindersAndDisputesEachShowAMark() {
        String ribbon = draw(new Tie("a")
                .signedUp(90)
                .refunded(60, 10)
                .gift(50, 5)
                .exception(40, "half price")
                .reminded(30, "contact_sharing"));
        assertThat(ribbon).contains("#g-refund", "#g-offer", "#g-exception", "#g-reminder");
    }

    @Test
    void aComplaintFraysTheEdgeAndATalkWithAPersonIsAKnot() {
        String ribbon =
                draw(new Tie("a").signedUp(90).says(40, "no sirve", -0.7).weAnswer(39, "Lo vemos"));
        assertThat(ribbon).contains("#g-fray", "#g-knot");
    }

    @Test
    void anAutomaticMessageIsNoTalk() {
        assertThat(draw(new Tie("a").signedUp(90).machine(40, "Novedades"))).doesNotContain("#g-knot");
    }

    @Test
    void aContactDetailForAnotherPersonIsAThreadThatSplitsOff() {
        assertThat(draw(new Tie("a").signedUp(90).invitesOutside(20, "mi whats 300 555 0134", "300 555 0134")))
                .contains("#g-outside");
    }

    @Test
    void aTieThatEndedIsCutWithALooseEnd() {
        Tie tie = new Tie("a").signedUp(200).answers(190, 4, null);
        Page page = new Review(tie.story()).gone(100, Ending.VOLUNTARY).page();
        assertThat(draw(page)).contains("class=\"cut\"", "class=\"thread\"");
        assertThat(draw(new Review(tie.story()).page())).doesNotContain("class=\"cut\"");
    }

    @Test
    void whoComesBackGetsAKnotOfTheirOwn() {
        Tie tie = new Tie("a").subscribed(300, 9).cancelled(200, "unused").subscribed(100, 9);
        assertThat(draw(tie)).contains("#g-return", "#g-ended");
    }

    @Test
    void ourIncidentsAreBandsOnlyWhereTheyTouchedThisTie() {
        String touched = draw(new Review(new Tie("outage-victim").signedUp(300).story()).page());
        String other = draw(new Review(new Tie("somebody").signedUp(300).story()).page());
        assertThat(touched).contains("Cobros duplicados", "Caída del servicio");
        assertThat(other).doesNotContain("Cobros duplicados").contains("Caída del servicio");
    }

    @Test
    void marksLinkToTheStoryBelow() {
        Page page = new Review(new Tie("a").signedUp(90).refunded(60, 10).story()).page();
        String html = Html.render(TiePage.of(desk(), page));
        String anchor = html.replaceAll("(?s).*<a href=\"#(e\\d+)\"><title>[^<]*10.*", "$1");
        assertThat(html).contains("id=\"" + anchor + "\"");
    }

    @Test
    void marksOfOneKindThatWouldCoverEachOtherAreDrawnOnce() {
        List<Mark> marks = List.of(
                new Mark(Mark.Kind.PAYMENT, 0, "one", null),
                new Mark(Mark.Kind.REFUND, 1, "two", null),
                new Mark(Mark.Kind.PAYMENT, 2, "three", null),
                new Mark(Mark.Kind.PAYMENT, 20, "four", null));
        assertThat(Marks.apart(marks, 10)).extracting(Mark::label).containsExactly("one\nthree", "two", "four");
    }

    @Test
    void aTieOfWhichNothingIsKnownIsDrawnToo() {
        assertThat(draw(new Review(new Story("a", List.of(), List.of())).page()))
                .contains("class=\"silent\"");
    }

    private static Desk desk() {
        List<Incident> incidents = Fixture.incidents();
        return Desk.of(Fixture.company(List.of(), List.of(), List.of(), incidents), Fixture.facts(), "es");
    }

    private static String draw(Tie tie) {
        return draw(new Review(tie.story()).page());
    }

    private static String draw(Page page) {
        Chronicle chronicle = new Chronicle(page.story(), desk().words(), desk().figures());
        return Html.render(new Ribbon(desk(), page, Marks.of(chronicle)).draw("ribbon"));
    }

    /** How far to the right the last shape of a style reaches. */
    private static double lastX(String svg, String style) {
        double most = 0;
        var shapes = java.util.regex.Pattern.compile("class=\"" + style + "\"[^>]* d=\"([^\"]*)\"")
                .matcher(svg);
        while (shapes.find()) {
            var points = java.util.regex.Pattern.compile("[ML]([\\d.]+) ").matcher(shapes.group(1));
            while (points.find()) {
                most = Math.max(most, Double.parseDouble(points.group(1)));
            }
        }
        return most;
    }
}
