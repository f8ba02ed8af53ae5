package lazo.science.reasons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why they stay: the seven explanations side by side.
 *
 * @param ranking heaviest first; empty where nothing calls for an explanation
 * @param table what was seen and what it moves
 * @param question the one whose answer would tell most, in the customer's language; null with an empty ranking
 * @param enough false where the evidence hardly moves the weights, so that nobody should lean on the first one
 */
public record Reasons(
        List<Hypothesis> ranking,
        List<Observation> table,
        @Nullable String question,
        boolean enough) {

    /** Nothing calls for an explanation. */
    public static final Reasons NONE = new Reasons(List.of(), List.of(), null, false);
}
