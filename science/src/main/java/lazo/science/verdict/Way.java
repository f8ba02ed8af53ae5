package lazo.science.verdict;

import java.util.Locale;

/** A way on with a customer. */
public enum Way {
    KEEP,
    TALK,
    /** we mend our fault */
    REPAIR,
    /** an offer */
    SAVE,
    /** other terms, boundaries, another plan */
    ADAPT,
    /** with refund */
    LET_GO;

    /** The name in files, such as {@code let_go}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
