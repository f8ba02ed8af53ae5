package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.ALMOST_FIT;
import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.CAPTIVE;
import static lazo.science.reasons.HypothesisKind.OUR_FAULT;

import java.util.List;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveyKind;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;

/** Do we fail somebody who would be happy? */
final class FaultClues {

    private static final double HAPPY = 4;

    private FaultClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        double share = signs.ourShare();
        if (signs.ours() > 0) {
            List<Contact> ours =
                    view.unhappyContacts().stream().filter(Contact::ours).toList();
            table.row("complaints_after_our_faults", signs.ours(), signs.unhappyContacts())
                    .move(OUR_FAULT, weight(share, signs.ours()))
                    .move(BARGAINING, -share)
                    .move(CAPTIVE, -0.5 * share)
                    .seenIn(Clues.evidence(ours))
                    .note();
        } else {
            table.row("no_fault_of_ours", signs.unhappyContacts())
                    .move(OUR_FAULT, -3)
                    .move(BARGAINING, 0.3)
                    .note();
        }
        List<Contact> named = view.unhappyContacts().stream()
                .filter(contact -> contact.reading().intents().contains(Intent.OUR_FAULT))
                .toList();
        if (!named.isEmpty()) {
            table.row("names_our_fault", named.size())
                    .move(OUR_FAULT, Math.min(1, 0.3 * named.size()))
                    .seenIn(Clues.evidence(named))
                    .note();
        }
        happyBefore(signs, table);
    }

    /** Some of what anybody says falls near a fault of ours by chance: less than half of it speaks for little. */
    private static double weight(double share, int ours) {
        return share < 0.5 ? 5.6 * share - 1.5 : 5 * share - 1.2 + Math.min(0.6, 0.2 * ours);
    }

    /** Content until our first fault, and unhappy only since. */
    private static void happyBefore(Signs signs, EvidenceTable table) {
        if (signs.ourShare() < 0.5) {
            return;
        }
        long first = signs.view().unhappyContacts().getFirst().at();
        double mean = signs.view().story().own().stream()
                .filter(moment -> moment.at() < first)
                .map(Moment::event)
                .filter(event -> event instanceof SurveyAnswered answer && answer.kind() == SurveyKind.CSAT)
                .mapToDouble(event -> ((SurveyAnswered) event).score())
                .average()
                .orElse(0);
        if (mean >= HAPPY) {
            table.row("happy_before", mean)
                    .move(OUR_FAULT, 0.8)
                    .move(ALMOST_FIT, -0.4)
                    .note();
        }
    }
}
