package lazo.science.verdict;

/**
 * How strongly we believe that a customer is fixable, and what moved it there: each part is a sum of logarithms of Bayes
 * factors, P(seen | fixable) ÷ P(seen | poor fit), so that parts add up.
 *
 * @param prior before anything is known of this customer
 * @param signs the five signs: alarms and what is worth watching
 * @param reasons why they stay
 * @param months unhappy months after which they were still here; see {@link Tried}
 * @param talks what came of the talks
 * @param attempts what came of exceptions and reminders
 */
public record Belief(double prior, double signs, double reasons, double months, double talks, double attempts) {

    /** No evidence of ours makes anybody more certain than 98 %. */
    private static final double MOST = 4;

    /** P(fixable), in (0, 1). */
    public double fixable() {
        return chance(logOdds());
    }

    /** ln(P(fixable) ÷ P(poor fit)), within ± {@value #MOST}. */
    double logOdds() {
        return Math.clamp(prior + signs + reasons + months + talks + attempts, -MOST, MOST);
    }

    /** P(fixable) after something else with this Bayes factor. */
    double after(double bayesFactor) {
        return chance(Math.clamp(logOdds() + Math.log(bayesFactor), -MOST, MOST));
    }

    private static double chance(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
