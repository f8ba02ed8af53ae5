package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lazo.science.history.Event.CancelledBy;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import org.junit.jupiter.api.Test;

/** Broken rules are for measures, each with what shows it. */
class RuleBreaksTest {

    private static List<RuleBreak> breaks(TieBuilder tie) {
        return firm().signs(tie).breaks();
    }

    @Test
    void contactDetailsInMessagesToOthersBreakARule() {
        TieBuilder ana = tie("ana")
                .messaged("2026-05-01", "bea", "Te paso mi whats", Says.contactDetails())
                .wasReportedBy("2026-05-02", "carl", "contact_sharing")
                .messaged("2026-05-03", "carl", "Mi correo es…", Says.contactDetails());
        assertThat(breaks(ana)).singleElement().satisfies(rule -> {
            assertThat(rule.rule()).isEqualTo("contact_sharing");
            assertThat(rule.count()).isEqualTo(3);
            assertThat(rule.evidence())
                    .extracting(Evidence::at)
                    .containsExactly(
                            TieBuilder.at("2026-05-03"), TieBuilder.at("2026-05-02"), TieBuilder.at("2026-05-01"));
        });
    }

    @Test
    void hintsCountOnlyBesideAMessageThatNamesAWay() {
        TieBuilder ana = tie("ana")
                .messaged("2026-05-01", "bea", "Hablemos por acá", Says.hint())
                .messaged("2026-05-02", "bea", "Puede subir directo", Says.hint());
        assertThat(breaks(ana)).isEmpty();
        assertThat(breaks(ana.messaged("2026-05-03", "bea", "Mi whats", Says.contactDetails())))
                .singleElement()
                .satisfies(rule -> assertThat(rule.count()).isEqualTo(3));
    }

    @Test
    void tellingUsTheirOwnTelephoneNumberBreaksNothing() {
        assertThat(breaks(tie("ana").wrote("2026-05-01", "Llámenme al…", Says.contactDetails())))
                .isEmpty();
    }

    @Test
    void insultingOtherCustomersIsMistreatmentAndInsultingUsIsNot() {
        TieBuilder ana = tie("ana").messaged("2026-05-01", "bea", "Ladrona", Says.insult(Target.THIRD_PERSON));
        assertThat(breaks(ana)).extracting(RuleBreak::rule).containsExactly("mistreatment");
        assertThat(breaks(tie("ana").wrote("2026-05-01", "Inútiles", Says.insult(Target.US))))
                .isEmpty();
    }

    @Test
    void whatAVictimReportsIsNeverHeldAgainstThem() {
        TieBuilder ana = tie("ana");
        for (String day : new String[] {"2026-05-01", "2026-05-02", "2026-05-03"}) {
            ana.reportedInWords(day, "bea", "Me llamó ladrona", Says.insult(Target.THIRD_PERSON));
        }
        assertThat(breaks(ana)).isEmpty();
        assertThat(firm().sign(SignKind.HOSTILITY, ana).evidence()).isEmpty();
    }

    @Test
    void whatTwoPeopleReportIsABreakAndWhatOneReportsIsNone() {
        TieBuilder ana =
                tie("ana").wasReportedBy("2026-05-01", "bea", "abuse").wasReportedBy("2026-05-01", "bea", "fraud");
        assertThat(breaks(ana)).isEmpty();
        ana.wasReportedBy("2026-05-02", "bea", "abuse").wasReportedBy("2026-05-02", "bea", "fraud");
        assertThat(breaks(ana)).isEmpty();
        ana.wasReportedBy("2026-05-03", "carl", "abuse").wasReportedBy("2026-05-03", "dora", "fraud");
        assertThat(breaks(ana)).extracting(RuleBreak::rule).containsExactly("mistreatment", "suspicious_transactions");
    }

    @Test
    void aReportCountsBesideAnInsultThatWasWritten() {
        TieBuilder ana = tie("ana")
                .messaged("2026-05-01", "bea", "Inútil", Says.insult(Target.US))
                .wasReportedBy("2026-05-02", "bea", "abuse");
        assertThat(breaks(ana))
                .singleElement()
                .satisfies(rule -> assertThat(rule.count()).isEqualTo(2));
    }

