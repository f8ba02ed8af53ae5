package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Intent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would satisfy them will never be our service, and they were told. */
class NeverOurServiceTest {

    private static final String[] FIVE_DAYS = {"2026-02-05", "2026-03-05", "2026-04-05", "2026-05-05", "2026-06-05"};

    private static TieBuilder asks(Reading what, String... days) {
        TieBuilder ana = tie("ana");
        for (String day : days) {
            ana.wrote(day, "¿Cuándo van a declarar mis impuestos?", what);
        }
        return ana;
    }

    private static Sign never(TieBuilder tie) {
        return firm().sign(SignKind.NEVER_OUR_SERVICE, tie);
    }

    @Test
    void anAlarmWhenTheyAskAgainAndAgainAlthoughItWasExplained() {
        TieBuilder ana = asks(Says.wish("accounting"), FIVE_DAYS).weAnswered("2026-02-05", "Eso no lo hacemos.");
        Sign sign = never(ana);
        assertThat(sign.level()).isEqualTo(Level.ALARM);
        assertThat(sign.value()).isEqualTo(1);
        assertThat(sign.evidence()).hasSize(5).first().extracting(Evidence::at).isEqualTo(TieBuilder.at("2026-06-05"));
    }

    @Test
    void noAlarmAsLongAsNobodyExplained() {
        Sign sign = never(asks(Says.wish("accounting"), FIVE_DAYS).ourRobotAnswered("2026-02-05", "¡Recibido!"));
        assertThat(sign.level()).isEqualTo(Level.WATCH);
        assertThat(sign.reason()).isEqualTo("never_explained");
    }

    @Test
    void threeDaysAreTooFew() {
        TieBuilder ana = asks(Says.wish("accounting"), "2026-02-05", "2026-04-05", "2026-06-05");
        assertThat(never(ana.weAnswered("2026-02-05", "No.")).level()).isEqualTo(Level.WATCH);
    }

    @Test
    void fourDaysWithinAMonthAreTooSoon() {
        TieBuilder ana = asks(Says.wish("accounting"), "2026-06-05", "2026-06-12", "2026-06-19", "2026-06-26");
        assertThat(never(ana.weAnswered("2026-06-05", "No.")).level()).isEqualTo(Level.WATCH);
    }

    @Test
    void oneThingAmongManyOthersTheyComplainOfIsNoAlarm() {
        TieBuilder ana = asks(Says.wish("accounting"), FIVE_DAYS).weAnswered("2026-02-05", "No.");
        for (int day = 10; day < 25; day++) {
            ana.wrote("2026-05-" + day, "Los informes tardan", Says.complaint());
        }
        assertThat(never(ana).level()).isEqualTo(Level.CALM);
    }

    @Test
    void whatMayComeOneDayIsNotHeldAgainstThem() {
        Sign sign = never(asks(Says.wish("reports"), FIVE_DAYS).weAnswered("2026-02-05", "Lo pensamos."));
        assertThat(sign.level()).isEqualTo(Level.CALM);
        assertThat(sign.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eso no forma parte de nuestro servicio.",
                "Lo sentimos, nunca vamos a ofrecer eso.",
                "Isso não faz parte do nosso serviço.",
                "Sorry, that will never be part of our service."
            })
    void aRefusalInOurOwnWordsCountsWhereTheCatalogueIsSilent(String refusal) {
        TieBuilder ana = asks(Says.complaint(), FIVE_DAYS);
        for (String day : FIVE_DAYS) {
            ana.weAnswered(day, refusal);
        }
        assertThat(never(ana).level()).isEqualTo(Level.ALARM);
    }

    @Test
    void anOrdinaryAnswerIsNoRefusal() {
        TieBuilder ana = asks(Says.complaint(), FIVE_DAYS);
        for (String day : FIVE_DAYS) {
            ana.weAnswered(day, "Gracias por avisar, ya lo estamos viendo.");
        }
        assertThat(never(ana).evidence()).isEmpty();
    }

