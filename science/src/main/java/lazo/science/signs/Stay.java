package lazo.science.signs;

import org.jspecify.annotations.Nullable;

/**
 * A span in which somebody was our customer. One who came back has several.
 *
 * @param from epoch milliseconds
 * @param to epoch milliseconds, or {@link #STILL_HERE}
 * @param ending null exactly while they are still here
 */
public record Stay(long from, long to, @Nullable Ending ending) {

    /** The {@code to} of one who has not left. */
    public static final long STILL_HERE = Long.MAX_VALUE;

    public Stay {
        if (to < from) {
            throw new IllegalArgumentException("A stay cannot end (" + to + ") before it began (" + from + ")");
        }
        if ((to == STILL_HERE) != (ending == null)) {
            throw new IllegalArgumentException(
                    "A stay says how it ended exactly when it has ended, but ended at " + to + " as " + ending);
        }
    }

    public static Stay since(long from) {
        return new Stay(from, STILL_HERE, null);
    }
}
