package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import lazo.science.numbers.Interval;
import lazo.science.signs.Ending;
import lazo.science.signs.Stay;
import org.junit.jupiter.api.Test;

/** Cohorts, groups and the intervals of revenue, by the worked example of docs/reference/churn.md. */
class RetentionFiguresTest {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static long on(String day) {
        return LocalDate.parse(day).atStartOfDay(BOGOTA).toInstant().toEpochMilli();
    }

    /** H, I and K join in January; I leaves in February, K leaves in January and is back in March. */
    @Test
    void ofThreeWhoJoinedTwoThenOneThenTwoAreHere() {
        Cohorts cohorts = new Cohorts(new ChurnLedger(JANUARY, 3, BOGOTA).starts());
        cohorts.add(List.of(Stay.since(on("2026-01-05"))), new double[] {0, 50, 60, 60});
        cohorts.add(
                List.of(new Stay(on("2026-01-10"), on("2026-02-10"), Ending.VOLUNTARY)), new double[] {0, 50, 0, 0});
        cohorts.add(
                List.of(new Stay(on("2026-01-12"), on("2026-01-20"), Ending.VOLUNTARY), Stay.since(on("2026-03-03"))),
                new double[] {0, 0, 0, 30});
        cohorts.add(List.of(Stay.since(on("2025-11-01"))), new double[0]);
        assertThat(cohorts.joined(0)).isEqualTo(3);
        assertThat(List.of(cohorts.here(0, 0), cohorts.here(0, 1), cohorts.here(0, 2)))
                .containsExactly(2, 1, 2);
        assertThat(cohorts.share(0, 1)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(cohorts.interval(0, 1).low()).isCloseTo(.0615, within(5e-5));
        assertThat(cohorts.interval(0, 1).high()).isCloseTo(.7923, within(5e-5));
        assertThat(cohorts.revenue(0, 1)).isCloseTo(.6, within(1e-12));
        assertThat(cohorts.revenue(0, 2)).isCloseTo(.9, within(1e-12));
        assertThat(cohorts.share(1, 0)).isNaN();
    }

    @Test
    void aGroupCountsOnlyTheMonthsItsCustomersWereInIt() {
        ChurnLedger months = new ChurnLedger(JANUARY, 2, BOGOTA);
        ChurnGroups groups = new ChurnGroups(months);
        ChurnLedger one = months.empty();
        one.add(List.of(Stay.since(on("2025-06-01"))), new double[] {50, 80, 80});
        group(groups, "basic").add("ana", 0, one);
        group(groups, "plus").add("ana", 1, one);
        group(groups, "basic").stays().add(0, 200, false);
        ChurnMonth january =
                groups.largest(5).getFirst().getValue().ledger().months().getFirst();
        assertThat(january.atStart()).isEqualTo(1);
        assertThat(january.expansion()).isEqualTo(30);
        assertThat(groups.largest(5)
                        .getFirst()
                        .getValue()
                        .ledger()
                        .months()
                        .getLast()
                        .atStart())
                .isZero();
    }

    @Test
    void whichGroupsAreKeptDependsOnTheirNamesAlone() {
        ChurnLedger months = new ChurnLedger(JANUARY, 1, BOGOTA);
        ChurnGroups forward = new ChurnGroups(months);
        ChurnGroups backward = new ChurnGroups(months);
        for (int i = 0; i < 1_000; i++) {
            stayed(forward, "role " + i, 100 + i);
            stayed(backward, "role " + (999 - i), 1_099 - i);
        }
        assertThat(forward.largest(1_000).stream().map(each -> each.getKey())).hasSize(200);
        assertThat(forward.largest(1_000).stream().map(each -> each.getKey()))
                .isEqualTo(backward.largest(1_000).stream()
                        .map(each -> each.getKey())
                        .toList());
    }

    private static ChurnGroups.Group group(ChurnGroups groups, String name) {
        return Objects.requireNonNull(groups.group(name));
    }

    private static void stayed(ChurnGroups groups, String name, int days) {
        ChurnGroups.Group group = groups.group(name);
        if (group != null) {
            group.stays().add(0, days, true);
        }
    }

    /** Of 400 who pay between 5 and 500, each leaves with a chance of .1: the true share lost is .1. */
    @Test
    void theIntervalOfRevenueHoldsTheTruthAsOftenAsItSays() {
        Random dice = new Random(11);
        int held = 0;
        for (int trial = 0; trial < 200; trial++) {
            RevenueSample sample = new RevenueSample(1);
            for (int i = 0; i < 400; i++) {
                ChurnLedger one = new ChurnLedger(JANUARY, 1, BOGOTA);
                double pays = 5 * Math.pow(100, dice.nextDouble());
                one.add(List.of(Stay.since(on("2025-06-01"))), new double[] {pays, dice.nextInt(10) == 0 ? 0 : pays});
                sample.add("customer-" + trial + "-" + i, 0, one);
            }
            Interval interval = sample.of(0).lost();
            held += interval.low() <= .1 && .1 <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(178, 200);
    }

    @Test
    void withFewerThanFiveWhoPayNothingIsSaidOfHowSureItIs() {
        RevenueSample sample = new RevenueSample(1);
        ChurnLedger one = new ChurnLedger(JANUARY, 1, BOGOTA);
        one.add(List.of(Stay.since(on("2025-06-01"))), new double[] {50, 50});
        sample.add("ana", 0, one);
        assertThat(sample.of(0).net()).isEqualTo(Interval.UNKNOWN);
    }
}
