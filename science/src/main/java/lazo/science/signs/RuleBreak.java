package lazo.science.signs;

import java.util.List;

/**
 * A rule broken, for enforcement.
 *
 * @param rule {@code contact_sharing}, {@code suspicious_transactions}, {@code mistreatment} or {@code violence}
 * @param evidence the events, newest first
 */
public record RuleBreak(String rule, int count, List<Evidence> evidence) {}
