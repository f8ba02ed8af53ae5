package lazo.science.verdict;

/**
 * One of the two things a customer may be, and what follows from it.
 *
 * @param monthlyResult r, what a month with them leaves: margin − cost − λ(load) · hours − harm to others − strain, in
 *     the company's currency
 * @param retention s, the chance that they are still here a month later, in [0, 1]
 * @param returnValue what letting them go still holds, in today's money:
 *     γ^τ · P(return) · (second-life value − cost of winning back)
 */
public record CustomerType(double monthlyResult, double retention, double returnValue) {

    public CustomerType {
        Check.money("The monthly result", monthlyResult);
        Check.chance("The monthly retention", retention);
        Check.money("The value of a return", returnValue);
    }
}
