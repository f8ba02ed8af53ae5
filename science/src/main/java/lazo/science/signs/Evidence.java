package lazo.science.signs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import lazo.science.reading.Reading.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event behind a figure.
 *
 * @param eventId the event's {@code messageId}
 * @param at epoch milliseconds
 * @param quote the words, where it has any
 * @param marks which of the words counted
 */
public record Evidence(String eventId, long at, @Nullable String quote, List<Span> marks) {

    private static final Comparator<Evidence> NEWEST_FIRST =
            Comparator.comparingLong(Evidence::at).reversed();

    /** The same, newest first; of two at the same instant the one that was named later. */
    public static List<Evidence> newestFirst(List<Evidence> some) {
        List<Evidence> sorted = new ArrayList<>(some.reversed());
        sorted.sort(NEWEST_FIRST);
        return Collections.unmodifiableList(sorted);
    }
}
