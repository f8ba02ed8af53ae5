package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.CAPTIVE;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.List;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Signs;
import lazo.science.signs.Term;
import lazo.science.signs.TieView;

/** Can they not leave yet? */
final class CaptiveClues {

    private CaptiveClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<Contact> tied = view.recentContacts().stream()
                .filter(contact -> contact.reading().intents().contains(Intent.CAPTIVE))
                .toList();
        if (!tied.isEmpty()) {
            table.row("says_there_is_no_way_out", tied.size())
                    .move(CAPTIVE, Math.min(4, 0.8 + 1.1 * tied.size()))
                    .move(VOICE, -0.4)
                    .seenIn(Clues.evidence(tied))
                    .note();
        } else {
            table.row("never_says_they_are_tied").move(CAPTIVE, -1).note();
        }
        if (isPrepaid(view)) {
            table.row("prepaid_term").move(CAPTIVE, 1.2).note();
        }
        List<Contact> leaving = view.recentContacts().stream()
                .filter(contact -> contact.reading().intents().contains(Intent.CANCEL))
                .toList();
        if (leaving.size() >= 2) {
            table.row("speaks_of_leaving_and_stays", leaving.size())
                    .move(CAPTIVE, 0.6)
                    .move(BARGAINING, 0.4)
                    .move(VOICE, -0.4)
                    .seenIn(Clues.evidence(leaving))
                    .note();
        }
    }

    private static boolean isPrepaid(TieView view) {
        boolean prepaid = false;
        for (Moment moment : view.story().own()) {
            if (moment.event() instanceof SubscriptionSet set) {
                prepaid = Term.isYearly(set);
            }
        }
        return prepaid;
    }
}
