package lazo.science.reasons;

import static lazo.science.reasons.Tales.theyAreTied;
import static lazo.science.reasons.Tales.theyBargain;
import static lazo.science.reasons.Tales.theyCare;
import static lazo.science.reasons.Tales.theyDealOutside;
import static lazo.science.reasons.Tales.theyKeepWorkAndMoney;
import static lazo.science.reasons.Tales.theyTakeTheirMoneyBack;
import static lazo.science.reasons.Tales.theyWantSomethingElse;
import static lazo.science.reasons.Tales.weFailThem;
import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lazo.science.reading.Reading.Intent;
import lazo.science.signs.Firm;
import lazo.science.signs.Says;
import lazo.science.signs.TieBuilder;
import lazo.science.words.Words;
import org.junit.jupiter.api.Test;

/** Why an unhappy customer stays: seven explanations, each of which wins on the story it is made for. */
class WhyTheyStayTest {

    private static Reasons reasons(TieBuilder tie) {
        return reasons(firm(), tie);
    }

    private static Reasons reasons(Firm firm, TieBuilder tie) {
        return WhyTheyStay.of(firm.signs(tie), "en");
    }

    private static void wins(HypothesisKind kind, Reasons reasons) {
        assertThat(reasons.ranking()).hasSize(7).isSortedAccordingTo((a, b) -> Double.compare(b.weight(), a.weight()));
        assertThat(reasons.ranking().stream().mapToDouble(Hypothesis::weight).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(reasons.ranking().getFirst().kind()).isEqualTo(kind);
        assertThat(reasons.ranking().getFirst().weight()).isGreaterThan(0.6);
        assertThat(reasons.ranking().getFirst().forIt()).isNotEmpty();
        assertThat(reasons.enough()).isTrue();
    }

    @Test
    void whoHandsOutTheirNumberAndHiresNobodyTwiceDealsOutside() {
        wins(HypothesisKind.CIRCUMVENTION, reasons(theyDealOutside()));
    }

    @Test
    void whoCancelsAtEverySmallDelayAfterDeliveryKeepsWorkAndMoney() {
        wins(HypothesisKind.GUARANTEE_ABUSE, reasons(theyKeepWorkAndMoney()));
    }

    @Test
    void whoGetsTheMoneyBackAgainAndAgainAfterDeliveryKeepsWorkAndMoney() {
        wins(HypothesisKind.GUARANTEE_ABUSE, reasons(theyTakeTheirMoneyBack()));
    }

    @Test
    void whoUsesSideFeaturesAndAsksForWhatWillNeverBeAlmostFits() {
        wins(HypothesisKind.ALMOST_FIT, reasons(theyWantSomethingElse()));
    }

    @Test
    void whoWasContentUntilWeFailedIsOurFault() {
        wins(HypothesisKind.OUR_FAULT, reasons(Tales.firmThatFailed(), weFailThem()));
    }

    @Test
    void whoPaidForAYearAndSeesNoWayOutIsCaptive() {
        wins(HypothesisKind.CAPTIVE, reasons(theyAreTied()));
    }

    @Test
    void whoSuggestsAndThanksAndUsesWhatWeAreForCares() {
        wins(HypothesisKind.VOICE, reasons(theyCare()));
    }

    @Test
    void whoAsksForCompensationAndComplainsAgainAfterEachGiftBargains() {
        wins(HypothesisKind.BARGAINING, reasons(theyBargain()));
    }

    @Test
    void aWeightIsThePriorTimesWhatEachRowOfTheTableSays() {
        Reasons reasons = reasons(theyCare());
        double voice = sum(reasons, HypothesisKind.VOICE);
        double ourFault = sum(reasons, HypothesisKind.OUR_FAULT);
        assertThat(Math.log(weight(reasons, HypothesisKind.VOICE) / weight(reasons, HypothesisKind.OUR_FAULT)))
                .isCloseTo(voice - ourFault, within(1e-9));
    }

    private static double sum(Reasons reasons, HypothesisKind kind) {
        return reasons.table().stream()
                .mapToDouble(row -> row.llr().getOrDefault(kind, 0.0))
                .sum();
    }

    private static double weight(Reasons reasons, HypothesisKind kind) {
        return reasons.ranking().stream()
                .filter(each -> each.kind() == kind)
                .mapToDouble(Hypothesis::weight)
                .sum();
    }

    @Test
    void oneMoreObservationMovesTheWeight() {
        TieBuilder before = theyAreTied();
        TieBuilder after = theyAreTied()
                .wrote("2026-06-25", "¿Y si agregan un botón?", Says.intent(Intent.SUGGESTION))
                .wrote("2026-06-26", "Gracias", Says.intent(Intent.THANKS));
        assertThat(weight(reasons(after), HypothesisKind.VOICE))
                .isGreaterThan(weight(reasons(before), HypothesisKind.VOICE));
        assertThat(reasons(after).table()).extracting(Observation::id).contains("concrete_suggestions");
        assertThat(reasons(before).table()).extracting(Observation::id).doesNotContain("concrete_suggestions");
    }

    @Test
    void noSingleObservationOutweighsEverythingElse() {
        TieBuilder ana = theyDealOutside();
        for (int day = 10; day < 30; day++) {
            ana.messaged("2026-06-" + day, "w-1", "Mi número", Says.contactDetails());
        }
        assertThat(reasons(ana).table())
                .flatExtracting(row -> row.llr().values())
                .allSatisfy(llr -> assertThat(llr).isBetween(-4.0, 4.0));
    }

    @Test
    void whatWasLookedForAndNotSeenSpeaksAgainst() {
        Reasons reasons = reasons(theyCare());
        assertThat(against(reasons, HypothesisKind.CAPTIVE)).contains("Never says that they could not leave");
        assertThat(against(reasons, HypothesisKind.BARGAINING))
                .startsWith("No courtesy of ours followed a complaint", "Never asks for a discount or compensation");
        assertThat(against(reasons, HypothesisKind.CIRCUMVENTION))
                .containsExactly("No messages between them and other customers");
    }

    private static List<String> against(Reasons reasons, HypothesisKind kind) {
        return reasons.ranking().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .against();
    }

    @Test
    void theQuestionIsAboutWhatIsInDoubt() {
        assertThat(reasons(theyDealOutside()).question())
                .isNotEqualTo(reasons(theyWantSomethingElse()).question());
        assertThat(List.of(
                        question(theyCare()),
                        question(theyBargain()),
                        question(theyAreTied()),
                        question(theyDealOutside())))
                .doesNotContainNull()
                .hasSizeGreaterThan(1)
                .satisfies(all -> assertThat(all.stream().distinct().count()).isGreaterThanOrEqualTo(3));
    }

    private static String question(TieBuilder tie) {
        return String.valueOf(reasons(tie).question());
    }

    @Test
    void theQuestionIsAskedInTheCustomersOwnLanguage() {
        Reasons reasons = reasons(theyBargain().speaks("pt-BR"));
        assertThat(reasons.question()).isIn(questions("pt"));
        assertThat(reasons(theyBargain()).question()).isIn(questions("en"));
        assertThat(reasons.ranking().getFirst().forIt())
                .isEqualTo(reasons(theyBargain()).ranking().getFirst().forIt());
    }

    private static List<String> questions(String language) {
        Words words = Words.of(WhyTheyStay.class, language);
        return List.of(HypothesisKind.values()).stream()
                .map(kind -> words.say("question." + kind.id()))
                .toList();
    }

    @Test
    void oneBadDayCallsForNoExplanation() {
        assertThat(reasons(tie("ana").wrote("2026-05-01", "Mal", Says.complaint())))
                .isEqualTo(Reasons.NONE);
    }

    @Test
    void aContentCustomerCallsForNoExplanation() {
        TieBuilder ana = tie("ana")
                .wrote("2026-05-01", "Gracias", Says.intent(Intent.THANKS))
                .wrote("2026-05-20", "Genial", Says.intent(Intent.PRAISE))
                .wrote("2026-06-20", "¿Cómo invito?", Says.intent(Intent.QUESTION));
        assertThat(reasons(ana)).isEqualTo(Reasons.NONE);
    }

    @Test
    void repeatedRequestsCallForOneWithoutABadWord() {
        TieBuilder ana = tie("ana").wrote("2026-05-01", "¿Y la contabilidad?", Says.wish("accounting"));
        assertThat(reasons(ana).ranking()).isEmpty();
        ana.wrote("2026-06-01", "¿Y la contabilidad?", Says.wish("accounting"));
        assertThat(reasons(ana).ranking()).isNotEmpty();
    }
}
