package lazo.science.signs;

import java.util.List;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with us: everything under one conversation id without a silence of a week in between.
 *
 * @param theirs what the customer wrote, oldest first
 * @param ours what we wrote, oldest first
 * @param end how it ended; null where nobody said
 * @param followsOurFault whether it began on a fault of ours
 */
public record Conversation(
        String id,
        long from,
        long to,
        List<Moment> theirs,
        List<WeWrote> ours,
        @Nullable ConversationEnded end,
        boolean followsOurFault) {

    /** Whether a person of ours took part. */
    public boolean byAPerson() {
        return isAnswered() || end != null && (end.agentId() != null || end.handleMinutes() != null);
    }

    /** Whether a person of ours wrote. */
    boolean isAnswered() {
        for (WeWrote wrote : ours) {
            if (!wrote.automatic()) {
                return true;
            }
        }
        return false;
    }

    /** Minutes of the team's time; 0 where nobody said. */
    public double minutes() {
        return end == null || end.handleMinutes() == null ? 0 : end.handleMinutes();
    }

    /** The topic, or one name for all without. */
    public String topic() {
        return end == null || end.topic() == null ? "" : end.topic();
    }

    /** Whether the customer was unhappy in it. */
    public boolean isUnhappy() {
        for (Moment moment : theirs) {
            if (moment.reading().isUnhappy()) {
                return true;
            }
        }
        return false;
    }
}
