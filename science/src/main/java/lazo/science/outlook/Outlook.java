package lazo.science.outlook;

/**
 * What is likely to come.
 *
 * @param churn90 chance that they leave within 90 days; NaN where there is too little to say
 * @param lifetimeValue expected discounted margin still to come, in the company's currency; NaN likewise
 */
public record Outlook(double churn90, double lifetimeValue) {}
