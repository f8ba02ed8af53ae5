package lazo.science.verdict;

import java.util.Locale;

/** What holds a parting back, whatever the numbers say. */
public enum Guard {
    NO_CONVERSATION_YET,
    MOSTLY_OURS,
    NOT_CERTAIN_ENOUGH,
    /** one review is not two, at least seven days apart */
    SECOND_REVIEW_DUE,
    OPEN_COMPLAINT,
    NO_SIGN_IN_ALARM,
    TOO_NEW;

    /** The name in files, such as {@code no_conversation_yet}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
