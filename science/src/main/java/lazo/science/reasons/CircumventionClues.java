package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.CAPTIVE;
import static lazo.science.reasons.HypothesisKind.CIRCUMVENTION;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.RatingGiven;
import lazo.science.history.Event.RuleReminded;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.RuleBreak;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import org.jspecify.annotations.Nullable;

/** Do they take deals outside? */
final class CircumventionClues {

    private CircumventionClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        contactDetails(signs, table);
        oneOrderEach(view, table);
        strongProfile(view, table);
        List<Contact> prices = view.unhappyContacts().stream()
                .filter(contact -> contact.reading().intents().contains(Intent.PRICE))
                .toList();
        if (!prices.isEmpty() && hasDealings(view.story())) {
            table.row("commission_complaints", prices.size())
                    .move(CIRCUMVENTION, Math.min(1.5, 0.6 * prices.size()))
                    .seenIn(Clues.evidence(prices))
                    .note();
        }
    }

    private static void contactDetails(Signs signs, EvidenceTable table) {
        RuleBreak sharing = signs.breaks().stream()
                .filter(rule -> rule.rule().equals("contact_sharing"))
                .findFirst()
                .orElse(null);
        if (sharing != null) {
            table.row("contact_in_messages", sharing.count())
                    .move(CIRCUMVENTION, Math.min(4, 1 + 0.8 * sharing.count()))
                    .move(VOICE, -0.5)
                    .seenIn(sharing.evidence())
                    .note();
        } else if (writesToOthers(signs.view().story())) {
            table.row("no_contact_in_messages").move(CIRCUMVENTION, -1.5).note();
        } else {
            table.row("no_dealings").move(CIRCUMVENTION, -2).note();
        }
        int reminders = (int) signs.view().story().own().stream()
                .filter(moment -> moment.event() instanceof RuleReminded reminded && isAboutContact(reminded))
                .count();
        if (reminders > 0) {
            table.row("reminded_of_contact_rule", reminders)
                    .move(CIRCUMVENTION, Math.min(2, reminders))
                    .note();
        }
    }

    private static boolean isAboutContact(RuleReminded reminded) {
        String rule = reminded.rule().toLowerCase(Locale.ROOT);
        return rule.contains("contact")
                || rule.contains("off")
                || rule.contains("platform")
                || rule.contains("outside");
    }

    private static boolean writesToOthers(Story story) {
        return story.own().stream().anyMatch(moment -> moment.event() instanceof DirectMessageSent);
    }

    private static boolean hasDealings(Story story) {
        return !story.fromOthers().isEmpty()
                || story.own().stream().anyMatch(moment -> moment.event().otherParty() != null);
    }

    /** First orders with new counterparts and no second, while they keep writing to them. */
    private static void oneOrderEach(TieView view, EvidenceTable table) {
        Map<String, Integer> orders = new HashMap<>();
        Map<String, Long> lastOrder = new HashMap<>();
        for (Moment moment : view.story().own()) {
            count(moment, moment.event().otherParty(), view, orders, lastOrder);
        }
        for (Moment moment : view.story().fromOthers()) {
            count(moment, moment.event().head().who(), view, orders, lastOrder);
        }
        Set<String> keptWriting = new HashSet<>();
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof DirectMessageSent message
                    && orders.getOrDefault(message.toId(), 0) == 1
                    && message.at() > lastOrder.getOrDefault(message.toId(), Long.MAX_VALUE)) {
                keptWriting.add(message.toId());
            }
        }
        if (keptWriting.size() >= 3 && keptWriting.size() * 2 >= orders.size()) {
            table.row("one_order_each", keptWriting.size())
                    .move(CIRCUMVENTION, Math.min(2, 0.4 * keptWriting.size()))
                    .note();
        }
    }

    private static void count(
            Moment moment,
            @Nullable String other,
            TieView view,
            Map<String, Integer> orders,
            Map<String, Long> lastOrder) {
        if (other != null
                && moment.event() instanceof OrderCompleted
                && view.window().contains(moment.at())) {
            orders.merge(other, 1, Integer::sum);
            lastOrder.merge(other, moment.at(), Math::max);
        }
    }

    private static void strongProfile(TieView view, EvidenceTable table) {
        List<RatingGiven> ratings = view.story().fromOthers().stream()
                .map(Moment::event)
                .filter(RatingGiven.class::isInstance)
                .map(RatingGiven.class::cast)
                .toList();
        double mean = ratings.stream().mapToDouble(RatingGiven::score).average().orElse(0);
        if (ratings.size() >= 5 && mean >= 4.3) {
            table.row("strong_profile", ratings.size(), mean)
                    .move(CIRCUMVENTION, 0.4)
                    .move(CAPTIVE, 0.4)
                    .note();
        }
    }
}
