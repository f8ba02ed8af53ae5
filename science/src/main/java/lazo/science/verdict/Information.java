package lazo.science.verdict;

/**
 * What it is worth to know more before choosing, in the company's currency. A talk pays where {@code talk} is above its
 * {@code cost}.
 *
 * @param perfect of knowing for certain which type they are: E[max] − max E over all ways but a talk
 * @param talk of what one talk shows: E over its outcomes of [max E] − max E; at most {@code perfect}
 * @param cost of the talk
 */
public record Information(double perfect, double talk, double cost) {}
