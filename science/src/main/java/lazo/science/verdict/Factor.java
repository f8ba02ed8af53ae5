package lazo.science.verdict;

/** A factor about 1 whose logarithm is normal. Reused: it is worked out when its spread changes, then looked up. */
final class Factor {

    private final double[] bins = new double[Randomness.QUANTILES];
    private double spread = Double.NaN;

    /** @param spread standard deviation of the logarithm; 0: always 1 */
    void set(double spread) {
        if (this.spread != spread) {
            this.spread = spread;
            for (int bin = 0; bin < bins.length; bin++) {
                bins[bin] = Math.exp(spread * Randomness.normal(bin) - spread * spread / 2);
            }
        }
    }

    /** The draw that the lowest {@link Randomness#QUANTILE_BITS} bits stand for. */
    double at(long bits) {
        return bins[(int) bits & (Randomness.QUANTILES - 1)];
    }
}
