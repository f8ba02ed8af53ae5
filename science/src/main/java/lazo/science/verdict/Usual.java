package lazo.science.verdict;

/**
 * What is usual in this company, against which a tie is valued.
 *
 * @param monthlyCost of serving an active customer, in the company's currency
 * @param monthlyMargin of an active customer
 * @param monthlyChurn share of customers who leave in a month
 * @param load share of the team's time that is taken, see {@link ShadowPrice}
 * @param incomeIsKnown whether income is reported at all; without it no way has a value
 */
public record Usual(
        double monthlyCost, double monthlyMargin, double monthlyChurn, double load, boolean incomeIsKnown) {}
