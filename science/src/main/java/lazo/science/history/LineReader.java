package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import lazo.science.history.EventFactory.Envelope;
import lazo.science.history.RawEvent.Kind;
import lazo.science.history.RawEvent.Scope;

/** Reads lines: one event each, or a batch of them. One for each thread. */
final class LineReader {

    /** The most bytes of one event. */
    static final int LONGEST_EVENT = 32 * 1024;

    /** The most bytes of one batch, and so of any line. */
    static final int LONGEST_LINE = 500 * 1024;

    private static final Key BATCH = new Key("batch");

    private final JsonLine json = new JsonLine();
    private final RawEvent raw = new RawEvent();
    private final EventFactory factory;

    LineReader(long now) {
        this.factory = new EventFactory(raw, json, now);
    }

    /**
     * Hands what stands in {@code [from, to)} to the sink; a blank line is nothing.
     *
     * @return how many events it was
     */
    int read(String file, long line, byte[] bytes, int from, int to, EventSink sink) {
        int end = to;
        while (end > from && isSpace(bytes[end - 1])) {
            end--;
        }
        int start = from;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        if (start == end) {
            return 0;
        }
        if (end - start > LONGEST_EVENT && !mayBeBatch(bytes, start, end)) {
            sink.reject(tooLong().at(file, line, "", excerpt(bytes, start, end)));
            return 0;
        }
        try {
            json.read(bytes, start, end, raw);
            int batch = raw.find(Scope.TOP, BATCH);
            if (batch >= 0 && raw.kind(batch) == Kind.ARRAY) {
                return readBatch(file, line, bytes, raw.from(batch), raw.to(batch), sink);
            }
            if (end - start > LONGEST_EVENT) {
                throw tooLong();
            }
            sink.accept(factory.make(Bits.hash(bytes, start, end), Envelope.NONE));
            return 1;
        } catch (Flaw flaw) {
            sink.reject(flaw.at(file, line, "", excerpt(bytes, start, end)));
            return 0;
        }
    }

    static Flaw tooLong() {
        return new Flaw(
                null,
                "The line is longer than " + LONGEST_EVENT / 1024 + " KB (a batch: " + LONGEST_LINE / 1024 + " KB).",
                "Send long texts in parts, or keep attachments elsewhere and send a link.");
    }

    /** The beginning of a line, as text that can be shown. */
    static String excerpt(byte[] bytes, int from, int to) {
        int end = Math.min(to, from + 4 * Rejection.LONGEST_EXCERPT);
        return excerpt(new String(bytes, from, end - from, UTF_8));
    }

    static String excerpt(String text) {
        if (text.length() <= Rejection.LONGEST_EXCERPT) {
            return text;
        }
        int end = Rejection.LONGEST_EXCERPT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private int readBatch(String file, long line, byte[] bytes, int from, int to, EventSink sink) throws Flaw {
        Envelope around = factory.envelope();
        int count = 0;
        int index = 0;
        for (int at = json.element(bytes, from + 1, to); at >= 0; index++) {
            int end = json.valueEnd(bytes, at, to);
            try {
                if (end - at > LONGEST_EVENT) {
                    throw tooLong();
                }
                json.read(bytes, at, end, raw);
                sink.accept(factory.make(Bits.hash(bytes, at, end), around));
                count++;
            } catch (Flaw flaw) {
                sink.reject(flaw.at(file, line, "batch[" + index + "]", excerpt(bytes, at, end)));
            }
            at = json.element(bytes, end, to);
        }
        return count;
    }

    private static boolean mayBeBatch(byte[] bytes, int from, int to) {
        if (to - from > LONGEST_LINE || bytes[from] != '{') {
            return false;
        }
        byte[] name = {'"', 'b', 'a', 't', 'c', 'h', '"'};
        for (int p = from; p + name.length <= to; p++) {
            int i = 0;
            while (i < name.length && bytes[p + i] == name[i]) {
                i++;
            }
            if (i == name.length) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
