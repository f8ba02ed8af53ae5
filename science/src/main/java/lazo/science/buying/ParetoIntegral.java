package lazo.science.buying;

/**
 * s ∫ from t to T of (α + τ)^−(r + x) (β + τ)^−(s + 1) dτ, the chance (up to a factor) that a customer left between their
 * last purchase and now, with the means over the time of leaving that the slope needs.
 *
 * <p>In q = ln(min(α, β) + τ) the poles of the integrand lie at a distance of π, so that Gauss and Legendre's rule with
 * 12 points is exact to 10⁻¹³ on panels no wider than 2.5 on which it falls by no more than exp(−8). Panels that no
 * longer add anything end it. Relative to the integrand at t, so that nothing underflows.
 */
final class ParetoIntegral {

    private static final double[] NODES = {
        0.1252334085114689,
        0.3678314989981802,
        0.5873179542866175,
        0.7699026741943047,
        0.9041172563704749,
        0.9815606342467194
    };
    private static final double[] WEIGHTS = {
        0.2491470458134028,
        0.2334925365383548,
        0.2031674267230659,
        0.1600783285433462,
        0.1069393259953184,
        0.0471753363865118
    };
    private static final double WIDEST = 2.5;
    private static final double STEEPEST = 8;
    private static final double NOTHING = 1e-17;

    private final double r;
    private final double alpha;
    private final double s;
    private final double beta;

    /** Means over the time of leaving, after {@link #log}: of ln(α + τ), 1 / (α + τ), ln(β + τ) and 1 / (β + τ). */
    double meanLogAlpha;

    double meanAlpha;
    double meanLogBeta;
    double meanBeta;

    ParetoIntegral(double r, double alpha, double s, double beta) {
        this.r = r;
        this.alpha = alpha;
        this.s = s;
        this.beta = beta;
    }

    /** ln of the integral; −∞ where t is T. */
    double log(int purchases, double from, double to) {
        double k = r + purchases;
        double base = Math.min(alpha, beta);
        double end = Math.log(base + to);
        double at = Math.log(base + from);
        double logAlpha = Math.log(alpha + from);
        double logBeta = Math.log(beta + from);
        double top = k * logAlpha + (s + 1) * logBeta;
        double sum = 0;
        double sumLogAlpha = 0;
        double sumAlpha = 0;
        double sumLogBeta = 0;
        double sumBeta = 0;
        while (at < end) {
            double half = Math.min(width(k, at, base), end - at) / 2;
            double panel = 0;
            for (int i = 0; i < 2 * NODES.length; i++) {
                double node = i < NODES.length ? NODES[i] : -NODES[i - NODES.length];
                double scale = Math.exp(at + half * (1 + node));
                double time = scale - base;
                double inAlpha = alpha + time;
                double inBeta = beta + time;
                double lnAlpha = Math.log(inAlpha);
                double lnBeta = Math.log(inBeta);
                double value =
                        WEIGHTS[i % NODES.length] * half * scale * Math.exp(top - k * lnAlpha - (s + 1) * lnBeta);
                panel += value;
                sumLogAlpha += value * lnAlpha;
                sumAlpha += value / inAlpha;
                sumLogBeta += value * lnBeta;
                sumBeta += value / inBeta;
            }
            sum += panel;
            at += 2 * half;
            if (panel < NOTHING * sum || half == 0) {
                break;
            }
        }
        means(sum, sumLogAlpha, sumAlpha, sumLogBeta, sumBeta, from);
        return Math.log(s * sum) - top;
    }

    /** So wide that the integrand falls by no more than exp(−{@value #STEEPEST}); it falls ever faster in q. */
    private double width(double k, double at, double base) {
        double widest = Math.min(WIDEST, STEEPEST / steepness(k, at, base));
        return Math.min(widest, STEEPEST / steepness(k, at + widest, base));
    }

    private double steepness(double k, double at, double base) {
        double scale = Math.exp(at);
        return 1 + k * scale / (alpha + scale - base) + (s + 1) * scale / (beta + scale - base);
    }

    private void means(
            double sum, double sumLogAlpha, double sumAlpha, double sumLogBeta, double sumBeta, double from) {
        meanLogAlpha = sum > 0 ? sumLogAlpha / sum : Math.log(alpha + from);
        meanAlpha = sum > 0 ? sumAlpha / sum : 1 / (alpha + from);
        meanLogBeta = sum > 0 ? sumLogBeta / sum : Math.log(beta + from);
        meanBeta = sum > 0 ? sumBeta / sum : 1 / (beta + from);
    }
}
