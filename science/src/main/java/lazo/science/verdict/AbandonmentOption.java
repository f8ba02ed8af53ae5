package lazo.science.verdict;

/**
 * The right to stop later has a value: when the income of a tie wanders, the moment to end it is not the first month
 * below cost, but well below it. Closed form of Dixit and Pindyck, Investment under Uncertainty (1994), chapter 7.
 *
 * <p>Income x follows a geometric Brownian motion dx = μ x dt + σ x dW, serving costs c per unit of time, ending costs
 * E once, and money is discounted at ρ:
 *
 * <pre>
 * β  = the negative root of ½ σ² β (β − 1) + μ β − ρ = 0
 * x* = β / (β − 1) · (ρ − μ) (c / ρ − E)
 * V(x) = x / (ρ − μ) − c / ρ + A x^β  for x ≥ x*,  −E below;   A = −x*^(1 − β) / (β (ρ − μ))
 * </pre>
 *
 * <p>All rates are per the same unit of time.
 *
 * @param discountRate ρ, above the drift and above 0
 * @param drift μ
 * @param volatility σ, above 0
 * @param cost c, per unit of time
 * @param exitCost E, below c / ρ: otherwise ending never pays
 */
public record AbandonmentOption(double discountRate, double drift, double volatility, double cost, double exitCost) {

    public AbandonmentOption {
        if (!(discountRate > drift && discountRate > 0 && volatility > 0)) {
            throw new IllegalArgumentException("The option to stop needs a discount rate above 0 and above the drift,"
                    + " and a volatility above 0, but they were " + discountRate + ", " + drift + " and " + volatility);
        }
        if (!(exitCost < cost / discountRate)) {
            throw new IllegalArgumentException("Ending costs " + exitCost + ", no less than serving for ever ("
                    + cost / discountRate + "), so it never pays to end it; keep them or lower the cost of ending");
        }
    }

    /** The negative root; below 0. */
    public double beta() {
        double variance = volatility * volatility;
        double half = drift / variance - 0.5;
        return -half - Math.sqrt(half * half + 2 * discountRate / variance);
    }

    /** Income x* below which it is time to end it. */
    public double threshold() {
        double beta = beta();
        return beta / (beta - 1) * (discountRate - drift) * (cost / discountRate - exitCost);
    }

    /** What the tie is worth at this income, the right to stop included. */
    public double value(double income) {
        double threshold = threshold();
        if (!(income > threshold)) {
            return -exitCost;
        }
        double beta = beta();
        double right = -Math.pow(threshold, 1 - beta) / (beta * (discountRate - drift)) * Math.pow(income, beta);
        return income / (discountRate - drift) - cost / discountRate + right;
    }
}
