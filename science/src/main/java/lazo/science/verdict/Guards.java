package lazo.science.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Conversation;
import lazo.science.signs.Evidence;
import lazo.science.signs.Level;
import lazo.science.signs.Sign;
import lazo.science.signs.Signs;
import lazo.science.signs.Window;

/** What has to be true before a parting is even proposed; a person decides and signs in any case. */
final class Guards {

    static final double CERTAIN = 0.9;
    private static final long NEW = 90 * Window.DAY;
    private static final long UNANSWERED = 7 * Window.DAY;
    private static final Set<String> SETTLED = Set.of("won", "lost", "closed", "withdrawn", "resolved");

    private Guards() {}

    /** One guard: whether it holds letting go back. */
    private interface Check {
        boolean holdsBack(Signs signs, DoubleSupplier pLetGoBest, DoubleSupplier aWeekAgo);
    }

    private static final Map<Guard, Check> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put(Guard.NO_SIGN_IN_ALARM, (signs, _, _) -> !signs.isAnyAlarmed());
        CHECKS.put(Guard.MOSTLY_OURS, (signs, _, _) -> signs.isMostlyOurs());
        CHECKS.put(Guard.TOO_NEW, (signs, _, _) -> asOf(signs) - signs.view().since() < NEW);
        CHECKS.put(Guard.NO_CONVERSATION_YET, (signs, _, _) -> !wasHeard(signs));
        CHECKS.put(Guard.OPEN_COMPLAINT, (signs, _, _) -> isWaiting(signs) || hasOpenDispute(signs));
        CHECKS.put(Guard.NOT_CERTAIN_ENOUGH, (_, now, _) -> now.getAsDouble() < CERTAIN);
        CHECKS.put(
                Guard.SECOND_REVIEW_DUE,
                (_, now, aWeekAgo) -> now.getAsDouble() >= CERTAIN && aWeekAgo.getAsDouble() < CERTAIN);
    }

    /**
     * The guards that hold.
     *
     * @param pLetGoBest share of the draws in which letting go is worth most; asked only where it matters
     * @param aWeekAgo the same of a review seven days earlier, likewise
     */
    static List<Guard> holding(Signs signs, DoubleSupplier pLetGoBest, DoubleSupplier aWeekAgo) {
        List<Guard> holding = new ArrayList<>();
        CHECKS.forEach((guard, check) -> {
            if (check.holdsBack(signs, pLetGoBest, aWeekAgo)) {
                holding.add(guard);
            }
        });
        return holding;
    }

    /** Whether none holds; as {@link #holding}, but quicker. */
    static boolean letGo(Signs signs, DoubleSupplier pLetGoBest, DoubleSupplier aWeekAgo) {
        for (Check check : CHECKS.values()) {
            if (check.holdsBack(signs, pLetGoBest, aWeekAgo)) {
                return false;
            }
        }
        return true;
    }

    private static long asOf(Signs signs) {
        return signs.view().window().asOf();
    }

    /** Whether a person of ours spoke with them after the signs appeared. */
    private static boolean wasHeard(Signs signs) {
        long appeared = signs.five().values().stream()
                .filter(sign -> sign.level() == Level.ALARM)
                .map(Sign::evidence)
                .flatMap(List::stream)
                .mapToLong(Evidence::at)
                .min()
                .orElse(Long.MAX_VALUE);
        return signs.view().conversations().stream()
                .filter(Conversation::byAPerson)
                .anyMatch(conversation -> conversation.to() > appeared);
    }

    /** In some conversation their last word of the last week is unhappy, and no person of ours has answered since. */
    static boolean isWaiting(Signs signs) {
        List<Conversation> conversations = signs.view().conversations();
        long answered = conversations.stream()
                .flatMap(conversation -> conversation.ours().stream())
                .filter(ours -> !ours.automatic())
                .mapToLong(WeWrote::at)
                .max()
                .orElse(Long.MIN_VALUE);
        return conversations.stream()
                .filter(conversation ->
                        conversation.end() == null && !conversation.theirs().isEmpty())
                .map(conversation -> conversation.theirs().getLast())
                .anyMatch(word -> asOf(signs) - word.at() <= UNANSWERED
                        && word.at() >= answered
                        && word.reading().isUnhappy());
    }

    private static boolean hasOpenDispute(Signs signs) {
        Map<String, String> status = new LinkedHashMap<>();
        for (Moment moment : signs.view().story().own()) {
            if (moment.event() instanceof PaymentDisputed dispute) {
                status.put(
                        dispute.disputeId(),
                        dispute.status() == null ? "open" : dispute.status().toLowerCase(Locale.ROOT));
            }
        }
        return status.values().stream().anyMatch(word -> !SETTLED.contains(word));
    }
}
