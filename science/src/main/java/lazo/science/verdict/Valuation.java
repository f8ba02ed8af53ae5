package lazo.science.verdict;

/**
 * What each way on is worth, as pure functions. Money is in the company's currency, time in months, and every amount
 * that comes later is worth γ of itself a month sooner.
 *
 * <p>The state of a tie is a belief over two {@link CustomerType}s, <em>fixable</em> and <em>poor fit</em>: the tie
 * itself does not say which it is, and ways differ in what they are worth for each. {@code belief} is always
 * P(fixable).
 *
 * <p>The value of learning something is what the best choice gains by it (Raiffa and Schlaifer, Applied Statistical
 * Decision Theory, 1961). Nothing here checks its input; {@link TwoTypes} does.
 */
public final class Valuation {

    private Valuation() {}

    /** V = r / (1 − γ s): a monthly result {@code r}, received while they stay, with retention {@code s} a month. */
    public static double keepForGood(double monthlyResult, double discount, double retention) {
        return monthlyResult / (1 - discount * retention);
    }

    /**
     * V = −refund − closing + γ^τ · P(return) · (second-life value − cost of winning back).
     *
     * @param monthsAway τ, how long they would stay away
     */
    public static double letGo(
            double refund,
            double closingCost,
            double discount,
            double monthsAway,
            double chanceOfReturn,
            double secondLifeValue,
            double winBackCost) {
        return -refund
                - closingCost
                + Math.pow(discount, monthsAway) * chanceOfReturn * (secondLifeValue - winBackCost);
    }

    /** Σ γᵗ sᵗ r for t = 0 … months − 1: the value of the first months only. */
    public static double keepFor(int months, double monthlyResult, double discount, double retention) {
        double factor = discount * retention;
        return monthlyResult * (1 - power(factor, months)) / (1 - factor);
    }

    /** Keeps for some months, after which the type is known and the better of keeping and letting go follows. */
    public static double keepUntilKnown(
            int months, double monthlyResult, double discount, double retention, double letGo) {
        return untilKnown(keepForGood(monthlyResult, discount, retention), power(discount * retention, months), letGo);
    }

    /** The same, where what keeping for good is worth is known, and what the delay leaves of an amount that comes then. */
    static double untilKnown(double keep, double stillHere, double letGo) {
        return keep * (1 - stillHere) + stillHere * Math.max(keep, letGo);
    }

    /** belief · fixable + (1 − belief) · poor fit. */
    public static double expected(double belief, double ifFixable, double ifPoorFit) {
        return belief * ifFixable + (1 - belief) * ifPoorFit;
    }

    /**
     * The belief at which keeping and letting go are worth the same; above it keep, where keeping is the way for the
     * fixable. NaN where one of them is better whatever the type.
     */
    public static double indifference(
            double keepFixable, double keepPoorFit, double letGoFixable, double letGoPoorFit) {
        double gainFixable = keepFixable - letGoFixable;
        double lossPoorFit = letGoPoorFit - keepPoorFit;
        double belief = lossPoorFit / (gainFixable + lossPoorFit);
        return belief >= 0 && belief <= 1 ? belief : Double.NaN;
    }

    /** What knowing the type for certain is worth: E[max] − max E, over keeping and letting go. Never negative. */
    public static double perfectInformation(
            double belief, double keepFixable, double keepPoorFit, double letGoFixable, double letGoPoorFit) {
        double knowing = expected(belief, Math.max(keepFixable, letGoFixable), Math.max(keepPoorFit, letGoPoorFit));
        double now = Math.max(expected(belief, keepFixable, keepPoorFit), expected(belief, letGoFixable, letGoPoorFit));
        return Math.max(0, knowing - now);
    }

    /** Bayes: P(fixable) after something that has these chances under either type. */
    public static double posterior(double belief, double chanceIfFixable, double chanceIfPoorFit) {
        return belief * chanceIfFixable / expected(belief, chanceIfFixable, chanceIfPoorFit);
    }

    /**
     * What a talk is worth before its cost: E_y[max E[· | y]] − max E, where y is a good or a bad sign. Talk when this
     * is more than it costs.
     *
     * @param goodIfFixable P(good sign | fixable)
     * @param goodIfPoorFit P(good sign | poor fit)
     */
    public static double sampleInformation(
            double belief,
            double goodIfFixable,
            double goodIfPoorFit,
            double keepFixable,
            double keepPoorFit,
            double letGoFixable,
            double letGoPoorFit) {
        double good = best(
                belief * goodIfFixable,
                (1 - belief) * goodIfPoorFit,
                keepFixable,
                keepPoorFit,
                letGoFixable,
                letGoPoorFit);
        double bad = best(
                belief * (1 - goodIfFixable),
                (1 - belief) * (1 - goodIfPoorFit),
                keepFixable,
                keepPoorFit,
                letGoFixable,
                letGoPoorFit);
        double now = best(belief, 1 - belief, keepFixable, keepPoorFit, letGoFixable, letGoPoorFit);
        return Math.max(0, good + bad - now);
    }

    /** The better way where the two types weigh this much; the weights need not add up to one. */
    private static double best(
            double fixable,
            double poorFit,
            double keepFixable,
            double keepPoorFit,
            double letGoFixable,
            double letGoPoorFit) {
        return Math.max(fixable * keepFixable + poorFit * keepPoorFit, fixable * letGoFixable + poorFit * letGoPoorFit);
    }

    /**
     * Other terms, for one type: those who accept stay on the new terms, those who refuse leave at no further cost.
     * The cost of proposing them is the caller's to take off.
     */
    public static double adapted(double acceptance, double monthlyResult, double discount, double retention) {
        return acceptance * keepForGood(monthlyResult, discount, retention);
    }

    /**
     * An offer to everybody of one type, those who would have stayed anyway included: what is given is lost on them,
     * and only the added retention counts.
     *
     * @param giftAMonth what is given, each month, while they are still here
     * @param months for how many months
     * @param retention with the offer
     */
    public static double discounted(
            double giftAMonth, int months, double monthlyResult, double discount, double retention) {
        double stillHere = power(discount * retention, months);
        return keepForGood(monthlyResult - giftAMonth * (1 - stillHere), discount, retention);
    }

    /** baseⁿ by squaring: exact to rounding, and many times faster than the general power. */
    static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
