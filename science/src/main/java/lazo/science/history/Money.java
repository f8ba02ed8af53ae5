package lazo.science.history;

/**
 * An amount as it was reported.
 *
 * @param amount in whole units of the currency, such as 12.50
 * @param currency ISO 4217, upper case
 */
public record Money(double amount, String currency) {}
