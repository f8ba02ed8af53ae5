package lazo.science.history;

import lazo.science.history.EventFactory.Envelope;

/** Reads events back from the JSON that {@link Delivery} said to keep. Reusable; not for several threads. */
public final class Kept {

    private static final long NO_LIMIT = Long.MAX_VALUE / 2;

    private final JsonLine json = new JsonLine();
    private final RawEvent raw = new RawEvent();
    private final EventFactory factory = new EventFactory(raw, json, NO_LIMIT);

    /** @throws IllegalStateException where it is not what was kept */
    public Event event(byte[] kept) {
        try {
            json.read(kept, 0, kept.length, raw);
            return factory.make(Bits.hash(kept, 0, kept.length), Envelope.NONE);
        } catch (Flaw flaw) {
            throw new IllegalStateException("A kept event cannot be read: " + flaw.getMessage(), flaw);
        }
    }
}
