package lazo.science.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

    @Test
    void findsTheParametersItsCustomersWereMadeWith() {
        GammaGamma truth = new GammaGamma(5, 3.5, 20);
        Dice dice = new Dice(6);
        int[] purchases = new int[10_000];
        double[] means = new double[purchases.length];
        for (int i = 0; i < means.length; i++) {
            purchases[i] = 1 + (int) dice.exponential(.5);
            double rate = dice.gamma(truth.q(), truth.v());
            means[i] = dice.gamma(truth.p() * purchases[i], rate * purchases[i]);
        }
        Fitted<GammaGamma> fit = GammaGamma.fit(purchases, means);
        Recovery.assertFound(fit.parameters(), truth.p(), truth.q(), truth.v());
        Fitted<GammaGamma> inCents = GammaGamma.fit(
                purchases, Arrays.stream(means).map(each -> each * 100).toArray());
        assertThat(inCents.model().v()).isCloseTo(100 * fit.model().v(), within(.01));
        assertThat(inCents.model().q()).isCloseTo(fit.model().q(), within(1e-6));
    }

    @Test
    void oneWhoseAmountsAreUnknownIsExpectedToSpendTheMean() {
        GammaGamma model = new GammaGamma(6.25, 3.74, 15.44);
        assertThat(model.expectedAmount(0, Double.NaN)).isCloseTo(6.25 * 15.44 / 2.74, within(1e-12));
        assertThat(model.expectedAmount(1000, 80)).isCloseTo(80, within(.1));
        assertThat(new GammaGamma(6, .9, 15).meanAmount()).isInfinite();
    }

    @Test
    void saysWhyAmountsCannotBeFitted() {
        refuses("over none", new int[] {0, 1}, 3, 4);
        refuses("above 0", new int[] {1, 1}, 3, -4);
        refuses("above 0", new int[] {1, 1}, 3, Double.NaN);
        refuses("1 customer cannot", new int[] {1}, 3);
        refuses("do not differ", new int[] {1, 2}, 3, 3);
    }

    private static void refuses(String why, int[] purchases, double... means) {
        assertThatExceptionOfType(CannotFit.class)
                .isThrownBy(() -> GammaGamma.fit(purchases, means))
                .withMessageContaining(why);
    }
}
