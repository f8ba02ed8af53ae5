package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.history.Event.CancelledBy;
import lazo.science.reading.Reading.Target;
import org.junit.jupiter.api.Test;

/** Others come to harm who deal with this customer. */
class HarmToOthersTest {

    private static final String[] PEOPLE = {"bea", "carl", "dora", "emil"};

    private static Sign harm(TieBuilder tie) {
        return firm().sign(SignKind.HARM_TO_OTHERS, tie);
    }

    @Test
    void anAlarmWhenNearlyEverybodyFilesAReport() {
        TieBuilder ana = tie("ana");
        for (String each : PEOPLE) {
            ana.ordered("2026-05-01", "o-" + each, each, 5.0).wasReportedBy("2026-05-10", each, "abuse");
        }
        Sign sign = harm(ana);
        assertThat(sign.level()).isEqualTo(Level.ALARM);
        assertThat(sign.value()).isGreaterThan(sign.threshold());
        assertThat(sign.evidence()).hasSize(4);
    }

    @Test
    void threeDifferentPeopleHaveToComeToHarm() {
        TieBuilder ana = tie("ana");
        for (int day = 10; day < 20; day++) {
            ana.wasReportedBy("2026-05-" + day, "bea", "abuse").wasReportedBy("2026-05-" + day, "carl", "fraud");
        }
        assertThat(harm(ana).level()).isEqualTo(Level.WATCH);
        assertThat(harm(ana.wasReportedBy("2026-06-01", "dora", "other")).level())
                .isEqualTo(Level.ALARM);
    }

    @Test
    void whoIsInsultedOrThreatenedIsHarmed() {
        TieBuilder ana = tie("ana");
        TieBuilder harsh = tie("ana");
        for (String each : PEOPLE) {
            ana.messaged("2026-05-10", each, "Inútil", Says.insult(Target.US));
            harsh.messaged("2026-05-10", each, "La clase fue un desastre", Says.insult(Target.PRODUCT));
        }
        assertThat(harm(ana).level()).isEqualTo(Level.ALARM);
        assertThat(harm(ana).evidence()).hasSize(4);
        assertThat(harm(harsh).evidence()).isEmpty();
    }

    @Test
    void threeAmongHundredsAreNoAlarm() {
        TieBuilder ana = tie("ana");
        for (int i = 0; i < 300; i++) {
            ana.ordered("2026-05-01", "o-" + i, "worker-" + i, 5.0);
        }
        for (String each : new String[] {"bea", "carl", "dora"}) {
            ana.wasReportedBy("2026-05-10", each, "abuse");
        }
        assertThat(harm(ana).level()).isNotEqualTo(Level.ALARM);
    }

    @Test
    void aReportOfContactSharingHarmsNobody() {
        TieBuilder ana = tie("ana");
        for (String each : PEOPLE) {
            ana.wasReportedBy("2026-05-10", each, "contact_sharing");
        }
        assertThat(harm(ana).level()).isEqualTo(Level.CALM);
        assertThat(harm(ana).evidence()).isEmpty();
    }

    @Test
    void keepingDeliveredWorkWithoutPayingIsHarm() {
        TieBuilder keeps = tie("ana");
        TieBuilder paysForHalf = tie("ana");
        TieBuilder letDown = tie("ana");
        for (String each : PEOPLE) {
            keeps.calledOff("2026-05-10", "o-" + each, each, CancelledBy.BUYER, 1.0, 1.0);
            paysForHalf.calledOff("2026-05-10", "o-" + each, each, CancelledBy.BUYER, 0.5, 0.5);
            letDown.calledOff("2026-05-10", "o-" + each, each, CancelledBy.SELLER, 1.0, 1.0);
        }
        assertThat(harm(keeps).level()).isEqualTo(Level.ALARM);
        assertThat(harm(paysForHalf).evidence()).isEmpty();
        assertThat(harm(letDown).evidence()).isEmpty();
    }

    @Test
    void whatWasDeliveredAndRefundedIsFoundInTheOtherEventsToo() {
        TieBuilder ana = tie("ana");
        for (String each : PEOPLE) {
            String when = "2026-05-1" + (each.length() + each.charAt(0)) % 10;
            ana.paidForOrder(when, "o-" + each, 100)
                    .delivered("2026-05-20", "o-" + each, each)
                    .refunded("2026-05-21T00:00:0" + each.charAt(0) % 10 + "Z", 100, "pay-" + when, null)
                    .did(
                            "2026-05-22",
                            head -> new lazo.science.history.Event.OrderCancelled(
                                    head, "o-" + each, each, CancelledBy.BUYER, null, null, null, null));
        }
        assertThat(harm(ana).evidence()).hasSize(4);
    }

