package lazo.science.history;

import org.jspecify.annotations.Nullable;

/**
 * Something that arrived and could not be used, said in a way its sender can act on.
 *
 * @param file the file as it was named to us, or {@code -} for standard input
 * @param line counted from 1, as an editor shows it
 * @param field the field at fault, such as {@code properties.amount} or the column of a CSV; null where the whole line
 *     is
 * @param reason what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 * @param excerpt the beginning of the line, at most 200 characters
 */
public record Rejection(String file, long line, @Nullable String field, String reason, String remedy, String excerpt) {

    /** The most characters of a line that are repeated. */
    public static final int LONGEST_EXCERPT = 200;
}
