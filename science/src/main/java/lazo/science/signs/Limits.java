package lazo.science.signs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** From here on a text asks for a need in more than one word. */
    private static final double CLOSE = 0.7;

    /** Comparing each with each is for so many at most; the newest are kept. */
    private static final int MOST_COMPARED = 100;

    /** Rules about how people treat each other, not about what the service does. */
    private static final Pattern CONDUCT = Pattern.compile(
            "respe|conduct|conduc|abus|insult|harass|polite|trato|mistreat|contact|off.?platform|fraud",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Intent> NO_REQUEST = EnumSet.of(Intent.BARGAINING, Intent.PRAISE);

    /** From so many words on a thank-you only closes a text that says something else. */
    private static final int MORE_THAN_THANKS = 6;

    /** Whoever sounds happier than this is not asking for what they cannot have. */
    private static final double CONTENT = 0.25;

    private final TieView view;
    private final Set<String> conversations;
    private final Set<String> answered;
    private final List<Contact> patterns = new ArrayList<>();

    private Limits(TieView view, Set<String> conversations, Set<String> answered) {
        this.view = view;
        this.conversations = conversations;
        this.answered = answered;
    }

    static Limits of(TieView view, List<Contact> said) {
        Limits limits = new Limits(view, view.days(said) > 1 ? limited(view) : Set.of(), answered(view));
        for (Contact contact : said.reversed()) {
            if (limits.patterns.size() < MOST_COMPARED && limits.meetsDirectly(contact)) {
                limits.patterns.add(contact);
            }
        }
        return limits;
    }

    /** Conversations in which somebody of ours said no, or reminded them of a rule of the service. */
    private static Set<String> limited(TieView view) {
        List<RuleReminded> reminders = new ArrayList<>();
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof RuleReminded reminded
                    && !CONDUCT.matcher(reminded.rule()).find()) {
                reminders.add(reminded);
            }
        }
        Set<String> limited = new HashSet<>();
        for (RuleReminded reminded : reminders) {
            if (reminded.conversationId() != null) {
                limited.add(reminded.conversationId());
            }
        }
        for (Conversation conversation : view.conversations()) {
            if (view.window().contains(conversation.to()) && isLimited(conversation, reminders)) {
                limited.add(conversation.id());
            }
        }
        return limited;
    }

    /** Conversations in which a person of ours wrote back. */
    private static Set<String> answered(TieView view) {
        Set<String> answered = new HashSet<>();
        for (Conversation conversation : view.conversations()) {
            if (conversation.isAnswered()) {
                answered.add(conversation.id());
            }
        }
        return answered;
    }

    /** In so many words, or by a reminder at about the same time that does not say which conversation it belongs to. */
    private static boolean isLimited(Conversation conversation, List<RuleReminded> reminders) {
        if (OurWords.refuse(conversation) || !reminders.isEmpty() && OurWords.remind(conversation)) {
            return true;
        }
        return reminders.stream()
                .anyMatch(reminded -> reminded.conversationId() == null
                        && reminded.at() >= conversation.from() - Window.DAY
                        && reminded.at() <= conversation.to() + Window.DAY);
    }

    /** Whether this runs up against a limit. */
    boolean meets(Contact contact) {
        if (meetsDirectly(contact)) {
            return true;
        }
        return isRequest(contact)
                && patterns.stream().anyMatch(pattern -> pattern.reading().sameComplaint(contact.reading()) >= SAME);
    }

    /** A loose match of one word is believed, unless whoever answered this customer never had to say no. */
    private boolean meetsDirectly(Contact contact) {
        if (conversations.contains(contact.conversationId()) && isRequest(contact)) {
            return true;
        }
        double match = view.matchOfWhatWeWillNeverDo(contact.reading());
        boolean believed = !conversations.isEmpty() || !answered.contains(contact.conversationId());
        return match >= CLOSE || match > 0 && believed;
    }

    /** Abuse is no request, and neither is asking for a discount, or a thank-you. */
    private static boolean isRequest(Contact contact) {
        Reading reading = contact.reading();
        boolean thanks = reading.intents().contains(Intent.THANKS);
        boolean wants =
                thanks ? reading.words() >= MORE_THAN_THANKS : reading.words() >= 3 && reading.polarity() <= CONTENT;
        return wants && !reading.insultsUs() && Collections.disjoint(reading.intents(), NO_REQUEST);
    }

    /** Whether somebody wants something, or is unhappy. */
    static boolean asksOrComplains(Contact contact) {
        Reading reading = contact.reading();
        return reading.isUnhappy()
                || !reading.needs().isEmpty()
                || reading.intents().contains(Intent.SUGGESTION);
    }
}
