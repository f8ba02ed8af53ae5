package lazo.science.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogGammaTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, -100.56088545786867",
        "0.5, -1.9635100260214235",
        "1, -0.57721566490153286",
        "3.7, 1.1671535393615114",
        "8, 2.01564147795561",
        "1000, 6.9072551956488121"
    })
    void itsSlopeIsDigamma(double x, double digamma) {
        assertThat(LogGamma.slope(x)).isCloseTo(digamma, within(1e-12 * Math.max(1, Math.abs(digamma))));
    }
}
