package lazo.science.reasons;

import java.util.List;
import java.util.Map;
import lazo.science.signs.Evidence;

/**
 * Something seen, or looked for and not seen, that tells explanations apart.
 *
 * @param id such as {@code contact_in_messages}
 * @param sentence what was seen, in the language of the review: "9 contact details in direct messages"
 * @param llr by explanation, the log of how much likelier this is under it than under the average unhappy customer;
 *     explanations it does not speak to are absent
 */
public record Observation(String id, String sentence, Map<HypothesisKind, Double> llr, List<Evidence> evidence) {}
