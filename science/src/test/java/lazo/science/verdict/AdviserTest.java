package lazo.science.verdict;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import lazo.science.outlook.Outlook;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import lazo.science.reading.Story;
import lazo.science.reasons.Hypothesis;
import lazo.science.reasons.HypothesisKind;
import lazo.science.reasons.Reasons;
import lazo.science.reasons.WhyTheyStay;
import lazo.science.signs.Departure;
import lazo.science.signs.Ending;
import lazo.science.signs.Evidence;
import lazo.science.signs.Firm;
import lazo.science.signs.Says;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import lazo.science.signs.TieBuilder;
import org.junit.jupiter.api.Test;

/** What the numbers suggest, and what they may never suggest. */
class AdviserTest {

    private static final Usual USUAL = new Usual(5, 40, 0.03, 0.7, true);
    private static final Outlook STAYS = new Outlook(0.05, 500);

    /** Pays five dollars a month, insults whoever answers, and takes two hours of the team's time each time. */
    private static TieBuilder hopeless() {
        TieBuilder ana = tie("ana").signedUp("2025-02-01");
        for (int month = 1; month <= 6; month++) {
            ana.paid("2026-0" + month + "-02", 5);
            for (String day : new String[] {"-05", "-12", "-20"}) {
                String when = "2026-0" + month + day;
                ana.wrote(when, "Inútiles", Says.insult(Target.US))
                        .weAnswered(when, "Lamentamos que lo veas así.")
                        .conversationEnded(when, 5, 120.0);
            }
        }
        return ana;
    }

    private static Verdict verdict(Firm firm, TieBuilder tie, Outlook outlook, DoubleSupplier aWeekAgo) {
        Signs signs = firm.signs(tie);
        return new Adviser(USUAL, "en")
                .of(signs, WhyTheyStay.of(signs, "en"), outlook, null, otherwise(firm, tie, aWeekAgo));
    }

    private static Otherwise otherwise(Firm firm, TieBuilder tie, DoubleSupplier aWeekAgo) {
        return new Otherwise() {
            @Override
            public double pLetGoBestAWeekAgo() {
                return aWeekAgo.getAsDouble();
            }

            @Override
            public Signs signs(Story story) {
                return firm.signs(tie, story);
            }
        };
    }

    /** Of a customer for whom it does not matter. */
    private static Otherwise surely(TieBuilder tie) {
        return otherwise(firm(), tie, AdviserTest::sureAWeekAgo);
    }

    private static Verdict verdict(TieBuilder tie) {
        return verdict(firm(), tie, STAYS, AdviserTest::sureAWeekAgo);
    }

    @Test
    void lettingGoIsSuggestedOnlyAfterTwoReviewsAWeekApart() {
        Verdict second = verdict(firm(), hopeless(), STAYS, () -> 0.9);
        assertThat(second.pLetGoBest()).isGreaterThanOrEqualTo(0.9);
        assertThat(second.blockedBy()).isEmpty();
        assertThat(second.advice()).isEqualTo("let_go");
        Verdict first = verdict(firm(), hopeless(), STAYS, () -> 0.89);
        assertThat(first.blockedBy()).containsExactly(Guard.SECOND_REVIEW_DUE);
        assertThat(first.advice()).isIn("talk", "adapt", "save");
    }

    @Test
    void theEarlierReviewIsAskedForOnlyWhereItMatters() {
        DoubleSupplier never = () -> {
            throw new AssertionError("nobody asked");
        };
        assertThat(verdict(firm(), tie("ana").paid("2026-05-01", 49), STAYS, never)
                        .advice())
                .isEqualTo("keep");
    }

    @Test
    void violenceGoesToEnforcementAtOnce() {
        assertThat(verdict(hopeless().wrote("2026-06-21", "Los voy a quemar", Says.threat(ThreatKind.VIOLENCE)))
                        .advice())
                .isEqualTo("enforce");
        Firm failed = firm().failed("2026-06-01", "2026-06-20");
        TieBuilder excused = tie("ana")
                .wrote("2026-06-02", "Mal", Says.complaint())
                .wrote("2026-06-05", "Los voy a quemar", Says.threat(ThreatKind.VIOLENCE));
        assertThat(verdict(failed, excused, STAYS, AdviserTest::sureAWeekAgo).advice())
                .isEqualTo("enforce");
    }

    @Test
    void violenceGoesToEnforcementEvenWhereNothingElseIsKnown() {
        TieBuilder ana =
                tie("ana").commentedOnSurvey("2026-06-21", 1, "Los voy a quemar", Says.threat(ThreatKind.VIOLENCE));
        assertThat(verdict(firmWithoutOthers(), ana, STAYS, AdviserTest::sureAWeekAgo)
                        .advice())
                .isEqualTo("enforce");
    }

    @Test
    void aRuleBrokenThreeTimesIsForEnforcementAndTwiceIsNot() {
        TieBuilder ana = tie("ana")
                .messaged("2026-06-01", "bea", "Mi whats", Says.contactDetails())
                .messaged("2026-06-02", "bea", "Mi whats", Says.contactDetails());
        assertThat(verdict(ana).advice()).isEqualTo("keep");
        assertThat(verdict(ana.messaged("2026-06-03", "bea", "Mi whats", Says.contactDetails()))
                        .advice())
                .isEqualTo("enforce");
    }

