package lazo.science.review;

import java.util.List;
import java.util.Map;
import lazo.science.history.Traits;
import lazo.science.outlook.Outlook;
import lazo.science.reasons.Reasons;
import lazo.science.signs.Departure;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Satisfaction;
import lazo.science.signs.Sign;
import lazo.science.signs.SignKind;
import lazo.science.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Everything a review says about one tie.
 *
 * @param people ids of the people behind it, where it is an account; else just the {@code userId}
 * @param since epoch milliseconds of the first sign of life, or when they say they became a customer
 * @param ourShare share of their unhappy contacts that follow a fault of ours, in [0, 1]
 * @param unhappyContacts how many unhappy contacts there are in the window
 * @param ours of these, how many follow a fault of ours
 * @param unhappy whether they are unhappy now
 * @param gone null while they are with us
 * @param urgency how much it calls for a person today; 0 where it does not
 * @param conversations how many conversations a person of ours has had with them
 */
public record TieReview(
        String userId,
        List<String> people,
        Traits traits,
        long since,
        long asOf,
        Verdict verdict,
        Map<SignKind, Sign> signs,
        double ourShare,
        int unhappyContacts,
        int ours,
        Satisfaction satisfaction,
        Reasons reasons,
        MoneyCheck money,
        Outlook outlook,
        List<RuleBreak> breaks,
        boolean unhappy,
        @Nullable Departure gone,
        double urgency,
        int conversations) {

    /** Whether somebody should look at it. */
    public boolean needsAPerson() {
        return urgency > 0;
    }
}
