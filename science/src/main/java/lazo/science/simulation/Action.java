package lazo.science.simulation;

import java.util.Locale;

/** What can be done with a customer at the end of a month. */
enum Action {
    NOTHING(0),
    TALK(2),
    REPAIR(3),
    /** half of what they pay, for three months */
    SAVE(6),
    /** other terms */
    ADAPT(6),
    /** a reminder of the rules; the third in vain closes the account */
    ENFORCE(0),
    LET_GO(0);

    /** How many months have to pass before the same is done again; the same under every way of deciding. */
    final int rest;

    Action(int rest) {
        this.rest = rest;
    }

    /** The one a verdict speaks of. */
    static Action of(String advice) {
        return switch (advice) {
            case "keep", "unknown" -> NOTHING;
            default -> valueOf(advice.toUpperCase(Locale.ROOT));
        };
    }

    /** Whether it can be taken back. */
    boolean isReversible() {
        return this != LET_GO && this != ENFORCE;
    }
}
