package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import lazo.science.reading.Reading.Target;
import org.junit.jupiter.api.Test;

/** The team suffers every time this person writes. */
class TeamStrainTest {

    private static TieBuilder talks(String... days) {
        TieBuilder ana = tie("ana");
        for (String day : days) {
            ana.wrote(day, "Otra vez yo", Says.somethingPlain()).conversationEnded(day, 5, 5.0);
        }
        return ana;
    }

    private static Sign strain(TieBuilder tie) {
        return firm().sign(SignKind.TEAM_STRAIN, tie);
    }

    @Test
    void anAlarmWhenEveryConversationHurts() {
        Sign sign = strain(talks(
                "2026-02-02", "2026-03-05", "2026-04-05", "2026-04-20", "2026-05-05", "2026-05-20", "2026-06-05"));
        assertThat(sign.level()).isEqualTo(Level.ALARM);
        assertThat(sign.value()).isGreaterThan(0.6).isBetween(sign.low(), sign.high());
        assertThat(sign.low()).isGreaterThan(sign.threshold());
    }

    @Test
    void twoBadDaysAreNoAlarm() {
        assertThat(strain(talks("2026-06-05", "2026-06-20")).level()).isNotEqualTo(Level.ALARM);
    }

    @Test
    void manyBadConversationsOnTwoDaysAreNoAlarm() {
        TieBuilder ana = tie("ana");
        for (int i = 0; i < 12; i++) {
            String when = (i % 2 == 0 ? "2026-06-05T10:" : "2026-06-06T10:") + (10 + i) + ":00Z";
            ana.inTalk("talk-" + i)
                    .wrote(when, "Otra vez yo", Says.somethingPlain())
                    .conversationEnded(when, 5, 5.0);
        }
        Sign sign = strain(ana);
        assertThat(sign.low()).isGreaterThan(sign.threshold());
        assertThat(sign.level()).isEqualTo(Level.WATCH);
    }

    @Test
    void threeHardTalksAmongManyEasyOnesAreNoAlarm() {
        TieBuilder ana = talks("2026-04-05", "2026-05-05", "2026-06-05");
        for (int day = 10; day < 25; day++) {
            ana.wrote("2026-05-" + day, "Gracias", Says.somethingPlain()).conversationEnded("2026-05-" + day, 1, 5.0);
        }
        assertThat(strain(ana).level()).isEqualTo(Level.CALM);
    }

    @Test
    void somethingBetweenIsWorthALook() {
        TieBuilder ana = talks("2026-04-05", "2026-05-05", "2026-06-05");
        ana.wrote("2026-06-10", "Gracias", Says.somethingPlain()).conversationEnded("2026-06-10", 1, 5.0);
        ana.wrote("2026-06-12", "Gracias", Says.somethingPlain()).conversationEnded("2026-06-12", 1, 5.0);
        assertThat(strain(ana).level()).isEqualTo(Level.WATCH);
    }

    @Test
    void whatIsOlderThanTheWindowIsForgotten() {
        assertThat(strain(talks("2025-08-01", "2025-09-01", "2025-10-01", "2025-11-01", "2025-12-01"))
                        .evidence())
                .isEmpty();
    }

    @Test
    void howItWasIsSaidLaterOfTheSameConversationAndTheLastWordCounts() {
        TieBuilder saidAtOnce = tie("ana");
        TieBuilder saidLater = tie("ana");
        for (int month = 1; month <= 6; month++) {
            String day = "2026-0" + month + "-03";
            String talk = "talk-" + month;
            saidAtOnce.inTalk(talk).wrote(day, "Otra vez yo", Says.somethingPlain());
            saidAtOnce.conversationEnded(day, 5, 5.0);
            saidLater.inTalk(talk).wrote(day, "Otra vez yo", Says.somethingPlain());
            saidLater
                    .conversationEnded(day, null, 5.0)
                    .howItWas("2026-0" + month + "-04", talk, 1)
                    .howItWas("2026-0" + month + "-05", talk, 5);
        }
        Sign sign = strain(saidLater);
        assertThat(firm().view(saidLater).conversations()).hasSize(6);
        assertThat(sign.value()).isEqualTo(strain(saidAtOnce).value());
        assertThat(sign.level()).isEqualTo(Level.ALARM);
    }

