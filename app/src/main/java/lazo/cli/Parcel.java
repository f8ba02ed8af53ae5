package lazo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What an import sends at once, with what it leaves out on the way, in the order in which it stood in the files.
 *
 * @param last where the last of it stood
 */
record Parcel(List<Step> steps, Spot last) {

    /**
     * Where an event stood.
     *
     * @param source which of the sources, from 0
     * @param line from 1
     * @param part which of the events of that line, from 1
     */
    record Spot(int source, long line, int part) {

        static final Spot BEFORE_ALL = new Spot(0, 0, 0);

        boolean isAfter(Spot other) {
            if (source != other.source) {
                return source > other.source;
            }
            return line != other.line ? line > other.line : part > other.part;
        }
    }

    /** What becomes of a line. */
    sealed interface Step {}

    /** @param json one event of the contract, with its message id */
    record ToSend(byte[] json, String file, long line) implements Step {}

    /**
     * @param field the field at fault; null where the whole line is
     * @param reason what is wrong and what to do about it
     * @param excerpt the beginning of the line
     */
    record LeftOut(String file, long line, @Nullable String field, String reason, String excerpt) implements Step {}

    /** The events, in order. */
    List<ToSend> events() {
        List<ToSend> events = new ArrayList<>(steps.size());
        for (Step step : steps) {
            if (step instanceof ToSend event) {
                events.add(event);
            }
        }
        return events;
    }

    /** The body of a request with these events, compressed. */
    static byte[] packed(List<ToSend> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        try (GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 13)) {
            zip.write("{\"batch\":[".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < events.size(); i++) {
                if (i > 0) {
                    zip.write(',');
                }
                zip.write(events.get(i).json());
            }
            zip.write("]}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
