package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.ALMOST_FIT;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.List;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.ProcessCompleted;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Contact;
import lazo.science.signs.Evidence;
import lazo.science.signs.SignKind;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;

/** Do they use a side feature for something we are not for? Or are they at home in what we are for? */
final class FitClues {

    private FitClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<Contact> wants = view.recentContacts().stream()
                .filter(contact -> !contact.ours() && !contact.reading().needs().isEmpty())
                .toList();
        List<Evidence> never = signs.sign(SignKind.NEVER_OUR_SERVICE).evidence();
        List<Contact> possible = wants.stream()
                .filter(contact -> !view.asksForWhatWeWillNeverDo(contact.reading()))
                .toList();
        if (!never.isEmpty()) {
            long days = never.stream()
                    .mapToLong(said -> view.day(said.at()))
                    .distinct()
                    .count();
            table.row("asks_for_what_will_never_be", days)
                    .move(ALMOST_FIT, Math.min(4, 0.9 * days))
                    .move(VOICE, -Math.min(1.5, 0.3 * days))
                    .seenIn(never)
                    .note();
        } else {
            table.row("never_asks_for_what_will_never_be")
                    .move(ALMOST_FIT, -1.5)
                    .note();
        }
        if (!possible.isEmpty()) {
            table.row("asks_for_what_may_come", view.days(possible))
                    .move(VOICE, Math.min(2.5, 0.8 * view.days(possible)))
                    .seenIn(Clues.evidence(possible))
                    .note();
        }
        use(view, table);
    }

    private static void use(TieView view, EvidenceTable table) {
        int core = 0;
        int side = 0;
        for (Moment moment : view.story().own()) {
            if (!view.window().contains(moment.at())) {
                continue;
            }
            if (moment.event() instanceof FeatureUsed used) {
                Boolean told = used.core();
                boolean isCore = told == null ? view.facts().coreFeatures().contains(used.feature()) : told;
                core += isCore ? 1 : 0;
                side += isCore ? 0 : 1;
            } else if (moment.event() instanceof ProcessCompleted) {
                core++;
            }
        }
        int uses = core + side;
        if (uses < 6) {
            return;
        }
        double share = (double) core / uses;
        if (share < 0.3) {
            table.row("mostly_side_features", share)
                    .move(ALMOST_FIT, 1.2)
                    .move(VOICE, -0.8)
                    .note();
        } else if (share > 0.5) {
            table.row("mostly_core_features", share)
                    .move(VOICE, 0.7)
                    .move(ALMOST_FIT, -0.4)
                    .note();
        }
    }
}
