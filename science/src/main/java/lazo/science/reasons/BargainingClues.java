package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Evidence;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;
import lazo.science.signs.Window;

/** Do complaints pay? */
final class BargainingClues {

    /** A gift this soon after a complaint answers it. */
    private static final long SOON = 14 * Window.DAY;

    private static final long MONTH = 30 * Window.DAY;

    private BargainingClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<Contact> demands = view.recentContacts().stream()
                .filter(contact ->
                        !contact.ours() && contact.reading().intents().contains(Intent.BARGAINING))
                .toList();
        if (!demands.isEmpty()) {
            table.row("asks_for_compensation", demands.size())
                    .move(BARGAINING, Math.min(3.5, 0.3 + 0.8 * demands.size()))
                    .move(VOICE, -Math.min(1.5, 0.3 * demands.size()))
                    .seenIn(Clues.evidence(demands))
                    .note();
        } else {
            table.row("never_asks_for_compensation").move(BARGAINING, -0.8).note();
        }
        gifts(signs, table);
    }

    private static void gifts(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<Contact> voiced = view.recentContacts().stream()
                .filter(contact -> !contact.ours()
                        && (contact.reading().isUnhappy()
                                || contact.reading().intents().contains(Intent.BARGAINING)))
                .toList();
        List<Event> afterComplaint = new ArrayList<>();
        for (Moment moment : view.story().own()) {
            if (isGift(moment.event()) && voiced.stream().anyMatch(said -> follows(moment.at(), said.at()))) {
                afterComplaint.add(moment.event());
            }
        }
        if (afterComplaint.isEmpty()) {
            table.row("no_gift_after_complaints").move(BARGAINING, -1).note();
            return;
        }
        table.row("gifts_after_complaints", afterComplaint.size())
                .move(BARGAINING, Math.min(3, 0.8 * afterComplaint.size()))
                .seenIn(afterComplaint.reversed().stream()
                        .map(event -> new Evidence(event.id(), event.at(), null, List.of()))
                        .toList())
                .note();
        int rises = rises(afterComplaint, voiced);
        if (rises >= 2) {
            table.row("complains_more_after_gifts", rises)
                    .move(BARGAINING, Math.min(1.5, 0.5 * rises))
                    .note();
        }
    }

    private static boolean isGift(Event event) {
        return switch (event) {
            case ServiceCostIncurred cost -> cost.kind().equals("gift");
            case ExceptionGranted _ -> true;
            case PaymentRefunded refund -> "goodwill".equals(refund.reason()) || "courtesy".equals(refund.reason());
            default -> false;
        };
    }

    private static boolean follows(long gift, long complaint) {
        return gift >= complaint && gift - complaint <= SOON;
    }

    /** After how many gifts they complained again within a month, at least as often as in the month before. */
    private static int rises(List<Event> gifts, List<Contact> complaints) {
        int rises = 0;
        for (Event gift : gifts) {
            long after = complaints.stream()
                    .filter(said -> said.at() > gift.at() && said.at() - gift.at() <= MONTH)
                    .count();
            long before = complaints.stream()
                    .filter(said -> said.at() <= gift.at() && gift.at() - said.at() <= MONTH)
                    .count();
            rises += after > 0 && after >= before ? 1 : 0;
        }
        return rises;
    }
}
