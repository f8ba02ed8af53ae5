package lazo.science.signs;

/**
 * What their own answers say, on the 1–5 scale of CSAT (other surveys are carried over to it).
 *
 * @param csat recency-weighted mean of the answers of the last 180 days; NaN without answers
 * @param trend newest half minus older half; NaN with fewer than two answers
 * @param answers how many answers there are in all
 */
public record Satisfaction(double csat, double trend, int answers) {}
