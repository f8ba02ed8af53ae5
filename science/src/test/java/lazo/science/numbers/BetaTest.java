package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

    @ParameterizedTest
    @CsvSource({
        "2, 3, .05, 0.09761146288641434",
        "2, 3, .5, 0.3857275681323895",
        "2, 3, .95, 0.7513953742698181",
        "1, 1, .3, 0.3",
        ".5, .5, .05, 0.0061558297024311365",
        ".5, .5, .95, 0.9938441702975689",
        "20.5, 180.25, .05, 0.06943778245911529",
        "20.5, 180.25, .95, 0.13930686717811985",
        "1000, 3, .05, 0.9937302280600824",
        "1000, 3, .95, 0.9991834586515808",
        "1e5, 1e5, .05, 0.49816100165917954",
        "1e5, 1e5, .95, 0.5018389983408205",
    })
    void quantilesOfBellsAgreeWithTheTables(double a, double b, double p, double expected) {
        assertThat(new Beta(a, b).quantile(p)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        ".01, .02, .3, 2.0289416312649547e-35",
        ".01, .02, .7, 0.9949533639124253",
        ".1, 9.9, .5, 6.276178241663686e-05",
        ".1, 9.9, .95, 0.05953276920664546",
        ".5, 1e5, .5, 2.274685215208847e-06",
        ".5, 1e5, .95, 1.9207157661874347e-05",
        "1.2, .3, .05, 0.22726982388882405",
        "1.2, .3, .5, 0.9211867864226445",
        "1.2, .3, .95, 0.9999638677314381",
    })
    void quantilesOfSharesThatCrowdAtTheEndsKeepTheirDigits(double a, double b, double p, double expected) {
        assertThat(new Beta(a, b).quantile(p) / expected).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 7.5, .3, 0.6789434858661821",
        ".05, 3, .001, 0.7618541045841059",
        "5000, 5000, .52, 0.9999685290836797"
    })
    void theDistributionFunctionAgreesWithTheTables(double a, double b, double x, double expected) {
        Beta beta = new Beta(a, b);
        assertThat(beta.cdf(x)).isCloseTo(expected, within(1e-11));
        assertThat(beta.above(x)).isCloseTo(1 - expected, within(1e-11));
    }

    @Test
    void askingForTheChanceOfAQuantileGivesTheChanceBackWhateverTheShape() {
        double[] parameters = {.01, .1, .3, .7, .99, 1, 1.01, 1.5, 2, 5, 30, 200, 3000, 1e5};
        double[] chances = {1e-6, .001, .01, .05, .25, .4, .5, .6, .75, .95, .99, .999};
        for (double a : parameters) {
            for (double b : parameters) {
                Beta beta = new Beta(a, b);
                for (double p : chances) {
                    double x = beta.quantile(p);
                    if (x > 1e-300 && x < 1 - 1e-9) {
                        assertThat(beta.cdf(x))
                                .as("a %s b %s p %s x %s", a, b, p, x)
                                .isCloseTo(p, within(2e-6));
                    }
                }
            }
        }
    }

    @Test
    void theEndsOfTheScaleAreItsEnds() {
        Beta beta = new Beta(3, 4);
        assertThat(beta.quantile(0)).isZero();
        assertThat(beta.quantile(1)).isEqualTo(1);
        assertThat(beta.cdf(-1)).isZero();
        assertThat(beta.cdf(2)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNotADistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Beta(0, 1))
                .withMessageContaining("two finite numbers above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, 1).quantile(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, 1).cdf(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        ".01, 4.599479878042022",
        ".5, 0.5723649429247",
        "1, 0",
        "3.7, 1.428072326665388",
        "8, 8.525161361065415",
        "123.4, 469.3360974421906",
        "1e6, 12815504.569147611"
    })
    void theLogarithmOfGammaAgreesWithTheTables(double x, double expected) {
        assertThat(LogGamma.of(x)).isCloseTo(expected, within(1e-11 * Math.max(1, expected)));
    }
}
