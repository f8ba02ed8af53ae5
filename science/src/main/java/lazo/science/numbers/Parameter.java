package lazo.science.numbers;

/**
 * A number that was estimated, with how surely.
 *
 * @param name what it is called in its model, such as {@code alpha}, or the covariate it belongs to
 * @param standardError in the unit of the estimate; NaN where the data do not say
 */
public record Parameter(String name, double estimate, double standardError) {

    /** Estimate ÷ standard error, standard normal where the true value is 0. */
    public double z() {
        return estimate / standardError;
    }

    /** How often |z| would be at least this large if the true value were 0 (two-sided, Wald). */
    public double p() {
        return 2 * Normal.above(Math.abs(z()));
    }

    /** Symmetric around the estimate (Wald); unknown where the standard error is. */
    public Interval interval(double confidence) {
        double reach = Normal.twoSided(confidence) * standardError;
        return Double.isFinite(reach) ? new Interval(estimate - reach, estimate + reach) : Interval.UNKNOWN;
    }

    /**
     * Symmetric in the logarithm, for what cannot be 0 or less: estimate · exp(± z · standard error ÷ estimate). Unknown
     * where the estimate is not above 0 or the standard error is unknown.
     */
    public Interval intervalAboveZero(double confidence) {
        double reach = Normal.twoSided(confidence) * standardError / estimate;
        return estimate > 0 && Double.isFinite(reach)
                ? new Interval(estimate * Math.exp(-reach), estimate * Math.exp(reach))
                : Interval.UNKNOWN;
    }
}
