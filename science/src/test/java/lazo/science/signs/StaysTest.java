package lazo.science.signs;

import static lazo.science.signs.TieBuilder.at;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import lazo.science.buying.BgNbd;
import lazo.science.history.CompanyFile;
import lazo.science.history.Event.Initiator;
import org.junit.jupiter.api.Test;

/** From when to when somebody was a customer. */
class StaysTest {

    private static final long TODAY = at(Firm.EVENING);
    private static final long SINCE = at("2025-01-01");

    @Test
    void whoCancelsAndSubscribesAgainHasTwoStays() {
        TieBuilder ana = tie("ana")
                .subscribed("2025-03-01", "s-1", 20, null)
                .unsubscribed("2025-09-01", "s-1", Initiator.PAYMENT_FAILURE)
                .subscribed("2026-01-10", "s-2", 20, null);
        assertThat(Stays.of(ana.story(), SINCE, Silence.USUAL, TODAY))
                .containsExactly(new Stay(SINCE, at("2025-09-01"), Ending.INVOLUNTARY), Stay.since(at("2026-01-10")));
        assertThat(Stays.of(ana.story(), SINCE, Silence.USUAL, at("2025-08-31")))
                .as("nothing of what comes later is known")
                .containsExactly(Stay.since(SINCE));
    }

    @Test
    void aSilenceThatWasTakenForAnEndIsFollowedByASecondStay() {
        TieBuilder ana =
                tie("ana").paid("2025-03-01", 49).paid("2025-03-20", 49).paid("2025-10-01", 49);
        assertThat(Stays.of(ana.story(), SINCE, Silence.USUAL, at("2025-10-20")))
                .containsExactly(new Stay(SINCE, at("2025-03-20"), Ending.SILENT), Stay.since(at("2025-10-01")));
    }

    @Test
    void whoeverIsHiredIsNotSilent() {
        TieBuilder ana = tie("ana").paid("2025-03-01", 49);
        for (String month : new String[] {"04", "05", "06", "07", "08", "09", "10"}) {
            ana.soldTo("2025-" + month + "-15", "bea", null);
        }
        assertThat(Stays.of(ana.story(), SINCE, Silence.USUAL, at("2025-10-20")))
                .containsExactly(Stay.since(SINCE));
        assertThat(Stays.of(ana.story(), SINCE, Silence.USUAL, at("2026-03-20")))
                .containsExactly(new Stay(SINCE, at("2025-10-15"), Ending.SILENT));
    }

    @Test
    void theCompanysOwnNumberOfDaysHolds() {
        TieBuilder ana = tie("ana").paid("2026-05-01", 49).paid("2026-05-10", 49);
        Silence thirty = new Silence.Days(30);
        assertThat(Departure.of(ana.story(), thirty, at("2026-06-09")))
                .as("exactly thirty days are not yet more than thirty")
                .isNull();
        assertThat(Departure.of(ana.story(), thirty, at("2026-06-10")))
                .isEqualTo(new Departure(at("2026-05-10"), Ending.SILENT));
        assertThat(new Census().silence(CompanyFile.parse("company.yaml", "{name: A, goneAfterDays: 30}")))
                .isEqualTo(thirty);
    }

    @Test
    void byTheModelWhoComesEveryWeekIsMissedSoonerThanWhoComesRarely() {
        Silence alive = new Silence.Alive(new BgNbd(0.24, 4.4, 0.8, 2.4), 100);
        TieBuilder often = tie("often");
        for (int week = 0; week < 20; week++) {
            often.paid(day(week * 7), 10);
        }
        TieBuilder rarely = tie("rarely").paid(day(0), 10).paid(day(66), 10).paid(day(133), 10);
        assertThat(Departure.of(often.story(), alive, at(day(133 + 29))))
                .as("a month away is a holiday")
                .isNull();
        assertThat(Departure.of(often.story(), alive, at(day(133 + 70)))).isNotNull();
        assertThat(Departure.of(rarely.story(), alive, at(day(133 + 70)))).isNull();
        assertThat(Departure.of(tie("once").paid(day(0), 10).story(), alive, at(day(91))))
                .as("of who came once the model says nothing")
                .isNotNull();
    }

    @Test
    void theModelIsFittedToEnoughCustomersAndOtherwiseTheUsualRuleHolds() {
        Census few = new Census();
        Census many = new Census();
        Random dice = new Random(3);
        for (int i = 0; i < 400; i++) {
            TieBuilder customer = tie("c-" + i);
            double usualGap = 5 + 80 * Math.pow(dice.nextDouble(), 2);
            double leaves = 0.4 * Math.pow(dice.nextDouble(), 2);
            int day = dice.nextInt(120);
            do {
                customer.paid(day(day), 10);
                day += 1 + (int) (-usualGap * Math.log(dice.nextDouble()));
            } while (day < 365 && dice.nextDouble() > leaves);
            many.add(customer.story(), at(day(365)));
            if (i < 60) {
                few.add(customer.story(), at(day(365)));
            }
        }
        assertThat(few.silence(CompanyFile.usual("A"))).isEqualTo(Silence.USUAL);
        assertThat(many.silence(CompanyFile.usual("A")))
                .isInstanceOfSatisfying(
                        Silence.Alive.class,
                        model -> assertThat(model.customers()).isEqualTo(400));
    }

    private static String day(int day) {
        return java.time.LocalDate.of(2025, 1, 1).plusDays(day).toString();
    }
}
