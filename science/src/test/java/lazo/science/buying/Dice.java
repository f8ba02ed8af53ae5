package lazo.science.buying;

import java.util.Random;

/** Draws for customers who are made up, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    double uniform() {
        return 1 - random.nextDouble();
    }

    double exponential(double rate) {
        return -Math.log(uniform()) / rate;
    }

    /** Marsaglia and Tsang 2000; the rate divides. */
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * Math.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
                return d * v / rate;
            }
        }
    }

    double beta(double a, double b) {
        double left = gamma(a, 1);
        return left / (left + gamma(b, 1));
    }
}