    @Test
    void whatIsForEnforcementIsNamedFirst() {
        TieBuilder ana = tie("ana");
        for (String day : new String[] {"2026-06-01", "2026-06-02", "2026-06-03"}) {
            ana.messaged(day, "bea", "Mi whats", Says.contactDetails());
        }
        assertThat(verdict(ana).facts()).containsExactly("3 messages take dealings off the platform");
    }

    @Test
    void whatIsMostlyOursIsRepairedAndNeverEndsInAParting() {
        Firm failed = firm().failed("2026-01-01", "2026-06-10");
        TieBuilder ana = hopeless();
        assertThat(verdict(failed, ana, STAYS, AdviserTest::sureAWeekAgo).advice())
                .isEqualTo("repair");
        for (String each : new String[] {"bea", "carl", "dora", "emil"}) {
            ana.wasReportedBy("2026-03-10", each, "non_payment");
        }
        Verdict despiteHarm = verdict(failed, ana, STAYS, AdviserTest::sureAWeekAgo);
        assertThat(despiteHarm.advice()).isEqualTo("repair");
        assertThat(despiteHarm.blockedBy()).contains(Guard.MOSTLY_OURS);
        assertThat(despiteHarm.facts()).first().asString().contains("follow a fault of ours");
    }

    @Test
    void aboutWhoHasLeftNothingIsSuggested() {
        Signs signs = firm().signs(hopeless());
        Verdict verdict = new Adviser(USUAL, "en")
                .of(
                        signs,
                        WhyTheyStay.of(signs, "en"),
                        STAYS,
                        new Departure(TieBuilder.at("2026-06-25"), Ending.VOLUNTARY),
                        surely(hopeless()));
        assertThat(verdict.advice()).isEqualTo("unknown");
        assertThat(verdict.values()).isEmpty();
        assertThat(verdict.pLetGoBest()).isZero();
        assertThat(verdict.facts()).containsExactly("They have left; the door stays open");
    }

    @Test
    void whereNothingIsReportedNothingIsSuggested() {
        assertThat(verdict(firmWithoutOthers(), tie("ana").signedUp("2026-01-01"), STAYS, AdviserTest::sureAWeekAgo)
                        .advice())
                .isEqualTo("unknown");
    }

    @Test
    void aCalmCustomerIsKeptAndWithOneLikelyToLeaveWeTalkWhereAnOfferDoesNotPay() {
        TieBuilder calm = tie("ana").signedUp("2025-02-01").paid("2026-06-01", 49);
        assertThat(verdict(calm).advice()).isEqualTo("keep");
        assertThat(verdict(firm(), calm, new Outlook(0.35, 100), AdviserTest::sureAWeekAgo)
                        .advice())
                .isEqualTo("talk");
        assertThat(verdict(firm(), calm, new Outlook(Double.NaN, 100), AdviserTest::sureAWeekAgo)
                        .advice())
                .isEqualTo("keep");
    }

    @Test
    void withAnUnhappyCustomerWeTalk() {
        TieBuilder ana = tie("ana")
                .paid("2026-06-01", 49)
                .wrote("2026-05-10", "Mal", Says.complaint())
                .wrote("2026-06-10", "Mal", Says.complaint());
        assertThat(verdict(ana).advice()).isEqualTo("talk");
    }

    @Test
    void beforeAnythingElseWeTalk() {
        TieBuilder ana = tie("ana").signedUp("2025-02-01").paid("2026-06-01", 49);
        for (String each : new String[] {"bea", "carl", "dora", "emil"}) {
            ana.wasReportedBy("2026-05-10", each, "non_payment");
        }
        assertThat(verdict(ana).advice()).isEqualTo("talk");
        assertThat(verdict(ana).blockedBy()).contains(Guard.NO_CONVERSATION_YET);
    }

    @Test
    void anOfferNeverAnswersBargaining() {
        Signs signs =
                firm().saysOfItself("{name: Asamblea, agentMinuteCost: 40}").signs(payingWellAndStraining());
        Adviser adviser = new Adviser(new Usual(5, 0, 0.03, 0.7, true), "en");
        Outlook leaves = new Outlook(0.8, 500);
        assertThat(adviser.of(signs, because(HypothesisKind.VOICE), leaves, null, surely(payingWellAndStraining()))
                        .advice())
                .isEqualTo("save");
        assertThat(adviser.of(signs, because(HypothesisKind.BARGAINING), leaves, null, surely(payingWellAndStraining()))
                        .advice())
                .isIn("keep", "talk", "adapt");
    }

    /** An hour of the team costs a fortune here, so that a talk is not the answer to everything. */
    private static TieBuilder payingWellAndStraining() {
        TieBuilder ana = tie("ana").signedUp("2025-02-01").weAnswered("2026-05-20", "Hablemos.");
        for (int month = 1; month <= 6; month++) {
            ana.paid("2026-0" + month + "-02", 900);
        }
        for (String day : new String[] {"2026-06-02", "2026-06-05", "2026-06-09", "2026-06-12", "2026-06-16"}) {
            ana.wrote(day, "Otra vez", Says.somethingPlain())
                    .weAnswered(day, "Vamos")
                    .conversationEnded(day, 5, 1.0);
        }
        return ana;
    }

