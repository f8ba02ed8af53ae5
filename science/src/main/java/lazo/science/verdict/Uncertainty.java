package lazo.science.verdict;

/**
 * How well the numbers of a {@link TwoTypes} are known. Chances are as uncertain as a Beta distribution about the
 * stated one that weighs so many observations; infinite where a chance is certain.
 *
 * @param beliefStrength behind the belief
 * @param retentionStrength behind the monthly retentions, in months observed
 * @param planStrength behind the chances of acceptance and of a repair's success
 * @param resultSdFixable standard error of the monthly result of the fixable, in the company's currency; normal
 * @param resultSdPoorFit likewise, of poor fits
 * @param returnSpread of the value of a return: standard deviation of its logarithm
 */
public record Uncertainty(
        double beliefStrength,
        double retentionStrength,
        double planStrength,
        double resultSdFixable,
        double resultSdPoorFit,
        double returnSpread) {

    /** No doubt at all: every draw equals what was stated. */
    public static final Uncertainty NONE =
            new Uncertainty(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, 0, 0);

    public Uncertainty {
        Check.strength("The strength of the belief", beliefStrength);
        Check.strength("The strength of the retentions", retentionStrength);
        Check.strength("The strength of the plans", planStrength);
        Check.cost("The standard error of the monthly result", resultSdFixable);
        Check.cost("The standard error of the monthly result", resultSdPoorFit);
        Check.cost("The spread of the value of a return", returnSpread);
    }
}
