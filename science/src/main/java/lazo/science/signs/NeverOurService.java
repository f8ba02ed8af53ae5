package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.CompanyFacts.Stance;
import lazo.science.history.Event;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.RuleReminded;
import lazo.science.numbers.Beta;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story.Moment;

/**
 * What would satisfy them will never be our service: the same thing again and again, that the company has said it will
 * never do, or a policy they were reminded of, although it was explained.
 *
 * <p>The unit is a conversation (or a survey's comment): what share of those in which they ask or complain is about
 * what will never be. What follows a fault of ours is set apart.
 */
final class NeverOurService {

    static final double THRESHOLD = 0.6;
    private static final int LEAST_DAYS = 4;
    private static final long LEAST_SPAN = 30 * Window.DAY;
    /** From here on two complaints are the same complaint in other words. */
    static final double SAME = 0.5;

    private NeverOurService() {}

    /** One occasion on which they asked or complained. */
    record Occasion(long at, boolean never, List<Evidence> evidence) {}

    static Sign sign(TieView view, BaseRates rates) {
        boolean couldBeTold = view.facts().needs().stream().anyMatch(need -> need.stance() == Stance.NEVER)
                || rates.reported().reminders();
        if (!rates.reported().messages() || !couldBeTold) {
            return Sign.unknown(
                    SignKind.NEVER_OUR_SERVICE, THRESHOLD, couldBeTold ? "no_messages_reported" : "no_needs_catalogue");
        }
        List<Occasion> occasions = occasions(view);
        List<Occasion> never = occasions.stream().filter(Occasion::never).toList();
        double share = occasions.isEmpty() ? 0 : (double) never.size() / occasions.size();
        Beta posterior = new Beta(0.5 + never.size(), 0.5 + occasions.size() - never.size());
        Sign sign = new Sign(
                SignKind.NEVER_OUR_SERVICE,
                Level.CALM,
                share,
                never.isEmpty() ? 0 : Math.min(share, posterior.quantile(0.05)),
                occasions.isEmpty() ? 0 : Math.max(share, posterior.quantile(0.95)),
                trend(occasions, view),
                THRESHOLD,
                never.reversed().stream()
                        .flatMap(occasion -> occasion.evidence().stream())
                        .toList(),
                (int) view.unhappyContacts().stream().filter(Contact::ours).count(),
                "calm");
        long days = never.stream()
                .mapToLong(occasion -> view.day(occasion.at()))
                .distinct()
                .count();
        if (days < 2) {
            return sign;
        }
        long span = never.getLast().at() - never.getFirst().at();
        if (days >= LEAST_DAYS && span >= LEAST_SPAN && share >= THRESHOLD) {
            return explained(view, never.getFirst().at(), never.getLast().at())
                    ? sign.at(Level.ALARM, "over_threshold")
                    : sign.at(Level.WATCH, "never_explained");
        }
        return share >= THRESHOLD / 2 ? sign.at(Level.WATCH, "rising") : sign;
    }

    /** Occasions within the window, oldest first: a conversation counts once, whatever the number of its messages. */
    static List<Occasion> occasions(TieView view) {
        Map<String, List<Contact>> byConversation = new LinkedHashMap<>();
        for (Contact contact : view.recentContacts()) {
            if (!contact.ours()) {
                String key = occasionKey(contact, view);
                byConversation.computeIfAbsent(key, _ -> new ArrayList<>()).add(contact);
            }
        }
        Set<String> repeated = repeatedAfterReminder(view);
        List<Occasion> occasions = new ArrayList<>();
        for (List<Contact> contacts : byConversation.values()) {
            List<Evidence> never = new ArrayList<>();
            boolean wants = false;
            for (Contact contact : contacts) {
                if (isNever(contact, view, repeated)) {
                    never.add(contact.evidence(List.of()));
                }
                wants |= asksOrComplains(contact.reading());
            }
            if (!never.isEmpty() || wants) {
                occasions.add(new Occasion(contacts.getFirst().at(), !never.isEmpty(), never));
            }
        }
        return occasions;
    }

    private static String occasionKey(Contact contact, TieView view) {
        String id = contact.moment().event() instanceof Event.TheyWrote wrote
                ? wrote.conversationId()
                : contact.moment().event().id();
        return id + '/' + view.day(contact.at());
    }

    private static boolean asksOrComplains(Reading reading) {
        return reading.isUnhappy()
                || !reading.needs().isEmpty()
                || reading.intents().contains(Intent.SUGGESTION);
    }

    private static boolean isNever(Contact contact, TieView view, Set<String> repeated) {
        return view.asksForWhatWeWillNeverDo(contact.reading())
                || repeated.contains(contact.moment().event().id());
    }

    /** Complaints that say the same on several days, after they were reminded of a rule. */
    private static Set<String> repeatedAfterReminder(TieView view) {
        long reminded = Long.MAX_VALUE;
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof RuleReminded) {
                reminded = Math.min(reminded, moment.at());
            }
        }
        if (reminded == Long.MAX_VALUE) {
            return Set.of();
        }
        Map<String, Set<Long>> sameDays = new HashMap<>();
        List<Contact> complaints = new ArrayList<>();
        for (Contact contact : view.unhappyContacts()) {
            if (contact.at() >= reminded && !contact.ours() && contact.reading().words() >= 4) {
                complaints.add(contact);
            }
        }
        for (Contact one : complaints) {
            for (Contact other : complaints) {
                if (one == other || one.reading().sameComplaint(other.reading()) >= SAME) {
                    sameDays.computeIfAbsent(one.moment().event().id(), _ -> new HashSet<>())
                            .add(view.day(other.at()));
                }
            }
        }
        Set<String> repeated = new HashSet<>();
        sameDays.forEach((id, days) -> {
            if (days.size() >= LEAST_DAYS) {
                repeated.add(id);
            }
        });
        return repeated;
    }

    /** Whether somebody answered, reminded or bent a rule between the first and the last time they asked. */
    static boolean explained(TieView view, long first, long last) {
        for (Conversation conversation : view.conversations()) {
            if (conversation.byAPerson() && conversation.to() >= first && conversation.from() < last) {
                return true;
            }
        }
        return view.story().own().stream()
                .filter(moment -> moment.at() <= last)
                .anyMatch(
                        moment -> moment.event() instanceof RuleReminded || moment.event() instanceof ExceptionGranted);
    }

    private static double trend(List<Occasion> occasions, TieView view) {
        WeightedShare recent = new WeightedShare();
        WeightedShare older = new WeightedShare();
        for (Occasion occasion : occasions) {
            boolean isRecent = view.window().asOf() - occasion.at() < Window.LENGTH / 2;
            (isRecent ? recent : older).add(1, occasion.never());
        }
        return recent.count() == 0 || older.count() == 0
                ? 0
                : recent.hits() / recent.trials() - older.hits() / older.trials();
    }
}
