package lazo.science.verdict;

import java.util.List;
import java.util.Map;

/**
 * What the numbers suggest; a person decides.
 *
 * @param advice {@code keep}, {@code talk}, {@code repair}, {@code save}, {@code adapt}, {@code let_go},
 *     {@code enforce} or {@code unknown}
 * @param values the value of each way on, in the company's currency
 * @param pLetGoBest share of the draws in which letting go is worth most
 * @param blockedBy guards that hold letting go back
 * @param facts the facts that weigh most, in words, at most three
 * @param whatWouldChange sentences: "if two of the four months of loss were ours, we would keep"
 */
public record Verdict(
        String advice,
        Map<Way, Estimate> values,
        double pLetGoBest,
        List<Guard> blockedBy,
        List<String> facts,
        List<String> whatWouldChange) {}
