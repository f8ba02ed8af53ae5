package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event.RuleReminded;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story.Moment;

/**
 * Which of a customer's words run up against what will never be: a need of stance never, something our people answered
 * with a refusal or a reminder, or the same again in other words. Asking for a discount is not such a limit.
 */
final class Limits {

    /** From here on two complaints are the same complaint in other words. */
    private static final double SAME = 0.4;

    /** Comparing each with each is for so many at most; the newest are kept. */
    private static final int MOST_COMPARED = 100;

    private final TieView view;
    private final Set<String> conversations;
    private final List<Contact> patterns = new ArrayList<>();

    private Limits(TieView view, Set<String> conversations) {
        this.view = view;
        this.conversations = conversations;
    }

    static Limits of(TieView view, List<Contact> said) {
        if (said.stream().noneMatch(Limits::asksOrComplains)) {
            return new Limits(view, Set.of());
        }
        Limits limits = new Limits(view, limited(view));
        for (Contact contact : said.reversed()) {
            if (limits.patterns.size() < MOST_COMPARED && limits.meetsDirectly(contact)) {
                limits.patterns.add(contact);
            }
        }
        return limits;
    }

    /** Conversations in which somebody of ours refused or reminded. */
    private static Set<String> limited(TieView view) {
        Set<String> limited = new HashSet<>();
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof RuleReminded reminded && reminded.conversationId() != null) {
                limited.add(reminded.conversationId());
            }
        }
        for (Conversation conversation : view.conversations()) {
            if (view.window().contains(conversation.to())
                    && (OurWords.refuse(conversation) || OurWords.remind(conversation))) {
                limited.add(conversation.id());
            }
        }
        return limited;
    }

    /** Whether this runs up against a limit. */
    boolean meets(Contact contact) {
        if (meetsDirectly(contact)) {
            return true;
        }
        return contact.reading().words() >= 3
                && isNoBargain(contact)
                && patterns.stream().anyMatch(pattern -> pattern.reading().sameComplaint(contact.reading()) >= SAME);
    }

    private boolean meetsDirectly(Contact contact) {
        if (view.asksForWhatWeWillNeverDo(contact.reading())) {
            return true;
        }
        return conversations.contains(contact.conversationId())
                && isNoBargain(contact)
                && contact.reading().words() >= 3;
    }

    private static boolean isNoBargain(Contact contact) {
        return !contact.reading().intents().contains(Intent.BARGAINING);
    }

    /** Whether somebody wants something, or is unhappy. */
    static boolean asksOrComplains(Contact contact) {
        Reading reading = contact.reading();
        return reading.isUnhappy()
                || !reading.needs().isEmpty()
                || reading.intents().contains(Intent.SUGGESTION);
    }
}
