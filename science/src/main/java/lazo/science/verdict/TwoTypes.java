package lazo.science.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A tie as the verdict sees it: what the customer may be, how strongly we believe it, and what could be done.
 *
 * @param discount γ, what a month's delay leaves of an amount; strictly between 0 and 1
 * @param belief P(fixable)
 * @param refund what is paid back on letting go, the statutory part in full
 * @param closingCost everything else that an ending costs
 */
public record TwoTypes(
        double discount,
        double belief,
        CustomerType fixable,
        CustomerType poorFit,
        double refund,
        double closingCost,
        Plans plans) {

    public TwoTypes {
        if (!(discount > 0 && discount < 1)) {
            throw new IllegalArgumentException(
                    "The monthly discount lies strictly between 0 and 1, such as 0.99, but was " + discount);
        }
        Check.chance("The belief that a customer is fixable", belief);
        Check.cost("The refund", refund);
        Check.cost("The cost of closing", closingCost);
    }

    /** The value of each way that is open, taking every number at its word. See {@link Draws} for the doubt. */
    public Map<Way, Double> values() {
        EnumMap<Way, Double> open = new EnumMap<>(Way.class);
        new Draws(1).of("", this, Uncertainty.NONE).values().forEach((way, value) -> open.put(way, value.mean()));
        return Collections.unmodifiableMap(open);
    }

    /** What knowing for certain which type they are would be worth, over keeping for good and letting go. */
    public double perfectInformation() {
        return Valuation.perfectInformation(belief, keep(fixable), keep(poorFit), letGo(fixable), letGo(poorFit));
    }

    /** The belief above which keeping for good beats letting go; NaN where one always beats the other. */
    public double indifference() {
        return Valuation.indifference(keep(fixable), keep(poorFit), letGo(fixable), letGo(poorFit));
    }

    private double keep(CustomerType type) {
        return Valuation.keepForGood(type.monthlyResult(), discount, type.retention());
    }

    private double letGo(CustomerType type) {
        return type.returnValue() - refund - closingCost;
    }
}
