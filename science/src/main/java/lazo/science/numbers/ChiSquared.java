package lazo.science.numbers;

import org.hipparchus.special.Gamma;

/** The χ² distribution: what a test statistic says. */
public final class ChiSquared {

    private ChiSquared() {}

    /**
     * P(X &gt; x), the p-value of a statistic.
     *
     * @param x NaN gives NaN
     * @param degrees of freedom, at least 1
     */
    public static double above(double x, int degrees) {
        if (degrees < 1) {
            throw new IllegalArgumentException("χ² needs at least 1 degree of freedom, but was given " + degrees);
        }
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2.0, x / 2);
    }
}
