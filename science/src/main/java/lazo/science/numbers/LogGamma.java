package lazo.science.numbers;

/**
 * The logarithm of the gamma function for positive numbers, by Stirling's series:
 *
 * <pre>ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + 1/(12 x) − 1/(360 x³) + 1/(1260 x⁵) − 1/(1680 x⁷) + 1/(1188 x⁹)</pre>
 *
 * <p>The series is good from 8 on (error below 10⁻¹²); smaller numbers are lifted there by Γ(x) = Γ(x + 1) / x,
 * multiplying first so that one logarithm is enough.
 */
final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double SERIES_FROM = 8;

    private LogGamma() {}

    static double of(double x) {
        double lifted = x;
        double factor = 1;
        while (lifted < SERIES_FROM) {
            factor *= lifted;
            lifted += 1;
        }
        double series = (lifted - 0.5) * Math.log(lifted) - lifted + HALF_LOG_TWO_PI + remainder(1 / lifted);
        return lifted > x ? series - Math.log(factor) : series;
    }

    private static double remainder(double inverse) {
        double square = inverse * inverse;
        return inverse
                * (1.0 / 12
                        + square
                                * (-1.0 / 360
                                        + square * (1.0 / 1260 + square * (-1.0 / 1680 + square * (1.0 / 1188)))));
    }
}
