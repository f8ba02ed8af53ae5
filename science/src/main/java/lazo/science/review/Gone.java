package lazo.science.review;

import java.util.Locale;

/**
 * That a customer has left.
 *
 * @param at epoch milliseconds
 */
public record Gone(long at, Kind kind) {

    /** How it ended. */
    public enum Kind {
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
}
