package lazo.science.signs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.CompanyFacts.Stance;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.RuleReminded;
import lazo.science.numbers.Beta;

/**
 * What would satisfy them will never be our service: the same thing again and again, that the company has said it will
 * never do (in its catalogue, or in the words of whoever answered), or a policy they were reminded of, although it was
 * explained.
 *
 * <p>The unit is a conversation (or a survey's comment): what share of those in which they ask or complain is about
 * what will never be. What follows a fault of ours is set apart.
 */
final class NeverOurService {

    static final double THRESHOLD = 0.6;
    private static final int LEAST_DAYS = 4;
    private static final long LEAST_SPAN = 30 * Window.DAY;

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
                Evidence.newestFirst(never.stream()
                        .flatMap(occasion -> occasion.evidence().stream())
                        .toList()),
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

    /** Occasions within the window, oldest first: a conversation counts once a day, whatever its messages. */
    static List<Occasion> occasions(TieView view) {
        List<Contact> said = new ArrayList<>();
        for (Contact contact : view.recentContacts()) {
            if (!contact.ours()) {
                said.add(contact);
            }
        }
        Limits limits = Limits.of(view, said);
        Map<String, List<Contact>> byConversation = new LinkedHashMap<>();
        for (Contact contact : said) {
            byConversation
                    .computeIfAbsent(occasionKey(contact, view), _ -> new ArrayList<>())
                    .add(contact);
        }
        List<Occasion> occasions = new ArrayList<>();
        for (List<Contact> contacts : byConversation.values()) {
            List<Evidence> never = new ArrayList<>();
            boolean asks = false;
            for (Contact contact : contacts) {
                if (limits.meets(contact)) {
                    never.add(contact.evidence(List.of()));
                }
                asks |= Limits.asksOrComplains(contact);
            }
            if (asks || !never.isEmpty()) {
                occasions.add(new Occasion(contacts.getFirst().at(), !never.isEmpty(), never));
            }
        }
        return occasions;
    }

    private static String occasionKey(Contact contact, TieView view) {
        return contact.conversationId() + '/' + view.day(contact.at());
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
