package lazo.science.verdict;

/**
 * Draws from a Beta distribution as X / (X + Y), X and Y Gamma by Marsaglia and Tsang (ACM TOMS 26, 2000). Reused: set
 * it once for each tie, draw many times.
 */
final class BetaDraw {

    private final GammaDraw hits = new GammaDraw();
    private final GammaDraw misses = new GammaDraw();
    private double mean;
    private boolean isCertain;

    /**
     * @param mean in [0, 1]
     * @param strength above 0; infinite: always the mean
     */
    void set(double mean, double strength) {
        this.mean = mean;
        double a = mean * strength;
        double b = (1 - mean) * strength;
        isCertain = strength == Double.POSITIVE_INFINITY || !(a > 0 && b > 0);
        if (!isCertain) {
            hits.set(a);
            misses.set(b);
        }
    }

    double next(Randomness random) {
        if (isCertain) {
            return mean;
        }
        double hit = hits.next(random);
        double sum = hit + misses.next(random);
        return sum > 0 ? hit / sum : random.uniform() < mean ? 1 : 0;
    }

    private static final class GammaDraw {
        private double d;
        private double c;
        /** 1 / shape where the shape is below 1 and the draw has to be shrunk by U^(1/shape), else 0. */
        private double shrink;

        void set(double shape) {
            shrink = shape < 1 ? 1 / shape : 0;
            d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
            c = 1 / Math.sqrt(9 * d);
        }

        double next(Randomness random) {
            double gamma = fromOneUp(random);
            return shrink == 0 ? gamma : gamma * Math.pow(random.uniform(), shrink);
        }

        private double fromOneUp(Randomness random) {
            while (true) {
                long bits = random.next();
                double x = Randomness.normal(bits);
                double root = 1 + c * x;
                if (root <= 0) {
                    continue;
                }
                double v = root * root * root;
                double u = Randomness.uniform(bits);
                double square = x * x;
                if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d * (1 - v + Math.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
