package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.function.Supplier;
import lazo.science.history.EventFactory.Envelope;
import lazo.science.history.RawEvent.Kind;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one request of the tracking API brought: one message or a batch of them. Each message that can be used is
 * handed on as an event and as the JSON to keep of it: what was sent, and what was only known on arrival (its type from
 * the address, an id, when it was received, the corrected time). Read again from that JSON, it is the same event.
 *
 * <p>A line of a file ({@link #ofFile}) is read as a review reads it: it did not arrive now, so that its time is
 * corrected only where the line itself says when it was sent and received.
 *
 * <p>Reusable; not for several threads.
 */
public final class Delivery {

    /** The most bytes of one request. */
    public static final int LONGEST = LineReader.LONGEST_LINE;

    private static final Key BATCH = new Key("batch");
    private static final Key WRITE_KEY = new Key("writeKey");

    private final JsonLine json = new JsonLine();
    private final RawEvent raw = new RawEvent();
    private final long now;
    private final Supplier<String> ids;
    private final boolean arrives;
    private final EventFactory factory;

    /**
     * @param nowMillis epoch milliseconds of its arrival
     * @param ids names a message that came without an id
     */
    public Delivery(long nowMillis, Supplier<String> ids) {
        this(nowMillis, ids, true);
    }

    private Delivery(long now, Supplier<String> ids, boolean arrives) {
        this.now = now;
        this.ids = ids;
        this.arrives = arrives;
        this.factory = new EventFactory(raw, json, now);
    }

    /** Reads lines of files; the JSON to keep is what to send to a server so that it keeps the same event. */
    public static Delivery ofFile(long nowMillis, Supplier<String> ids) {
        return new Delivery(nowMillis, ids, false);
    }

    /** Where the messages go, in the order in which they stand. */
    public interface Sink {

        /** @param kept UTF-8 JSON, one object */
        void accept(int index, Event event, byte[] kept);

        /**
         * @param messageId the sender's; null where there is none
         * @param field the field at fault; null where the whole message is
         * @param error what is wrong and what to do about it
         */
        void reject(int index, @Nullable String messageId, @Nullable String field, String error);
    }

    /** What a request said besides its messages. */
    public record Said(@Nullable String writeKey) {}

    /**
     * Reads a body.
     *
     * @param type what the address says its message is, such as {@code track}; null for a batch or where the message
     *     says it itself
     */
    public Said read(byte[] body, @Nullable String type, Sink sink) {
        try {
            json.read(body, 0, body.length, raw);
        } catch (Flaw flaw) {
            refuse(0, null, flaw, sink);
            return new Said(null);
        }
        Said said = new Said(textOr(WRITE_KEY));
        int batch = raw.find(Scope.TOP, BATCH);
        if (batch < 0 || raw.kind(batch) != Kind.ARRAY) {
            if (type == null && batch >= 0) {
                refuse(0, null, new Flaw("batch", "It is not an array.", "Send an array of messages."), sink);
                return said;
            }
            item(0, body, 0, body.length, type, Envelope.NONE, sink);
            return said;
        }
        int to = raw.to(batch);
        try {
            Envelope envelope = factory.envelope();
            Envelope around = arrives ? new Envelope(envelope.sentAt(), now) : envelope;
            int index = 0;
            for (int at = json.element(body, raw.from(batch) + 1, to); at >= 0; index++) {
                int end = json.valueEnd(body, at, to);
                item(index, body, at, end, null, around, sink);
                at = json.element(body, end, to);
            }
        } catch (Flaw flaw) {
            refuse(0, null, flaw, sink);
        }
        return said;
    }

    private void item(int index, byte[] body, int from, int to, @Nullable String type, Envelope around, Sink sink) {
        String id = null;
        try {
            if (to - from > LineReader.LONGEST_EVENT) {
                throw LineReader.tooLong();
            }
            byte[] message = type == null ? body : spliced(body, from, to, "\"type\":\"" + type + "\"");
            int start = type == null ? from : 0;
            int end = type == null ? to : message.length;
            json.read(message, start, end, raw);
            id = textOr(EventFactory.MESSAGE_ID);
            boolean settled =
                    arrives || !around.equals(Envelope.NONE) || raw.find(Scope.TOP, EventFactory.SENT_AT) >= 0;
            StringBuilder members = members(id, message, settled);
            Envelope known =
                    arrives && around.receivedAt() == Instants.NONE ? new Envelope(Instants.NONE, now) : around;
            Event event = factory.make(Bits.hash(message, start, end), known);
            if (settled) {
                members.append(",\"timestamp\":\"")
                        .append(Instant.ofEpochMilli(event.at()))
                        .append('"');
            }
            byte[] whole = spliced(message, start, end, members.isEmpty() ? "" : members.substring(1));
            if (id == null) {
                json.read(whole, 0, whole.length, raw);
                event = factory.make(0, Envelope.NONE);
            }
            sink.accept(index, event, whole);
        } catch (Flaw flaw) {
            refuse(index, id, flaw, sink);
        }
    }

    /**
     * What the sender did not say, as members of the object, each after a comma; an original time says that the other
     * is corrected.
     */
    private StringBuilder members(@Nullable String id, byte[] message, boolean settled) {
        StringBuilder members = new StringBuilder(96);
        if (arrives) {
            members.append(",\"receivedAt\":\"")
                    .append(Instant.ofEpochMilli(now))
                    .append('"');
        }
        if (id == null) {
            members.append(",\"messageId\":\"").append(ids.get()).append('"');
        }
        if (settled && raw.find(Scope.TOP, EventFactory.ORIGINAL_TIMESTAMP) < 0) {
            int sent = raw.find(Scope.TOP, EventFactory.TIMESTAMP);
            members.append(",\"originalTimestamp\":");
            if (sent >= 0 && raw.kind(sent) == Kind.TEXT) {
                members.append(new String(message, raw.from(sent) - 1, raw.to(sent) - raw.from(sent) + 2, UTF_8));
            } else if (sent >= 0 && raw.kind(sent) == Kind.NUMBER) {
                members.append(new String(message, raw.from(sent), raw.to(sent) - raw.from(sent), UTF_8));
            } else {
                members.append('"').append(Instant.ofEpochMilli(now)).append('"');
            }
        }
        return members;
    }

    /** The object in {@code [from, to)} with more members, which override those before them. */
    private static byte[] spliced(byte[] bytes, int from, int to, String members) throws Flaw {
        int end = to;
        while (end > from && bytes[end - 1] != '}') {
            end--;
        }
        int last = end - 2;
        while (last > from && bytes[last] <= ' ') {
            last--;
        }
        if (last < from) {
            throw new Flaw(null, "It is not a JSON object.", "Send an object in braces.");
        }
        byte[] more = ((bytes[last] == '{' || members.isEmpty() ? "" : ",") + members + "}").getBytes(UTF_8);
        byte[] all = new byte[last + 1 - from + more.length];
        System.arraycopy(bytes, from, all, 0, last + 1 - from);
        System.arraycopy(more, 0, all, last + 1 - from, more.length);
        return all;
    }

    private @Nullable String textOr(Key key) {
        int field = raw.find(Scope.TOP, key);
        return field >= 0 && (raw.kind(field) == Kind.TEXT || raw.kind(field) == Kind.NUMBER) ? raw.text(field) : null;
    }

    private static void refuse(int index, @Nullable String messageId, Flaw flaw, Sink sink) {
        Rejection rejection = flaw.at("", 0, "", "");
        sink.reject(index, messageId, rejection.field(), rejection.reason() + " " + rejection.remedy());
    }
}
