package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.reading.Reading.Target;
import lazo.science.reading.Reading.ThreatKind;
import org.junit.jupiter.api.Test;

/** More insults than words. */
class HostilityTest {

    private static final String[] SIX_DAYS = {
        "2026-03-05", "2026-04-05", "2026-05-01", "2026-05-15", "2026-06-01", "2026-06-20"
    };

    private static TieBuilder insults(Target target, String... days) {
        TieBuilder ana = tie("ana");
        for (String day : days) {
            ana.wrote(day, "Son unos inútiles", Says.insult(target));
        }
        return ana;
    }

    private static Sign hostility(TieBuilder tie) {
        return firm().sign(SignKind.HOSTILITY, tie);
    }

    @Test
    void anAlarmWhenNearlyEveryMessageInsultsUs() {
        Sign sign = hostility(insults(Target.US, SIX_DAYS));
        assertThat(sign.level()).isEqualTo(Level.ALARM);
        assertThat(sign.reason()).isEqualTo("over_threshold");
        assertThat(sign.low()).isGreaterThan(0.3);
        assertThat(sign.evidence()).hasSize(6).first().satisfies(newest -> {
            assertThat(newest.at()).isEqualTo(TieBuilder.at("2026-06-20"));
            assertThat(newest.quote()).isEqualTo("Son unos inútiles");
            assertThat(newest.marks()).isNotEmpty();
        });
    }

    @Test
    void whatMayBeAnInsultCountsOnlyBesidePlainOnesOnThreeDays() {
        TieBuilder unsure = insults(Target.UNSURE, SIX_DAYS);
        assertThat(hostility(unsure).level()).isEqualTo(Level.CALM);
        assertThat(hostility(unsure).evidence()).isEmpty();

        TieBuilder twoPlain = insults(Target.US, "2026-06-01", "2026-06-20")
                .wrote("2026-06-10", "Se ve que no da el ancho", Says.insult(Target.UNSURE));
        assertThat(hostility(twoPlain).evidence()).hasSize(2);

        TieBuilder threePlain = insults(Target.US, "2026-05-20", "2026-06-01", "2026-06-20")
                .wrote("2026-06-10", "Se ve que no da el ancho", Says.insult(Target.UNSURE));
        assertThat(hostility(threePlain).evidence()).hasSize(4);
    }

    @Test
    void threatsOfViolenceCountAsInsultsDoAndThoseOfALawyerDoNot() {
        assertThat(hostility(threats(ThreatKind.VIOLENCE)).level()).isEqualTo(Level.ALARM);
        assertThat(hostility(threats(ThreatKind.LEGAL)).level()).isEqualTo(Level.CALM);
    }

    private static TieBuilder threats(ThreatKind kind) {
        TieBuilder ana = tie("ana");
        for (String day : SIX_DAYS) {
            ana.wrote(day, "Ya van a ver", Says.threat(kind));
        }
        return ana;
    }

    @Test
    void harshWordsAboutTheProductAreNoInsult() {
        assertThat(hostility(insults(Target.PRODUCT, SIX_DAYS)).level()).isEqualTo(Level.CALM);
        assertThat(hostility(insults(Target.SELF, SIX_DAYS)).level()).isEqualTo(Level.CALM);
    }

    @Test
    void oneBadDayIsNoAlarmHoweverManyInsultsItHolds() {
        TieBuilder ana = tie("ana");
        for (int hour = 10; hour < 22; hour++) {
            ana.wrote("2026-06-20T" + hour + ":00:00Z", "Inútiles", Says.insult(Target.US));
        }
        assertThat(hostility(ana).low()).isGreaterThan(0.3);
        assertThat(hostility(ana).level()).isEqualTo(Level.CALM);
    }

    @Test
    void twoBadDaysAreNoAlarm() {
        assertThat(hostility(twoDays("2026-06-17", "2026-06-20")).low()).isGreaterThan(0.3);
        assertThat(hostility(twoDays("2026-06-17", "2026-06-20")).level()).isEqualTo(Level.WATCH);
        assertThat(hostility(twoDays("2026-06-01", "2026-06-20")).level()).isEqualTo(Level.WATCH);
    }

    private static TieBuilder twoDays(String one, String other) {
        TieBuilder ana = tie("ana");
        for (String day : new String[] {one, other}) {
            for (int hour = 10; hour < 15; hour++) {
                ana.wrote(day + "T" + hour + ":00:00Z", "Inútiles", Says.insult(Target.US));
            }
        }
        return ana;
    }

    @Test
    void insultsAmongManyFriendlyMessagesAreNoAlarm() {
        TieBuilder ana = insults(Target.US, SIX_DAYS);
        for (int day = 10; day < 30; day++) {
            ana.wrote("2026-05-" + day, "Gracias", Says.somethingPlain());
            ana.wrote("2026-06-" + day, "Gracias", Says.somethingPlain());
        }
        assertThat(hostility(ana).level()).isNotEqualTo(Level.ALARM);
    }

    @Test
    void courtesyToUsDoesNotExcuseAbuseOfOthers() {
        TieBuilder ana = tie("ana");
        for (String day : SIX_DAYS) {
            for (int hour = 10; hour < 15; hour++) {
                ana.wrote(day + "T" + hour + ":00:00Z", "Muchas gracias", Says.somethingPlain());
            }
            ana.messaged(day, "worker", "Ladrón", Says.insult(Target.THIRD_PERSON));
        }
        assertThat(hostility(ana).level()).isEqualTo(Level.ALARM);
    }

    @Test
    void anInsultInASurveysCommentCountsLikeAnyOther() {
        TieBuilder ana = tie("ana");
        for (String day : SIX_DAYS) {
            ana.commentedOnSurvey(day, 1, "Inútiles", Says.insult(Target.US));
        }
        assertThat(hostility(ana).level()).isEqualTo(Level.ALARM);
    }

    @Test
    void theTrendSaysWhetherItGetsWorse() {
        TieBuilder worse =
                insults(Target.US, "2026-05-05", "2026-06-05").wrote("2026-02-01", "x", Says.somethingPlain());
        TieBuilder better = insults(Target.US, "2026-02-05").wrote("2026-06-01", "x", Says.somethingPlain());
        assertThat(hostility(worse).trend()).isPositive();
        assertThat(hostility(better).trend()).isNegative();
    }

    @Test
    void itIsUnknownWhereTheCompanyReportsNoMessages() {
        Sign sign = firmWithoutOthers().sign(SignKind.HOSTILITY, tie("ana").paid("2026-05-01", 49));
        assertThat(sign.level()).isEqualTo(Level.UNKNOWN);
        assertThat(sign.reason()).isEqualTo("no_messages_reported");
    }
}
