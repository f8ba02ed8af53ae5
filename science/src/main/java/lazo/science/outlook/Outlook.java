package lazo.science.outlook;

import java.util.List;
import lazo.science.signs.Ending;

/**
 * What is likely to come.
 *
 * @param churn90 chance that they leave within 90 days; NaN where there is too little to say
 * @param lifetimeValue expected discounted margin still to come, in the company's currency; NaN likewise
 * @param why what speaks most for that chance, in words, the strongest first
 * @param back whether they would come back, had we ended it; of one who has left, whether they come back
 */
public record Outlook(double churn90, double lifetimeValue, List<String> why, Returning.Chance back) {

    /** Nothing is known but these two; of a return, what is stated beforehand. */
    public Outlook(double churn90, double lifetimeValue) {
        this(churn90, lifetimeValue, List.of(), Returning.STATED_ONLY.after(Ending.ENDED_BY_US));
    }
}
