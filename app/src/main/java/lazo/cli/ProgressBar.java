package lazo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import lazo.science.review.Stage;
import org.jspecify.annotations.Nullable;

/** Shows how far a review or an import is, with its rate and the time left; says nothing where nobody watches. */
final class ProgressBar implements Stage, AutoCloseable {

    private static final long REFRESH = Duration.ofMillis(100).toNanos();
    private static final int WIDTH = 24;

    /** A line that wraps could not be taken back. */
    private static final int NARROWEST = 79;

    private final @Nullable PrintStream terminal;
    private final long started = System.nanoTime();
    private long shown;
    private long stageStarted = started;
    private @Nullable String stage;

    private ProgressBar(@Nullable PrintStream terminal) {
        this.terminal = terminal;
    }

    static ProgressBar onTheTerminal() {
        return new ProgressBar(isWatched() ? System.err : null);
    }

    /** Whether standard error, where the bar goes, is a terminal; the other streams may well be pipes. */
    @SuppressWarnings("SystemConsoleNull") // it is null again from JDK 25 on where nobody watches
    private static boolean isWatched() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            String stream = Path.of("/proc/self/fd/2").toRealPath().toString();
            return stream.startsWith("/dev/pts/") || stream.startsWith("/dev/tty");
        } catch (IOException elsewhere) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    @Override
    public void advance(Name name, long done, long total, long events) {
        advance(word(name), done, total, events);
    }

    /** @param name what is being done, in one word */
    synchronized void advance(String name, long done, long total, long events) {
        if (terminal == null) {
            return;
        }
        long now = System.nanoTime();
        if (!name.equals(stage)) {
            stage = name;
            stageStarted = now;
        } else if (now - shown < REFRESH && done < total) {
            return;
        }
        shown = now;
        String line = line(name, done, total, events, (now - stageStarted) / 1e9);
        terminal.print("\r\033[K" + line.substring(0, Math.min(line.length(), NARROWEST)));
        terminal.flush();
    }

    private static String line(String name, long done, long total, long events, double seconds) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s", name));
        if (total > 0) {
            double share = Math.min(1, (double) done / total);
            int filled = (int) Math.round(share * WIDTH);
            line.append(' ').append("━".repeat(filled)).append("┄".repeat(WIDTH - filled));
            line.append(String.format(Locale.ROOT, " %3d %%", Math.round(share * 100)));
            if (share > 0.02 && seconds > 1) {
                line.append(String.format(Locale.ROOT, "  %s left", time(seconds * (1 - share) / share)));
            }
        }
        if (events > 0 && seconds > 0.2) {
            line.append(String.format(Locale.ROOT, "  %,d events, %,d/s", events, Math.round(events / seconds)));
        }
        return line.toString();
    }

    private static String word(Name name) {
        return switch (name) {
            case READING -> "Reading";
            case COUNTING -> "Counting";
            case COMPARING -> "Comparing";
            case REVIEWING -> "Reviewing";
        };
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
    }

    @Override
    public void close() {
        if (terminal != null && stage != null) {
            terminal.print("\r\033[K");
            terminal.flush();
        }
    }
}
