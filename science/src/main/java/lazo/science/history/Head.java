package lazo.science.history;

/**
 * What every event carries, whatever it tells.
 *
 * @param messageId the sender's id of this message, the de-duplication key. Where the sender gave none it is derived
 *     from the content and starts with {@code ~}: such an event can be pointed at, but not recognised as a duplicate.
 * @param who the {@code userId}, or the {@code anonymousId} where there is no user id
 * @param at when it happened: milliseconds since 1970-01-01T00:00Z, already corrected for the sender's clock
 */
public record Head(String messageId, String who, long at) {

    /** Whether the sender named the event, so that a second one of the same name is the same event again. */
    public boolean isNamed() {
        return !messageId.startsWith("~");
    }
}
