package lazo.science.reasons;

import java.util.List;
import lazo.science.signs.Contact;
import lazo.science.signs.Evidence;

/** What the clues share. */
final class Clues {

    private Clues() {}

    /** Messages as evidence, newest first. */
    static List<Evidence> evidence(List<Contact> contacts) {
        return contacts.reversed().stream()
                .map(contact -> contact.evidence(List.of()))
                .toList();
    }
}
