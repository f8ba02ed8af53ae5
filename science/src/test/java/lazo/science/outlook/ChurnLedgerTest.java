package lazo.science.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lazo.science.numbers.Interval;
import lazo.science.signs.Ending;
import lazo.science.signs.Stay;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The seven customers of docs/reference/churn.md, in January and February 2026. */
class ChurnLedgerTest {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Offset<Double> DIGITS = within(5e-5);
    private static final double[] NO_REVENUE = {};

    private record Customer(List<Stay> stays, double... recurring) {}

    private static final List<Customer> SEVEN = List.of(
            new Customer(List.of(Stay.since(on("2025-03-10"))), 100, 120, 120),
            new Customer(List.of(stay("2025-06-01", "2026-01-15", Ending.VOLUNTARY)), 50, 0, 0),
            new Customer(List.of(stay("2025-01-20", "2026-02-10", Ending.INVOLUNTARY)), 80, 60, 0),
            new Customer(List.of(Stay.since(on("2026-01-20"))), 0, 40, 40),
            new Customer(
                    List.of(stay("2025-02-02", "2025-12-12", Ending.VOLUNTARY), Stay.since(on("2026-02-05"))),
                    0,
                    0,
                    30),
            new Customer(List.of(stay("2025-09-09", "2026-02-20", Ending.SILENT)), 0, 0, 0),
            new Customer(List.of(Stay.since(on("2025-04-04"))), 70, 0, 70));

    @Test
    void countsWhoCameAndWhoWentInJanuary() {
        ChurnMonth january = ledger(SEVEN).months().getFirst();
        assertThat(january.month()).isEqualTo(JANUARY);
        assertThat(january.atStart()).isEqualTo(5);
        assertThat(january.joined()).isEqualTo(1);
        assertThat(january.returned()).isZero();
        assertThat(january.left()).containsEntry(Ending.VOLUNTARY, 1).containsEntry(Ending.SILENT, 0);
        assertThat(january.atEnd()).isEqualTo(5);
        assertThat(january.churn()).isCloseTo(.2, DIGITS);
        assertThat(january.churn(Ending.VOLUNTARY)).isCloseTo(.2, DIGITS);
        Interval interval = january.churnInterval(.95);
        assertThat(interval.low()).isCloseTo(.0362, DIGITS);
        assertThat(interval.high()).isCloseTo(.6245, DIGITS);
    }

    @Test
    void countsTheMoneyThatCameAndWentInJanuary() {
        ChurnMonth january = ledger(SEVEN).months().getFirst();
        assertThat(january.startRevenue()).isEqualTo(300);
        assertThat(january.newRevenue()).isEqualTo(40);
        assertThat(january.reactivated()).isZero();
        assertThat(january.expansion()).isEqualTo(20);
        assertThat(january.contraction()).isEqualTo(20);
        assertThat(january.lost()).isEqualTo(120);
        assertThat(january.lostByEnding()).containsEntry(Ending.VOLUNTARY, 50.0);
        assertThat(january.endRevenue()).isEqualTo(220);
        assertThat(january.revenueChurn()).isCloseTo(.4, DIGITS);
        assertThat(january.grossRetention()).isCloseTo(.5333, DIGITS);
        assertThat(january.netRetention()).isCloseTo(.6, DIGITS);
    }

    @Test
    void inFebruaryOneReturnsOneDoesNotPayAndOneFallsSilent() {
        ChurnMonth february = ledger(SEVEN).months().getLast();
        assertThat(february.atStart()).isEqualTo(5);
        assertThat(february.joined()).isZero();
        assertThat(february.returned()).isEqualTo(1);
        assertThat(february.atEnd()).isEqualTo(4);
        assertThat(february.churn()).isCloseTo(.4, DIGITS);
        assertThat(february.churn(Ending.INVOLUNTARY)).isCloseTo(.2, DIGITS);
        assertThat(february.churn(Ending.SILENT)).isCloseTo(.2, DIGITS);
        assertThat(february.churnInterval(.95).low()).isCloseTo(.1176, DIGITS);
        assertThat(february.churnInterval(.95).high()).isCloseTo(.7693, DIGITS);
        assertThat(february.startRevenue()).isEqualTo(220);
        assertThat(february.reactivated()).isEqualTo(100);
        assertThat(february.newRevenue()).isZero();
        assertThat(february.lost()).isEqualTo(60);
        assertThat(february.lostByEnding()).containsEntry(Ending.INVOLUNTARY, 60.0);
        assertThat(february.endRevenue()).isEqualTo(260);
        assertThat(february.revenueChurn()).isCloseTo(.2727, DIGITS);
        assertThat(february.grossRetention()).isCloseTo(.7273, DIGITS);
        assertThat(february.netRetention()).isCloseTo(.7273, DIGITS);
    }