    @Test
    void theAgentsOwnWordComesBeforeWhatThingsLookLike() {
        TieBuilder looksBad = tie("ana");
        TieBuilder saysNothing = tie("ana");
        for (int month = 1; month <= 6; month++) {
            for (String day : new String[] {"2026-0" + month + "-03", "2026-0" + month + "-17"}) {
                looksBad.wrote(day, "Inútiles", Says.insult(Target.US)).conversationEnded(day, 1, 5.0);
                saysNothing.wrote(day, "Inútiles", Says.insult(Target.US)).conversationEnded(day, null, 5.0);
            }
        }
        assertThat(strain(looksBad).level()).isEqualTo(Level.CALM);
        assertThat(strain(saysNothing).level()).isEqualTo(Level.ALARM);
    }

    @Test
    void aConversationThatTakesFarLongerThanUsualAddsToTheAgentsWord() {
        TieBuilder quick = tie("ana");
        TieBuilder endless = tie("ana");
        for (int month = 1; month <= 6; month++) {
            String day = "2026-0" + month + "-03";
            quick.wrote(day, "Hola", Says.somethingPlain()).conversationEnded(day, 3, 5.0);
            endless.wrote(day, "Hola", Says.somethingPlain()).conversationEnded(day, 3, 90.0);
        }
        assertThat(strain(quick).evidence()).isEmpty();
        assertThat(strain(endless).evidence()).hasSize(6);
    }

    @Test
    void aHardLookingTalkOfWhichNobodySaidHowItWasCountsOnlyWhereNearlyAllOthersHurt() {
        TieBuilder hurt = tie("ana");
        TieBuilder someHurt = tie("ana");
        TieBuilder someHurtAndHardLooking = tie("ana");
        for (int month = 1; month <= 6; month++) {
            String told = "2026-0" + month + "-05";
            String untold = "2026-0" + month + "-20";
            int word = month % 2 == 0 ? 5 : 1;
            hurt.conversationEnded(told, 5, 20.0).conversationEnded(untold, null, 60.0);
            someHurt.conversationEnded(told, word, 20.0);
            someHurtAndHardLooking.conversationEnded(told, word, 20.0).conversationEnded(untold, null, 60.0);
        }
        assertThat(strain(hurt).evidence()).hasSizeGreaterThan(6);
        assertThat(strain(hurt).level()).isEqualTo(Level.ALARM);
        assertThat(strain(someHurtAndHardLooking).value())
                .isEqualTo(strain(someHurt).value());
    }

    @Test
    void theTrendSaysWhetherItGetsWorse() {
        TieBuilder worse = talks("2026-05-05", "2026-05-20", "2026-06-05");
        TieBuilder better = talks("2026-01-15", "2026-02-05", "2026-02-20");
        for (String day : new String[] {"2026-01-20", "2026-02-22", "2026-06-20"}) {
            worse.wrote(day, "Hola", Says.somethingPlain()).conversationEnded(day, 1, 5.0);
            better.wrote(day, "Hola", Says.somethingPlain()).conversationEnded(day, 1, 5.0);
        }
        assertThat(strain(worse).trend()).isPositive();
        assertThat(strain(better).trend()).isNegative();
    }

    @Test
    void theNewestEvidenceComesFirst() {
        Sign sign = strain(talks("2026-04-05", "2026-05-05", "2026-06-05"));
        assertThat(sign.evidence())
                .extracting(Evidence::at)
                .containsExactly(TieBuilder.at("2026-06-05"), TieBuilder.at("2026-05-05"), TieBuilder.at("2026-04-05"));
    }

    @Test
    void itIsUnknownWhereTheCompanyReportsNoConversations() {
        Sign sign = firmWithoutOthers().sign(SignKind.TEAM_STRAIN, tie("ana").paid("2026-05-01", 49));
        assertThat(sign.level()).isEqualTo(Level.UNKNOWN);
        assertThat(sign.reason()).isEqualTo("no_conversations_reported");
        assertThat(sign.value()).isNaN();
    }

    @Test
    void whoNeverWritesIsCalmWhereOthersDo() {
        assertThat(strain(tie("ana").paid("2026-05-01", 49)).level()).isEqualTo(Level.CALM);
    }
}
