package lazo.science.signs;

import static lazo.science.signs.Firm.firm;
import static lazo.science.signs.Firm.firmWithoutOthers;
import static lazo.science.signs.TieBuilder.tie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lazo.science.history.Money;
import org.junit.jupiter.api.Test;

/** They cost more than they bring, month after month. An hour of the team costs 30 dollars. */
class CostsMoreTest {

    private static TieBuilder longKnown() {
        return tie("ana").signedUp("2025-02-01");
    }

    /** Pays so much and takes so many minutes (a little more each month) from January to June. */
    private static TieBuilder halfAYear(TieBuilder ana, double pays, double minutes) {
        for (int month = 1; month <= 6; month++) {
            ana.paid("2026-0" + month + "-05", pays).tookMinutes("2026-0" + month + "-10", minutes + month);
        }
        return ana;
    }

    private static Sign costs(TieBuilder tie) {
        return firm().sign(SignKind.COSTS_MORE, tie);
    }

    @Test
    void anAlarmWhenEveryMonthIsALoss() {
        Sign sign = costs(halfAYear(longKnown(), 10, 60));
        assertThat(sign.level()).isEqualTo(Level.ALARM);
        assertThat(sign.value()).isCloseTo(10 - 63.5 * 0.5, within(1e-9)).isBetween(sign.low(), sign.high());
        assertThat(sign.trend()).isCloseTo(-1.5, within(1e-9));
        assertThat(sign.evidence())
                .hasSizeGreaterThanOrEqualTo(6)
                .isSortedAccordingTo((a, b) -> Long.compare(b.at(), a.at()));
    }

    @Test
    void whoBringsMoreThanTheyCostIsCalm() {
        assertThat(costs(halfAYear(longKnown(), 49, 60)).level()).isEqualTo(Level.CALM);
    }

    @Test
    void twoLossesAmongSixMonthsAreNoAlarm() {
        TieBuilder ana =
                halfAYear(longKnown(), 10, 5).tookMinutes("2026-05-20", 120).tookMinutes("2026-06-20", 120);
        assertThat(costs(ana).level()).isEqualTo(Level.WATCH);
    }

    @Test
    void theMonthThatIsStillRunningDoesNotCountYet() {
        TieBuilder ana = longKnown();
        for (int month = 3; month <= 6; month++) {
            ana.paid("2026-0" + month + "-05", 10).tookMinutes("2026-0" + month + "-10", 60 + month);
        }
        assertThat(costs(ana).level()).isEqualTo(Level.ALARM);
        Sign running = firm().asOf("2026-06-29").sign(SignKind.COSTS_MORE, ana);
        assertThat(running.level()).isEqualTo(Level.WATCH);
    }

    @Test
    void onlyTheLastSixMonthsCount() {
        TieBuilder ana = halfAYear(longKnown(), 49, 5);
        for (int month = 7; month <= 9; month++) {
            ana.tookMinutes("2025-0" + month + "-10", 500);
        }
        assertThat(costs(ana).value()).isPositive();
    }

    @Test
    void theFirstNinetyDaysAreExemptBecauseBeginningsCostMoney() {
        assertThat(costs(halfAYear(tie("ana").signedUp("2026-01-01"), 10, 60)).level())
                .isNotEqualTo(Level.ALARM);
        Sign tooNew = costs(halfAYear(tie("ana").signedUp("2026-03-15"), 10, 60));
        assertThat(tooNew.level()).isNotEqualTo(Level.ALARM);
        Sign fresh =
                costs(tie("ana").signedUp("2026-05-01").paid("2026-05-05", 10).tookMinutes("2026-05-10", 60));
        assertThat(fresh.level()).isEqualTo(Level.UNKNOWN);
        assertThat(fresh.reason()).isEqualTo("too_new");
    }

    @Test
    void aLossOfAFewMinutesIsNoAlarm() {
        Sign sign = costs(halfAYear(longKnown(), 0.5, 2));
        assertThat(sign.high()).isNegative();
        assertThat(sign.level()).isEqualTo(Level.CALM);
    }

