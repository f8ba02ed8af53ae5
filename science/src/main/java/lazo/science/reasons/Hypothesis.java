package lazo.science.reasons;

import java.util.List;

/**
 * One explanation with its weight.
 *
 * @param weight posterior probability among the seven
 * @param forIt sentences of the observations that speak for it, strongest first
 * @param against sentences of those that speak against it, strongest first
 */
public record Hypothesis(HypothesisKind kind, double weight, List<String> forIt, List<String> against) {}
