package lazo.science.numbers;

/**
 * The Beta distribution: what is known about a share after {@code a} hits and {@code b} misses, prior included.
 *
 * <p>Its distribution function is the regularised incomplete beta function I_x(a, b), here by the continued fraction
 * of DiDonato and Morris (ACM TOMS 18, 1992, algorithm 708), taken in whichever tail converges faster:
 *
 * <pre>
 * I_x(a, b) = xᵃ (1 − x)ᵇ / B(a, b) · 1 / (d₀ + c₁ / (d₁ + c₂ / (d₂ + …)))
 * cₘ = (a + m − 1)(a + b + m − 1) m (b − m) x² / (a + 2m − 1)²
 * dₘ = m + m (b − m) x / (a + 2m − 1) + (a + m)(a − (a + b) x + 1 + m (2 − x)) / (a + 2m + 1)
 * </pre>
 *
 * <p>Quantiles are found by Halley's method on ln F as a function of ln x, in the tail that holds them. There a power
 * law is a straight line, so that U-shaped distributions (a, b &lt; 1), whose density is infinite at the ends, need no
 * more steps than bell-shaped ones. Accurate to 10⁻⁸ of the distribution's own width for parameters from 0.01 to 10⁵.
 *
 * <p>Immutable. Building one costs three logarithms of gamma; ask it for all you need.
 */
public final class Beta {

    private static final double FRACTION_ACCURACY = 1e-13;
    private static final int FRACTION_STEPS = 10_000;
    private static final int QUANTILE_STEPS = 200;
    /** Halley's error is cubic: a step this small, in units of the distribution's width, leaves less than 10⁻⁸. */
    private static final double LAST_STEP = 1e-3;

    private final double a;
    private final double b;
    private final double logBeta;

    /**
     * @param a hits, above 0, need not be whole
     * @param b misses, above 0, need not be whole
     */
    public Beta(double a, double b) {
        if (!(a > 0 && b > 0 && a < Double.POSITIVE_INFINITY && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A Beta distribution needs two finite numbers above 0, but was given " + a + " and " + b);
        }
        this.a = a;
        this.b = b;
        this.logBeta = LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }

    public double a() {
        return a;
    }

    public double b() {
        return b;
    }

    public double mean() {
        return a / (a + b);
    }

    public double standardDeviation() {
        double strength = a + b;
        return Math.sqrt(a * b / (strength + 1)) / strength;
    }

    /** P(share ≤ x); 0 below 0 and 1 above 1. */
    public double cdf(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("The Beta distribution was asked about a share that is not a number");
        }
        return cdf(a, b, logBeta, x);
    }

    /** P(share &gt; x). */
    public double above(double x) {
        if (Double.isNaN(x)) {
            throw new IllegalArgumentException("The Beta distribution was asked about a share that is not a number");
        }
        return cdf(b, a, logBeta, 1 - x);
    }

    /**
     * The share below which it lies with probability {@code p}.
     *
     * @param p in [0, 1]
     */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile needs a probability in [0, 1], but was given " + p);
        }
        if (p == 0 || p == 1) {
            return p;
        }
        return isInLowerTail(p) ? lowerTail(a, b, logBeta, p) : 1 - lowerTail(b, a, logBeta, 1 - p);
    }

    /** The central interval that holds the share with probability {@code confidence}, such as 0.9. */
    public Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        return new Interval(quantile(tail), quantile(1 - tail));
    }

    /** Bell shapes: below the median. Otherwise by the power laws at both ends, cut where the mean lies. */
    private boolean isInLowerTail(double p) {
        if (a >= 1 && b >= 1) {
            return p <= 0.5;
        }
        double left = Math.exp(a * Math.log(a / (a + b))) / a;
        double right = Math.exp(b * Math.log(b / (a + b))) / b;
        return p < left / (left + right);
    }

    private static double lowerTail(double a, double b, double logBeta, double p) {
        double logP = Math.log(p);
        double logX = start(a, b, logBeta, p, logP);
        double low = Double.NEGATIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < QUANTILE_STEPS; i++) {
            double x = Math.exp(logX);
            double share = cdf(a, b, logBeta, x);
            if (share == 0) {
                return x;
            }
            double miss = Math.log(share) - logP;
            if (miss == 0) {
                return x;
            }
            if (miss < 0) {
                low = logX;
            } else {
                high = logX;
            }
            double slope = Math.exp(a * logX + (b - 1) * Math.log1p(-x) - logBeta) / share;
            double bend = a - (b - 1) * x / (1 - x) - slope;
            double newton = miss / slope;
            double step = newton / Math.max(0.5, 1 - 0.5 * newton * bend);
            double next = logX - step;
            if (Math.abs(step) * (1 + Math.abs(bend) + slope) < LAST_STEP) {
                return Math.exp(Math.min(next, 0));
            }
            logX = next > low && next < high ? next : between(low, high, logX);
        }
        return Math.exp(logX);
    }

    private static double between(double low, double high, double now) {
        return low == Double.NEGATIVE_INFINITY ? 2 * now - 1 : (low + high) / 2;
    }

    /** Abramowitz and Stegun 26.5.22 for bell shapes; else the power law xᵃ / (a B) that rules the tail. */
    private static double start(double a, double b, double logBeta, double p, double logP) {
        if (a < 1 || b < 1) {
            return Math.min((logP + Math.log(a) + logBeta) / a, Math.log(a / (a + b)));
        }
        double y = Normal.roughUpperQuantile(p);
        double lambda = (y * y - 3) / 6;
        double left = 1 / (2 * a - 1);
        double right = 1 / (2 * b - 1);
        double h = 2 / (left + right);
        double w = y * Math.sqrt(h + lambda) / h - (right - left) * (lambda + 5.0 / 6 - 2 / (3 * h));
        return -Math.log1p(b / a * Math.exp(2 * w));
    }

    private static double cdf(double a, double b, double logBeta, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta);
        return x <= (a + 1) / (a + b + 2) ? scale * fraction(a, b, x) : 1 - scale * fraction(b, a, 1 - x);
    }

    /** The continued fraction from the front, by the modified method of Lentz. */
    private static double fraction(double a, double b, double x) {
        double sum = a + b;
        double inner = a - sum * x + 1;
        double ratio = a * inner / (a + 1);
        double value = ratio;
        double c = ratio;
        double d = 0;
        double square = x * x;
        for (int m = 1; m < FRACTION_STEPS; m++) {
            double before = a + 2 * m - 1;
            double share = m * (b - m) / before;
            double numerator = (a + m - 1) * (sum + m - 1) * share * square / before;
            double denominator = m + share * x + (a + m) * (inner + m * (2 - x)) / (before + 2);
            d = 1 / (denominator + numerator * d);
            c = denominator + numerator / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < FRACTION_ACCURACY) {
                break;
            }
        }
        return 1 / value;
    }
}
