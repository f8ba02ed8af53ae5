package lazo.science.reasons;

import java.util.Locale;

/** Why somebody who is always unhappy stays. */
public enum HypothesisKind {
    /** takes deals outside */
    CIRCUMVENTION,
    /** keeps the work and the money */
    GUARANTEE_ABUSE,
    /** uses a side feature for something else */
    ALMOST_FIT,
    /** we fail somebody who would be happy */
    OUR_FAULT,
    /** cannot leave yet */
    CAPTIVE,
    /** complains because they care */
    VOICE,
    /** complaints pay */
    BARGAINING;

    /** The name in files, such as {@code our_fault}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
