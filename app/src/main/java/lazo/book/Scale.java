package lazo.book;

import java.util.ArrayList;
import java.util.List;

/** Round steps for axes. */
final class Scale {

    private Scale() {}

    /** A round step (1, 2 or 5 times a power of ten) that divides {@code span} into at most {@code parts} parts. */
    static double step(double span, int parts) {
        double rough = span / parts;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * 0.999) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** The multiples of a round step from {@code low} to {@code high}. */
    static List<Double> ticks(double low, double high, int parts) {
        List<Double> ticks = new ArrayList<>();
        if (!(high > low)) {
            return ticks;
        }
        double step = step(high - low, parts);
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Linear around zero and logarithmic away from it, so that small, large and negative amounts share one axis. */
    static double symlog(double value, double linear) {
        return Math.signum(value) * Math.log1p(Math.abs(value) / linear);
    }
}
