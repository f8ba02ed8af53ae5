package lazo.science.numbers;

/**
 * The share of those for less the share of those against, with the adjusted Wald interval of Rocks (The American
 * Statistician 70, 2016): three answers more, three quarters of one for, as much against, keep it honest for few.
 */
public final class NetScore {

    private static final double MORE = 3;
    private static final double MORE_OF_EACH = 0.75;

    private NetScore() {}

    /** In [−1, 1]; NaN without answers. */
    public static double of(double supporters, double opponents, double answers) {
        return answers == 0 ? Double.NaN : (supporters - opponents) / answers;
    }

    /**
     * @param answers at least those for and those against together; with none, {@link Interval#UNKNOWN}
     * @param confidence such as 0.95
     */
    public static Interval interval(double supporters, double opponents, double answers, double confidence) {
        if (!(supporters >= 0 && opponents >= 0 && supporters + opponents <= answers)) {
            throw new IllegalArgumentException("Those for and those against are among all who answered, but there were "
                    + supporters + " and " + opponents + " of " + answers);
        }
        if (answers == 0) {
            return Interval.UNKNOWN;
        }
        double n = answers + MORE;
        double up = (supporters + MORE_OF_EACH) / n;
        double down = (opponents + MORE_OF_EACH) / n;
        double reach = Normal.twoSided(confidence) * Math.sqrt((up + down - (up - down) * (up - down)) / n);
        return new Interval(Math.max(-1, up - down - reach), Math.min(1, up - down + reach));
    }
}
