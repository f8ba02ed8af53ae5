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

    static final int COUNT = values().length;

    /** Where it stands in arrays. */
    int place() {
        return switch (this) {
            case KEEP -> 0;
            case TALK -> 1;
            case REPAIR -> 2;
            case SAVE -> 3;
            case ADAPT -> 4;
            case LET_GO -> 5;
        };
    }

    /** The name in files, such as {@code let_go}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
