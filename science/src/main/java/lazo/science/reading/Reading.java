package lazo.science.reading;

import java.util.List;
import java.util.Set;

/**
 * What we understood of one text.
 *
 * @param language {@code es}, {@code pt}, {@code en}, or {@code und} where there is too little to tell
 * @param languageConfidence in [0, 1]
 * @param polarity −1 (very unhappy) to 1 (very happy); 0 where nothing is felt
 * @param insults with whom each is aimed at; quoted and negated ones are not listed
 * @param threats what is threatened, and where it is said
 * @param intents what they want with it; several may hold
 * @param contacts contact details and invitations to deal outside
 * @param needs which needs of the company's catalogue it asks for, nearest first
 * @param fingerprint hashed features of what it is about, sorted; two texts whose fingerprints overlap are about
 *     the same ({@link #sameComplaint})
 * @param words number of words
 */
public record Reading(
        String language,
        double languageConfidence,
        double polarity,
        List<Insult> insults,
        List<Threat> threats,
        Set<Intent> intents,
        List<Contact> contacts,
        List<NeedMatch> needs,
        int[] fingerprint,
        int words) {

    /** The reading of a text in which there is nothing. */
    public static final Reading NOTHING =
            new Reading("und", 0, 0, List.of(), List.of(), Set.of(), List.of(), List.of(), new int[0], 0);

    /** Characters {@code from} (inclusive) to {@code to} (exclusive) of the text as it was written. */
    public record Span(int from, int to) {}

    /** Whom harsh words are aimed at. */
    public enum Target {
        /** the company or the people who answer for it */
        US,
        /** what we sell, not the people: harsh, but no abuse */
        PRODUCT,
        /** somebody else */
        THIRD_PERSON,
        /** the writer */
        SELF,
        /** it may be meant for us, and may be none: by itself it is neither an insult nor courtesy */
        UNSURE
    }

    public record Insult(Span span, Target target) {}

    /** What somebody says they will do to us. */
    public enum ThreatKind {
        VIOLENCE,
        LEGAL,
        PUBLIC,
        CHARGEBACK,
        /** sounds like violence, but names no deed: by itself it breaks no rule */
        MENACE
    }

    public record Threat(Span span, ThreatKind kind) {}

    /** What a text is for. */
    public enum Intent {
        CANCEL,
        REFUND,
        HUMAN,
        THANKS,
        PRAISE,
        COMPLAINT,
        QUESTION,
        SUGGESTION,
        BARGAINING,
        /** no way out, as they see it: "no me queda otra" */
        CAPTIVE,
        /** about what we charge: commission, fee, price */
        PRICE,
        /** they name our mistake, outage or broken promise */
        OUR_FAULT
    }

    public enum ContactKind {
        PHONE,
        EMAIL,
        HANDLE,
        LINK,
        /** an invitation to deal outside, without a detail of its own */
        INVITATION,
        /** sounds like an invitation, but names no way to deal outside: by itself it shows nothing */
        HINT
    }

    public record Contact(Span span, ContactKind kind) {}

    /**
     * @param similarity in [0, 1]
     */
    public record NeedMatch(String needId, double similarity) {}

    /** Whether somebody of ours is insulted: not the product, not the writer, not a stranger. */
    public boolean insultsUs() {
        return insults(Target.US);
    }

    /** Whether a person other than the writer is insulted. */
    public boolean insultsAPerson() {
        return insultsUs() || insults(Target.THIRD_PERSON);
    }

    /** Whether it may insult somebody of ours, which nobody can tell from this text alone. */
    public boolean mayInsultUs() {
        return insults(Target.UNSURE);
    }

    /** Whether it insults somebody of ours, or threatens with violence. */
    public boolean attacksUs() {
        return insultsUs() || frightens();
    }

    /** Whether it insults a person other than the writer, or threatens with violence. */
    public boolean attacksAPerson() {
        return insultsAPerson() || frightens();
    }

    /** Whether it threatens with violence, or sounds like it. */
    public boolean frightens() {
        return threatens(ThreatKind.VIOLENCE) || threatens(ThreatKind.MENACE);
    }

    private boolean insults(Target target) {
        for (Insult insult : insults) {
            if (insult.target() == target) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names a way to deal outside: a detail, or an invitation that says how. */
    public boolean leadsOutside() {
        for (Contact contact : contacts) {
            if (contact.kind() != ContactKind.HINT) {
                return true;
            }
        }
        return false;
    }

    /** Whether it threatens with this. */
    public boolean threatens(ThreatKind kind) {
        for (Threat threat : threats) {
            if (threat.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the writer is unhappy: they complain, insult us, threaten, or the tone is clearly low. Who calls themselves a
     * fool, or swears with joy, is not.
     */
    public boolean isUnhappy() {
        return polarity <= -0.25
                || intents.contains(Intent.COMPLAINT)
                || insultsUs()
                || insults(Target.PRODUCT) && !isGlad()
                || !threats.isEmpty();
    }

    private boolean isGlad() {
        return intents.contains(Intent.THANKS) || intents.contains(Intent.PRAISE);
    }

    /** How much two texts are about the same, in [0, 1]: the Dice coefficient of their fingerprints. */
    public double sameComplaint(Reading other) {
        int[] a = fingerprint;
        int[] b = other.fingerprint;
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / (a.length + b.length);
    }
}
