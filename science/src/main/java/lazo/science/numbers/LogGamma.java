package lazo.science.numbers;

/**
 * The logarithm of the gamma function for positive numbers, by Stirling's series:
 *
 * <pre>ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + 1/(12 x) − 1/(360 x³) + 1/(1260 x⁵) − 1/(1680 x⁷) + 1/(1188 x⁹)</pre>
 *
 * <p>The series is good from 8 on (error below 10⁻¹²); smaller numbers are lifted there by Γ(x) = Γ(x + 1) / x,
 * multiplying first so that one logarithm is enough.
 */
public final class LogGamma {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double SERIES_FROM = 8;

    private LogGamma() {}

    /** ln Γ(x) for x above 0. */
    public static double of(double x) {
        double lifted = x;
        double factor = 1;
        while (lifted < SERIES_FROM) {
            factor *= lifted;
            lifted += 1;
        }
        double series = (lifted - 0.5) * Math.log(lifted) - lifted + HALF_LOG_TWO_PI + remainder(1 / lifted);
        return lifted > x ? series - Math.log(factor) : series;
    }

    /**
     * The slope of {@link #of}, the digamma function ψ, for x above 0: lifted to 8 and more by ψ(x) = ψ(x + 1) − 1/x, then
     * ln x − 1/(2 x) − 1/(12 x²) + 1/(120 x⁴) − 1/(252 x⁶) + 1/(240 x⁸) − 1/(132 x¹⁰).
     */
    public static double slope(double x) {
        double lifted = x;
        double sum = 0;
        while (lifted < SERIES_FROM) {
            sum -= 1 / lifted;
            lifted += 1;
        }
        double square = 1 / (lifted * lifted);
        double series = square
                * (1.0 / 12
                        - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square * (1.0 / 132)))));
        return sum + Math.log(lifted) - 0.5 / lifted - series;
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
