package lazo.science.verdict;

/** A figure with the 90 % interval of its draws. */
public record Estimate(double mean, double low, double high) {}
