package lazo.science.history;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something events can be read from.
 *
 * @param name what to call it, as it was asked for
 * @param path the file; null for standard input
 * @param stream standard input; null for a file
 * @param bytes its size on the disk; 0 where that cannot be known
 */
public record Source(
        String name,
        Format format,
        @Nullable Path path,
        @Nullable InputStream stream,
        long bytes) {

    /** How the events stand in it. Whether it is compressed shows when it is opened. */
    public enum Format {
        JSON_LINES,
        CSV
    }
}
