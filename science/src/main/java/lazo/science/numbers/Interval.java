package lazo.science.numbers;

/**
 * A range with its two ends, both included.
 *
 * @param low not above {@code high}; NaN in both where there is nothing to say
 */
public record Interval(double low, double high) {

    /** Nothing to say. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("An interval's low end " + low + " lies above its high end " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public double width() {
        return high - low;
    }
}
