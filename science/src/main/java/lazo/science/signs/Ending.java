package lazo.science.signs;

import java.util.Locale;

/** How a stay ended. */
public enum Ending {
    VOLUNTARY,
    /** a payment failed */
    INVOLUNTARY,
    ENDED_BY_US,
    /** without a word: no sign of life for too long */
    SILENT;

    /** The name in files, such as {@code ended_by_us}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
