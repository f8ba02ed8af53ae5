package lazo.science.signs;

import java.util.Locale;

/** The five signs that the end has come. */
public enum SignKind {
    /** The support team suffers every time this person writes: share of straining conversations. */
    TEAM_STRAIN,
    /** More insults than words: share of messages that insult people. */
    HOSTILITY,
    /** What they want will never be our service: share of their complaints about what we will never do. */
    NEVER_OUR_SERVICE,
    /** Others are harmed: share of the people they dealt with who came to harm. */
    HARM_TO_OTHERS,
    /** They cost more than they bring, consistently: mean monthly result, in the company's currency. */
    COSTS_MORE;

    /** The name in files, such as {@code team_strain}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
