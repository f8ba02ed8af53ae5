package lazo.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a conversation was for whoever had it, as it is said here: on the page of the tie, or under a link. Every word is an
 * event of its own, of which the last counts; saying the same again changes nothing.
 */
@Component
public class StrainAnswers {

    /** For how long after a conversation its question stands. */
    public static final int DAYS = 14;

    public static final int LIGHTEST = 1;
    public static final int HARDEST = 5;

    private static final String MESSAGE = "strain";

    /** Nobody changes their mind so often. */
    private static final int MOST = 100;

    private final OwnReports reports;
    private final Timeline timeline;

    StrainAnswers(OwnReports reports, Timeline timeline) {
        this.reports = reports;
        this.timeline = timeline;
    }

    /** Whether this was said here, and so may be said otherwise here. */
    public static boolean isOne(ConversationEnded ended) {
        return ended.strain() != null && ended.id().matches(MESSAGE + "(-\\d+)?:.*");
    }

    /** What was said last of a conversation. */
    public Optional<Integer> of(String conversation) {
        Optional<Integer> last = Optional.empty();
        for (int word = 1; word <= MOST; word++) {
            Optional<Integer> said = said(word, conversation);
            if (said.isEmpty()) {
                break;
            }
            last = said;
        }
        return last;
    }

    /**
     * Says it.
     *
     * @param who the customer
     * @param agent whose word it is; null where that is not known
     * @param strain from {@link #LIGHTEST} to {@link #HARDEST}
     */
    public void say(String conversation, String who, @Nullable String agent, int strain) {
        Optional<Integer> last = Optional.empty();
        for (int word = 1; word <= MOST; word++) {
            Optional<Integer> said = said(word, conversation);
            if (said.isEmpty()) {
                boolean isSaidAlready = last.isPresent() && last.get() == strain;
                if (isSaidAlready || keep(word, conversation, who, agent, strain)) {
                    return;
                }
                said = said(word, conversation);
                if (said.isEmpty()) {
                    return; // they were erased
                }
            }
            last = said;
        }
    }

    private boolean keep(int word, String conversation, String who, @Nullable String agent, int strain) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("conversationId", conversation);
        properties.put("strain", strain);
        if (agent != null) {
            properties.put("agentId", agent);
        }
        return reports.track(message(word, conversation), who, "Live Chat Conversation Ended", properties);
    }

    private Optional<Integer> said(int word, String conversation) {
        Optional<Event> kept = timeline.find(message(word, conversation));
        return kept.flatMap(event ->
                event instanceof ConversationEnded ended ? Optional.ofNullable(ended.strain()) : Optional.empty());
    }

    /** The same for a conversation wherever it is answered, so that a second copy of an answer is none. */
    private static String message(int word, String conversation) {
        return (word == 1 ? MESSAGE : MESSAGE + "-" + word) + ":" + conversation;
    }
}
