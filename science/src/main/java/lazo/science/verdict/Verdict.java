package lazo.science.verdict;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers suggest; a person decides.
 *
 * @param advice {@code keep}, {@code talk}, {@code repair}, {@code save}, {@code adapt}, {@code let_go},
 *     {@code enforce} or {@code unknown}
 * @param values the value of each way on, in the company's currency
 * @param pLetGoBest share of the draws in which letting go is worth most
 * @param blockedBy guards that hold letting go back
 * @param facts the facts that weigh most, in words, at most three
 * @param whatWouldChange the smallest change of each kind after which the advice is another
 * @param belief what they are believed to be; null where they have left or income is unknown
 * @param information what knowing more would be worth; null likewise
 */
public record Verdict(
        String advice,
        Map<Way, Estimate> values,
        double pLetGoBest,
        List<Guard> blockedBy,
        List<String> facts,
        List<Change> whatWouldChange,
        @Nullable Belief belief,
        @Nullable Information information) {}