    @Test
    void arguingAgainstARuleTheyWereRemindedOfCounts() {
        TieBuilder ana = asks(Says.complaint(), FIVE_DAYS);
        for (String day : FIVE_DAYS) {
            ana.remindedOf(day, "refund-policy");
        }
        assertThat(never(ana).level()).isEqualTo(Level.ALARM);
    }

    @Test
    void theSameComplaintInOtherWordsCountsOnceOneOfThemWasRefused() {
        TieBuilder ana = asks(Says.complaintAbout(1, 2, 3, 4), FIVE_DAYS)
                .weAnswered("2026-02-05", "Eso no forma parte de nuestro servicio.");
        TieBuilder other = asks(Says.complaintAbout(1, 2, 3, 4), "2026-02-05")
                .weAnswered("2026-02-05", "Eso no forma parte de nuestro servicio.");
        for (int i = 1; i < FIVE_DAYS.length; i++) {
            other.wrote(FIVE_DAYS[i], "Otra cosa", Says.complaintAbout(10 * i, 10 * i + 1, 10 * i + 2));
        }
        assertThat(never(ana).level()).isEqualTo(Level.ALARM);
        assertThat(never(ana).evidence()).hasSize(5);
        assertThat(never(other).evidence()).hasSize(1);
    }

    @Test
    void bargainingIsNoLimitOfOurs() {
        TieBuilder ana = asks(Says.complaintWith(Intent.BARGAINING), FIVE_DAYS);
        for (String day : FIVE_DAYS) {
            ana.weAnswered(day, "Eso no forma parte de nuestro servicio.");
        }
        assertThat(never(ana).evidence()).isEmpty();
    }

    @Test
    void whatTheySayDuringAFaultOfOursIsSetApart() {
        Firm firm = firm();
        for (String day : FIVE_DAYS) {
            firm.failed(day, day);
        }
        Sign sign = firm.sign(
                SignKind.NEVER_OUR_SERVICE,
                asks(Says.complaintThatWants("accounting"), FIVE_DAYS).weAnswered("2026-02-05", "No."));
        assertThat(sign.level()).isEqualTo(Level.CALM);
        assertThat(sign.setApart()).isEqualTo(5);
    }

    @Test
    void theTrendSaysWhetherItIsGrowing() {
        TieBuilder worse = asks(Says.wish("accounting"), "2026-05-05", "2026-06-05")
                .wrote("2026-02-05", "Los informes tardan", Says.complaint());
        TieBuilder better = asks(Says.wish("accounting"), "2026-02-05")
                .wrote("2026-06-05", "Los informes tardan", Says.complaint());
        assertThat(never(worse).trend()).isPositive();
        assertThat(never(better).trend()).isNegative();
    }

    @Test
    void withinOneConversationTheNewestEvidenceComesFirstToo() {
        TieBuilder ana = asks(Says.wish("accounting"), "2026-05-05T10:00:00Z", "2026-05-05T11:00:00Z", "2026-06-05");
        assertThat(never(ana).evidence())
                .extracting(Evidence::at)
                .containsExactly(
                        TieBuilder.at("2026-06-05"),
                        TieBuilder.at("2026-05-05T11:00:00Z"),
                        TieBuilder.at("2026-05-05T10:00:00Z"));
    }

    @Test
    void itIsUnknownWhereNothingSaysWhatWeWillNeverDo() {
        Firm silent = firm().saysOfItself("name: Asamblea");
        Sign sign = silent.sign(SignKind.NEVER_OUR_SERVICE, asks(Says.complaint(), FIVE_DAYS));
        assertThat(sign.level()).isEqualTo(Level.UNKNOWN);
        assertThat(sign.reason()).isEqualTo("no_needs_catalogue");
    }

    @Test
    void itIsUnknownWhereTheCompanyReportsNoMessages() {
        Sign sign =
                firmWithoutOthers().sign(SignKind.NEVER_OUR_SERVICE, tie("ana").paid("2026-05-01", 49));
        assertThat(sign.level()).isEqualTo(Level.UNKNOWN);
        assertThat(sign.reason()).isEqualTo("no_messages_reported");
    }
}