    @Test
    void moneyBackForWhatTheyNeverGotIsNotSuspicious() {
        TieBuilder beforeDelivery = tie("ana");
        TieBuilder delivered = tie("ana");
        for (int day = 10; day < 20; day++) {
            beforeDelivery
                    .paidForOrder("2026-05-" + day, "o-" + day, 49)
                    .calledOff("2026-06-" + day, "o-" + day, "bea", CancelledBy.BUYER, 0.0, 1.0)
                    .refunded("2026-06-" + day, 49, "pay-2026-05-" + day, null);
            delivered
                    .paidForOrder("2026-05-" + day, "o-" + day, 49)
                    .calledOff("2026-06-" + day, "o-" + day, "bea", CancelledBy.BUYER, 1.0, 1.0)
                    .refunded("2026-06-" + day, 49, "pay-2026-05-" + day, null);
        }
        assertThat(breaks(beforeDelivery)).isEmpty();
        assertThat(breaks(delivered)).extracting(RuleBreak::rule).containsExactly("suspicious_transactions");
    }

    @Test
    void oneDisputeIsNothingAndTwoAreSuspicious() {
        TieBuilder ana = tie("ana").disputed("2026-05-01", "d-1", 49, "open");
        assertThat(breaks(ana)).isEmpty();
        assertThat(breaks(ana.disputed("2026-05-20", "d-2", 49, "open")))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.rule()).isEqualTo("suspicious_transactions");
                    assertThat(rule.count()).isEqualTo(2);
                });
    }

    @Test
    void refundsOfAThirdOfWhatTheyPayAreSuspicious() {
        TieBuilder much = tie("ana");
        TieBuilder some = tie("ana");
        for (int day = 10; day < 20; day++) {
            much.paid("2026-05-" + day, 49);
            some.paid("2026-05-" + day, 49);
            if (day < 14) {
                much.refunded("2026-06-" + day, 49, null, null);
            }
            if (day < 13) {
                some.refunded("2026-06-" + day, 49, null, null);
            }
        }
        assertThat(breaks(much)).extracting(RuleBreak::rule).containsExactly("suspicious_transactions");
        assertThat(breaks(some)).isEmpty();
    }

    @Test
    void aThreatOfViolenceIsSeenWhereverItIsWritten() {
        TieBuilder toUs = tie("ana").wrote("2026-05-01", "Los voy a quemar", Says.threat(ThreatKind.VIOLENCE));
        TieBuilder toOthers =
                tie("ana").messaged("2026-05-01", "bea", "Te voy a buscar", Says.threat(ThreatKind.VIOLENCE));
        TieBuilder legal = tie("ana").wrote("2026-05-01", "Los voy a demandar", Says.threat(ThreatKind.LEGAL));
        assertThat(breaks(toUs)).extracting(RuleBreak::rule).containsExactly("violence");
        assertThat(breaks(toOthers)).extracting(RuleBreak::rule).contains("violence");
        assertThat(breaks(legal)).isEmpty();
    }

    @Test
    void whatOnlySoundsLikeViolenceBreaksNoRuleByItself() {
        TieBuilder menaces = tie("ana");
        for (int day = 10; day < 14; day++) {
            menaces.wrote("2026-05-" + day, "Ya vas a ver", Says.threat(ThreatKind.MENACE));
        }
        assertThat(breaks(menaces)).isEmpty();
        assertThat(breaks(menaces.wrote("2026-05-20", "Los voy a matar", Says.threat(ThreatKind.VIOLENCE))))
                .singleElement()
                .satisfies(rule -> assertThat(rule.count()).isEqualTo(5));
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        TieBuilder ana = tie("ana")
                .messaged("2025-12-01", "bea", "Te paso mi whats", Says.contactDetails())
                .wasReportedBy("2025-12-01", "bea", "abuse")
                .disputed("2025-12-01", "d-1", 49, null)
                .disputed("2025-12-02", "d-2", 49, null);
        assertThat(breaks(ana)).isEmpty();
    }
}