    private static Reasons because(HypothesisKind kind) {
        return new Reasons(List.of(new Hypothesis(kind, 0.5, List.of(), List.of())), List.of(), null, true);
    }

    @Test
    void itSaysHowMuchOfItWouldHaveToBeOurDoing() {
        Change ours = change(verdict(hopeless()), Change.Kind.OURS);
        assertThat(ours.amount()).isEqualTo(9);
        assertThat(ours.of()).isEqualTo(18);
        assertThat(ours.sentence())
                .isEqualTo("If 9 more unhappy contacts followed a fault of ours, the numbers would suggest to repair");
        Firm failed = firm().failed("2026-01-05", "2026-01-12");
        assertThat(failed.signs(hopeless()).ours()).isEqualTo(2);
        assertThat(change(verdict(failed, hopeless(), STAYS, AdviserTest::sureAWeekAgo), Change.Kind.OURS)
                        .amount())
                .isEqualTo(7);
    }

    @Test
    void whatIsSaidToChangeTheAdviceDoesChangeItAndALittleLessDoesNot() {
        Verdict verdict = verdict(hopeless());
        assertThat(verdict.advice()).isEqualTo("let_go");
        Change change = change(verdict, Change.Kind.LESS_TEAM_STRAIN);
        List<String> ids = firm().sign(SignKind.TEAM_STRAIN, hopeless()).evidence().stream()
                .map(Evidence::eventId)
                .distinct()
                .toList();
        int least = (int) change.amount();
        assertThat(adviceWhere(Retold.without(hopeless().story(), Set.copyOf(ids.subList(0, least)))))
                .isEqualTo(change.advice())
                .isNotEqualTo("let_go");
        assertThat(adviceWhere(Retold.without(hopeless().story(), Set.copyOf(ids.subList(0, least - 1)))))
                .isEqualTo("let_go");
    }

    @Test
    void itTellsHowManyOfTheMonthsOfLossWouldHaveToBeOurs() {
        assertThat(change(verdict(hopeless()), Change.Kind.OUR_MONTHS).sentence())
                .isEqualTo("If 3 of the 6 months of loss were our doing, the numbers would suggest to repair");
    }

    private static String adviceWhere(Story story) {
        Signs signs = firm().signs(hopeless(), story);
        return new Adviser(USUAL, "en")
                .of(signs, WhyTheyStay.of(signs, "en"), STAYS, null, surely(hopeless()))
                .advice();
    }

    @Test
    void whereNothingWasSaidYetItSaysWhatATalkWouldChange() {
        TieBuilder ana = hopeless().signedUp("2024-01-01");
        Verdict verdict = verdict(ana);
        assertThat(verdict.whatWouldChange())
                .extracting(Change::advice)
                .isNotEmpty()
                .doesNotContain(verdict.advice());
    }

    @Test
    void whoIsCalmIsNotAskedWhatWouldHaveToBeOtherwise() {
        assertThat(verdict(tie("ana").paid("2026-06-01", 49)).whatWouldChange()).isEmpty();
    }

    private static Change change(Verdict verdict, Change.Kind kind) {
        return verdict.whatWouldChange().stream()
                .filter(change -> change.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + verdict.whatWouldChange()));
    }

    @Test
    void itNamesTheFactsThatWeighMostAndAtMostThree() {
        assertThat(verdict(hopeless()).facts())
                .hasSize(3)
                .anySatisfy(fact -> assertThat(fact).endsWith("of the messages insult people"));
        assertThat(verdict(tie("ana").paid("2026-06-01", 49)).facts()).isEmpty();
    }

    @Test
    void theSameTieGetsTheSameVerdict() {
        assertThat(verdict(hopeless())).isEqualTo(verdict(hopeless()));
        Adviser used = new Adviser(USUAL, "en");
        Signs calm = firm().signs(tie("bea").paid("2026-06-01", 49));
        used.of(calm, Reasons.NONE, STAYS, null, surely(tie("bea")));
        Signs signs = firm().signs(hopeless());
        assertThat(used.of(signs, WhyTheyStay.of(signs, "en"), STAYS, null, surely(hopeless())))
                .isEqualTo(verdict(hopeless()));
    }

    @Test
    void withoutAnyIncomeReportedNoWayHasAValue() {
        Signs signs = firm().signs(hopeless());
        Verdict verdict = new Adviser(new Usual(5, 0, 0.03, 0.7, false), "en")
                .of(signs, WhyTheyStay.of(signs, "en"), STAYS, null, surely(hopeless()));
        assertThat(verdict.values()).isEmpty();
        assertThat(verdict.advice()).isEqualTo("talk");
        assertThat(verdict.blockedBy()).contains(Guard.NOT_CERTAIN_ENOUGH);
    }

    private static double sureAWeekAgo() {
        return 1;
    }
}
