package lazo.science.numbers;

/**
 * The interval of Wilson (JASA 22, 1927) for a share: it stays inside [0, 1] and is honest for few trials and for
 * shares near 0, where churn lives.
 *
 * <pre>(p̂ + z²/2n ± z √(p̂ (1 − p̂) / n + z²/4n²)) / (1 + z²/n)</pre>
 */
public final class Wilson {

    private Wilson() {}

    /**
     * @param successes in [0, trials], need not be whole
     * @param trials at least 0; with none, {@link Interval#UNKNOWN}
     * @param confidence such as 0.95
     */
    public static Interval interval(double successes, double trials, double confidence) {
        if (!(trials >= 0 && successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException(
                    "Successes lie between 0 and the number of trials, but there were " + successes + " of " + trials);
        }
        double z = Normal.twoSided(confidence);
        if (trials == 0) {
            return Interval.UNKNOWN;
        }
        double share = successes / trials;
        double square = z * z / trials;
        double middle = share + square / 2;
        double reach = z * Math.sqrt((share * (1 - share) + square / 4) / trials);
        double low = successes == 0 ? 0 : (middle - reach) / (1 + square);
        double high = successes == trials ? 1 : (middle + reach) / (1 + square);
        return new Interval(Math.max(0, low), Math.min(1, high));
    }
}
