package lazo.science.verdict;

import java.util.Locale;

/**
 * The smallest change of one kind after which the advice is another: found by advising again on the changed facts.
 *
 * @param amount how much of it: so many contacts, months or events, a share of the cost, or 1
 * @param of how many there are in all; 1 where nothing is counted
 * @param advice what the numbers would suggest then
 * @param sentence all of it in words
 */
public record Change(Kind kind, double amount, int of, String advice, String sentence) {

    public enum Kind {
        /** unhappy contacts that follow a fault of ours */
        OURS,
        /** months of loss that were our doing */
        OUR_MONTHS,
        /** share by which serving them would cost less */
        LESS_COST,
        /** what speaks for a sign, and did not happen */
        LESS_TEAM_STRAIN,
        LESS_HOSTILITY,
        LESS_NEVER_OUR_SERVICE,
        LESS_HARM_TO_OTHERS,
        /** one more talk, after which things get better */
        GOOD_TALK,
        /** one more talk, after which they do not */
        BAD_TALK,
        /** they accept other terms */
        TERMS_ACCEPTED;

        /** The name in files, such as {@code good_talk}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
