package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class BgNbdTest {

    private static final BgNbd CDNOW = new BgNbd(.24259, 4.41353, .79289, 2.42575);

    @Test
    void findsTheParametersItsCustomersWereMadeWith() {
        BgNbd truth = new BgNbd(.8, 6, .9, 3);
        Fitted<BgNbd> fit = BgNbd.fit(Crowd.of(truth, 20_000, 1).histories());
        Recovery.assertFound(fit.parameters(), truth.r(), truth.alpha(), truth.a(), truth.b());
    }

    @Test
    void theUnitOfTimeIsTheSameToIt() {
        Crowd weeks = Crowd.of(new BgNbd(.8, 6, .9, 3), 3_000, 2);
        Crowd seconds = new Crowd(weeks.frequency(), times(weeks.recency(), 604_800), times(weeks.age(), 604_800));
        BgNbd inWeeks = BgNbd.fit(weeks.histories()).model();
        BgNbd inSeconds = BgNbd.fit(seconds.histories()).model();
        assertThat(inSeconds.r()).isCloseTo(inWeeks.r(), within(1e-6));
        assertThat(inSeconds.alpha() / 604_800).isCloseTo(inWeeks.alpha(), within(1e-5));
        assertThat(inSeconds.b()).isCloseTo(inWeeks.b(), within(1e-4));
    }

    @Test
    void groupsSayTheSameAsTheirCustomers() {
        Crowd crowd = Crowd.of(new BgNbd(.8, 6, .9, 3), 2_000, 3);
        int size = crowd.frequency().length;
        double[] twice = new double[size];
        Arrays.fill(twice, 2);
        Fitted<BgNbd> single = BgNbd.fit(crowd.histories());
        Fitted<BgNbd> doubled = BgNbd.fit(Histories.grouped(crowd.frequency(), crowd.recency(), crowd.age(), twice));
        assertThat(doubled.logLikelihood()).isCloseTo(2 * single.logLikelihood(), within(1e-5));
        assertThat(doubled.model().alpha()).isCloseTo(single.model().alpha(), within(1e-5));
        assertThat(doubled.parameters().getFirst().standardError())
                .isCloseTo(single.parameters().getFirst().standardError() / Math.sqrt(2), within(1e-5));
    }

    /** Against 40 digits, also where a customer bought thousands of times and where the formula divides by a − 1 = 0. */
    @Test
    void expectsPurchasesExactlyEvenOfThoseWhoBoughtThousands() {
        expects(CDNOW, new History(2, 30.43, 38.86), 39, 1.225906293795933);
        expects(CDNOW, new History(500, 38.5, 38.86), 39, 311.86034887367225);
        expects(CDNOW, new History(5000, 38.8, 38.86), 390, 12692.134727021208);
        expects(CDNOW, new History(0, 0, 38.86), 1000, 2.1753164425135147);
        BgNbd even = new BgNbd(.5, 6, 1, 2.5);
        expects(even, new History(3, 20, 30), 50, 2.0226235061919);
        expects(new BgNbd(.5, 6, 1.0000001, 2.5), new History(3, 20, 30), 50, 2.0226233655306083);
    }

    private static void expects(BgNbd model, History customer, double time, double purchases) {
        assertThat(model.expectedPurchases(customer, time)).isCloseTo(purchases, within(1e-11 * purchases));
    }

    @Test
    void whoNeverBoughtAgainIsAliveByTheModelsOwnWords() {
        assertThat(CDNOW.probabilityAlive(new History(0, 0, 38.86))).isEqualTo(1);
        assertThat(CDNOW.probabilityAlive(new History(3000, 10, 38.86))).isZero();
        assertThat(CDNOW.probabilityAlive(new History(2, 30.43, 38.86))).isCloseTo(.72661, within(1e-5));
    }

    @Test
    void chancesOfHowOftenANewCustomerBuysAddUpToOne() {
        double sum = 0;
        double mean = 0;
        for (int x = 0; x < 400; x++) {
            double chance = CDNOW.probabilityOf(x, 38.86);
            sum += chance;
            mean += x * chance;
        }
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(mean).isCloseTo(CDNOW.expectedPurchases(History.NEW, 38.86), within(1e-6));
    }

    @Test
    void discountingTakesAwayAndWithoutItNothingIsLost() {
        History customer = new History(2, 30.43, 38.86);
        assertThat(CDNOW.discountedPurchases(customer, 39, 0)).isCloseTo(1.22591, within(1e-5));
        assertThat(CDNOW.discountedPurchases(customer, 39, Math.log(1.15) / 52)).isBetween(1.22591 / 1.15, 1.22591);
    }

    @Test
    void saysWhyHistoriesCannotBeFitted() {
        refuses("recency", new int[] {2, 0}, new double[] {50, 0}, new double[] {40, 40});
        refuses("never bought again has a recency of 0", new int[] {0, 1}, new double[] {3, 2}, new double[] {9, 9});
        refuses("finite", new int[] {1, 1}, new double[] {Double.NaN, 2}, new double[] {9, 9});
        refuses("0 or more", new int[] {-1, 1}, new double[] {1, 2}, new double[] {9, 9});
        refuses("One customer", new int[] {3}, new double[] {2}, new double[] {9});
        refuses("bought again", new int[3], new double[3], new double[] {9, 9, 9});
        refuses("runs off", new int[] {1, 1, 1}, new double[] {2, 2, 2}, new double[] {9, 9, 9});
    }

    private static void refuses(String why, int[] frequency, double[] recency, double[] age) {
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> BgNbd.fit(Histories.of(frequency, recency, age)))
                .withMessageContaining(why);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(each -> each * factor).toArray();
    }
}