    @Test
    void whoJoinsAndLeavesInTheSameMonthIsCountedButIsNoChurnOfThoseAtTheStart() {
        ChurnLedger ledger = new ChurnLedger(JANUARY, 1, BOGOTA);
        ledger.add(List.of(stay("2026-01-05", "2026-01-25", Ending.VOLUNTARY)), NO_REVENUE);
        ChurnMonth january = ledger.months().getFirst();
        assertThat(january.atStart()).isZero();
        assertThat(january.joined()).isEqualTo(1);
        assertThat(january.left()).containsEntry(Ending.VOLUNTARY, 1);
        assertThat(january.leftOfStart()).containsEntry(Ending.VOLUNTARY, 0);
        assertThat(january.atEnd()).isZero();
        assertThat(january.churn()).isNaN();
        assertThat(january.churnInterval(.95)).isEqualTo(Interval.UNKNOWN);
        assertThat(january.netRetention()).isNaN();
    }

    @Test
    void theFirstInstantOfAMonthBelongsToIt() {
        ChurnLedger ledger = new ChurnLedger(JANUARY, 2, BOGOTA);
        ledger.add(List.of(stay("2026-01-01", "2026-02-01", Ending.ENDED_BY_US)), NO_REVENUE);
        assertThat(ledger.months().getFirst().atStart()).isZero();
        assertThat(ledger.months().getFirst().joined()).isEqualTo(1);
        assertThat(ledger.months().getLast().atStart()).isEqualTo(1);
        assertThat(ledger.months().getLast().churn(Ending.ENDED_BY_US)).isEqualTo(1);
    }

    @Test
    void theSumsHoldAndTheOrderOfCountingDoesNotMatter() {
        List<Customer> many = randomCustomers();
        List<Customer> shuffled = new ArrayList<>(many);
        Collections.shuffle(shuffled, new Random(9));
        ChurnLedger parts = ledger(shuffled.subList(300, 2000));
        parts.merge(ledger(shuffled.subList(0, 300)));
        List<ChurnMonth> months = ledger(many).months();
        assertThat(parts.months()).isEqualTo(months);
        assertThat(months.getLast().atStart()).isEqualTo(months.getFirst().atEnd());
        assertThat(months.getLast().startRevenue()).isCloseTo(months.getFirst().endRevenue(), within(1e-6));
        assertThat(months.getFirst().left().get(Ending.VOLUNTARY)).isPositive();
    }

    @Test
    void refusesWhatCannotBe() {
        ChurnLedger ledger = new ChurnLedger(JANUARY, 2, BOGOTA);
        List<Stay> here = List.of(Stay.since(on("2025-01-01")));
        refuses(() -> ledger.add(List.of(), NO_REVENUE), "never was a customer");
        refuses(() -> ledger.add(here, new double[] {1, 2}), "there were 2 figures");
        refuses(() -> ledger.add(here, new double[] {1, Double.NaN, 2}), "an amount from 0");
        refuses(() -> ledger.add(List.of(here.getFirst(), here.getFirst()), NO_REVENUE), "do not overlap");
        refuses(() -> stay("2026-02-01", "2026-01-01", Ending.SILENT), "before it began");
        refuses(() -> new Stay(0, 10, null), "how it ended exactly when");
        refuses(() -> ledger.merge(new ChurnLedger(JANUARY, 3, BOGOTA)), "same months");
        refuses(() -> new ChurnLedger(JANUARY, 0, BOGOTA), "at least one month");
    }

    private static List<Customer> randomCustomers() {
        Random random = new Random(4);
        Ending[] endings = Ending.values();
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            long from = on("2025-10-01") + (long) (random.nextDouble() * 150 * 86_400_000L);
            Stay stay = random.nextBoolean()
                    ? Stay.since(from)
                    : new Stay(from, from + (long) (random.nextDouble() * 9e9), endings[random.nextInt(4)]);
            double[] recurring = new double[3];
            for (int month = 0; month < 3; month++) {
                recurring[month] = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 100;
            }
            customers.add(new Customer(List.of(stay), recurring));
        }
        return customers;
    }

    private static ChurnLedger ledger(List<Customer> customers) {
        ChurnLedger ledger = new ChurnLedger(JANUARY, 2, BOGOTA);
        for (Customer customer : customers) {
            ledger.add(customer.stays(), customer.recurring());
        }
        return ledger;
    }

    private static void refuses(Runnable adding, String why) {
        assertThatIllegalArgumentException().isThrownBy(adding::run).withMessageContaining(why);
    }

    private static Stay stay(String from, String to, Ending ending) {
        return new Stay(on(from), on(to), ending);
    }

    private static long on(String day) {
        return LocalDate.parse(day).atStartOfDay(BOGOTA).toInstant().toEpochMilli();
    }
}