    @Test
    void aYearPaidInAdvanceCountsAPartInEachMonth() {
        TieBuilder prepaid =
                longKnown().subscribed("2025-07-01", "s-1", 40, "year").paid("2025-07-02", 480);
        TieBuilder threeMonths =
                longKnown().subscribed("2025-07-01", "s-1", 40, "month").paid("2026-04-02", 120);
        for (int month = 1; month <= 6; month++) {
            prepaid.tookMinutes("2026-0" + month + "-10", 60);
            threeMonths.tookMinutes("2026-0" + month + "-10", 60);
        }
        assertThat(costs(prepaid).value()).isCloseTo(40 - 30, within(1e-9));
        assertThat(costs(threeMonths).value()).isCloseTo(20 - 30, within(1e-9));
        assertThat(firm().view(threeMonths))
                .satisfies(view -> assertThat(Ledger.of(view).lines().values())
                        .extracting(Ledger.Line::margin)
                        .containsExactly(0.0, 0.0, 0.0, 40.0, 40.0, 40.0));
    }

    @Test
    void theSellersCommissionCountsForThem() {
        TieBuilder seller = longKnown();
        for (int month = 1; month <= 6; month++) {
            seller.soldTo("2026-0" + month + "-05", "bea", 45.0).tookMinutes("2026-0" + month + "-10", 60);
        }
        Sign sign = costs(seller);
        assertThat(sign.value()).isCloseTo(15, within(1e-9));
        assertThat(sign.level()).isEqualTo(Level.CALM);
    }

    @Test
    void aCommissionAlreadyInThePaymentOfTheOrderIsNotCountedTwice() {
        TieBuilder buyer = longKnown()
                .ordered("2026-03-01", "o-1", "bea", 12.0)
                .paidForOrder("2026-03-01", "o-1", 100)
                .ordered("2026-03-02", "o-2", "bea", 12.0);
        assertThat(Ledger.of(firm().view(buyer)).lines().values())
                .extracting(Ledger.Line::margin)
                .containsExactly(112.0);
    }

    @Test
    void whatASaleBroughtIsUnknownWhereNobodySaid() {
        TieBuilder seller = longKnown();
        for (int month = 1; month <= 6; month++) {
            seller.soldTo("2026-0" + month + "-05", "bea", null).tookMinutes("2026-0" + month + "-10", 60);
        }
        assertThat(costs(seller).level()).isEqualTo(Level.UNKNOWN);
        assertThat(costs(seller).reason()).isEqualTo("no_income_reported");
    }

    @Test
    void refundsGiftsAndFeesAllCost() {
        TieBuilder ana = longKnown()
                .refunded("2026-03-01", 5, null, null)
                .costUs("2026-03-02", "gift", 7)
                .costUs("2026-03-03", "fee", 11)
                .disputed("2026-03-04", "d-1", 13, "lost")
                .disputed("2026-03-05", "d-2", 17, "won");
        assertThat(Ledger.of(firm().view(ana)).lines().values())
                .extracting(Ledger.Line::cost)
                .containsExactly(36.0);
    }

    @Test
    void whatOurOwnFaultsCostIsNotHeldAgainstThem() {
        Firm outages = firm();
        for (int month = 1; month <= 6; month++) {
            outages.failed("2026-0" + month + "-09", "2026-0" + month + "-11");
        }
        Sign sign = outages.sign(SignKind.COSTS_MORE, halfAYear(longKnown(), 10, 60));
        assertThat(sign.level()).isEqualTo(Level.CALM);
        assertThat(sign.value()).isCloseTo(10, within(1e-9));
        assertThat(sign.setApart()).isEqualTo(6);
    }

    @Test
    void anAmountInACurrencyWithoutARateIsLeftOutAndCounted() {
        Ledger ledger = Ledger.of(firm().view(longKnown()
                .paid("2026-03-01", new Money(40_000, "COP"), null)
                .paid("2026-03-02", new Money(100, "PEN"), null)));
        assertThat(ledger.lines().values()).extracting(Ledger.Line::margin).containsExactly(10.0);
        assertThat(ledger.withoutRate()).isEqualTo(1);
    }

    @Test
    void itIsUnknownWhereTheCompanyReportsNoIncomeOrNoCosts() {
        Sign noIncome =
                firmWithoutOthers().sign(SignKind.COSTS_MORE, longKnown().tookMinutes("2026-05-01", 60));
        assertThat(noIncome.level()).isEqualTo(Level.UNKNOWN);
        assertThat(noIncome.reason()).isEqualTo("no_income_reported");
        Sign noCosts = firmWithoutOthers().sign(SignKind.COSTS_MORE, longKnown().paid("2026-05-01", 60));
        assertThat(noCosts.level()).isEqualTo(Level.UNKNOWN);
        assertThat(noCosts.reason()).isEqualTo("no_costs_reported");
    }
}
