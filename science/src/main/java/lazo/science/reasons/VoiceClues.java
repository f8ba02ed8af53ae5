package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.ALMOST_FIT;
import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.List;
import lazo.science.reading.Reading.Intent;
import lazo.science.signs.Contact;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;

/** Do they complain because they care? */
final class VoiceClues {

    private VoiceClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<Contact> suggestions = view.recentContacts().stream()
                .filter(contact -> !contact.ours()
                        && contact.reading().intents().contains(Intent.SUGGESTION)
                        && !view.asksForWhatWeWillNeverDo(contact.reading()))
                .toList();
        if (!suggestions.isEmpty()) {
            table.row("concrete_suggestions", suggestions.size())
                    .move(VOICE, Math.min(2.5, 0.5 + 0.5 * suggestions.size()))
                    .seenIn(Clues.evidence(suggestions))
                    .note();
        }
        List<Contact> thanks = view.recentContacts().stream()
                .filter(contact -> contact.reading().intents().contains(Intent.THANKS)
                        || contact.reading().intents().contains(Intent.PRAISE))
                .toList();
        if (!thanks.isEmpty()) {
            table.row("thanks_after_solutions", thanks.size())
                    .move(VOICE, Math.min(1.4, 0.4 * thanks.size()))
                    .move(BARGAINING, -0.3)
                    .seenIn(Clues.evidence(thanks))
                    .note();
        }
        List<Contact> insults = view.recentContacts().stream()
                .filter(contact -> contact.reading().insultsUs())
                .toList();
        if (insults.size() >= 2) {
            table.row("insults", insults.size())
                    .move(VOICE, Math.max(-2.5, -0.75 * insults.size()))
                    .move(ALMOST_FIT, 0.1)
                    .seenIn(Clues.evidence(insults))
                    .note();
        }
    }
}