    @Test
    void whoLeavesUsSoonAfterDealingWithThemCounts() {
        assertThat(harm(dealsWithPeopleWhoLeave("2026-06-15")).level()).isEqualTo(Level.CALM);
        Firm soon = firm();
        Firm late = firm();
        for (String each : PEOPLE) {
            soon.and(tie(each)
                    .subscribed("2025-05-01", "s-" + each, 20, null)
                    .unsubscribed("2026-06-01", "s-" + each, null));
            late.and(tie(each)
                    .subscribed("2025-05-01", "s-" + each, 20, null)
                    .unsubscribed("2026-06-01", "s-" + each, null));
        }
        assertThat(soon.sign(SignKind.HARM_TO_OTHERS, dealsWithPeopleWhoLeave("2026-05-01"))
                        .level())
                .isEqualTo(Level.ALARM);
        assertThat(late.sign(SignKind.HARM_TO_OTHERS, dealsWithPeopleWhoLeave("2026-03-01"))
                        .level())
                .isEqualTo(Level.CALM);
    }

    private static TieBuilder dealsWithPeopleWhoLeave(String when) {
        TieBuilder ana = tie("ana");
        for (String each : PEOPLE) {
            ana.ordered(when, "o-" + each, each, 5.0);
        }
        return ana;
    }

    @Test
    void aVindictiveRatingAfterADisputeIsHarm() {
        Firm firm = firm();
        TieBuilder vindictive = tie("ana");
        TieBuilder merelyStrict = tie("ana");
        for (String each : PEOPLE) {
            for (String fan : new String[] {"u", "v", "w"}) {
                firm.and(tie(fan + "-" + each).rated("2026-04-01", each, 5));
            }
            vindictive
                    .calledOff("2026-05-01", "o-" + each, each, CancelledBy.BUYER, 0, 1.0)
                    .rated("2026-05-02", each, 1);
            merelyStrict.ordered("2026-05-01", "o-" + each, each, 5.0).rated("2026-05-02", each, 1);
        }
        assertThat(firm.sign(SignKind.HARM_TO_OTHERS, vindictive).level()).isEqualTo(Level.ALARM);
        assertThat(firm.sign(SignKind.HARM_TO_OTHERS, merelyStrict).level()).isEqualTo(Level.CALM);
    }

    @Test
    void aLowRatingOfSomebodyWhomOthersRateLowTooIsFair() {
        Firm firm = firm();
        TieBuilder ana = tie("ana");
        for (String each : PEOPLE) {
            for (String critic : new String[] {"u", "v", "w"}) {
                firm.and(tie(critic + "-" + each).rated("2026-04-01", each, 2));
            }
            ana.calledOff("2026-05-01", "o-" + each, each, CancelledBy.BUYER, 0, 1.0)
                    .rated("2026-05-02", each, 1);
        }
        assertThat(firm.sign(SignKind.HARM_TO_OTHERS, ana).level()).isEqualTo(Level.CALM);
    }

    @Test
    void theNewestEvidenceComesFirstWhoeverItIsAbout() {
        TieBuilder ana = tie("ana")
                .wasReportedBy("2026-05-01", "bea", "abuse")
                .wasReportedBy("2026-05-03", "carl", "abuse")
                .wasReportedBy("2026-05-05", "bea", "abuse");
        assertThat(harm(ana).evidence())
                .extracting(Evidence::at)
                .containsExactly(TieBuilder.at("2026-05-05"), TieBuilder.at("2026-05-03"), TieBuilder.at("2026-05-01"));
    }

    @Test
    void itIsUnknownWhereTheCompanyReportsNoDealings() {
        Sign sign = firmWithoutOthers().sign(SignKind.HARM_TO_OTHERS, tie("ana").paid("2026-05-01", 49));
        assertThat(sign.level()).isEqualTo(Level.UNKNOWN);
        assertThat(sign.reason()).isEqualTo("no_dealings_reported");
    }
}
