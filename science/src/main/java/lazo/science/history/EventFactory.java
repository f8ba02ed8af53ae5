package lazo.science.history;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import lazo.science.history.RawEvent.Kind;
import lazo.science.history.RawEvent.Scope;

/**
 * Makes typed events of raw ones: who, when and under which id; what happened is {@link TrackEvents}' to say. What
 * cannot be right is refused with the field at fault.
 */
final class EventFactory {

    static final Key TYPE = new Key("type");
    static final Key EVENT = new Key("event");
    static final Key MESSAGE_ID = new Key("messageId");
    static final Key USER_ID = new Key("userId");
    static final Key ANONYMOUS_ID = new Key("anonymousId");
    static final Key TIMESTAMP = new Key("timestamp");
    static final Key GROUP_ID = new Key("groupId");
    static final Key PREVIOUS_ID = new Key("previousId");
    static final Key ORIGINAL_TIMESTAMP = new Key("originalTimestamp");
    static final Key SENT_AT = new Key("sentAt");
    private static final Key RECEIVED_AT = new Key("receivedAt");
    private static final Key NAME = new Key("name");
    private static final Key EMAIL = new Key("email");
    private static final Key PHONE = new Key("phone");
    private static final Key ROLE = new Key("role");
    private static final Key KIND = new Key("kind");
    private static final Key PLAN = new Key("plan");
    private static final Key SEGMENT = new Key("segment");
    private static final Key LANGUAGE = new Key("language");
    private static final Key COUNTRY = new Key("country");
    private static final Key TIMEZONE = new Key("timezone");
    private static final Key CREATED_AT = new Key("createdAt");
    private static final Key CONSUMER = new Key("consumer");

    private static final List<String> KINDS = List.of("person", "company");
    private static final Set<String> TYPES = Set.of("identify", "track", "group", "page", "screen", "alias");
    private static final long DAY = 86_400_000L;
    private static final String US = "company";

    private final RawEvent raw;
    private final Fields fields;
    private final TrackEvents tracks;
    private final long latest;

    /** @param now epoch milliseconds; what claims to have happened more than a day later is refused */
    EventFactory(RawEvent raw, JsonLine json, long now) {
        this.raw = raw;
        this.fields = new Fields(raw, json);
        this.tracks = new TrackEvents(fields);
        this.latest = now + DAY;
    }

    /**
     * The event that now stands in the raw one.
     *
     * @param contentHash stands in for a missing message id
     * @param around when the batch around it was sent and received
     */
    Event make(long contentHash, Envelope around) throws Flaw {
        String type = type();
        requireObject(JsonLine.PROPERTIES);
        requireObject(JsonLine.TRAITS);
        EventName name = null;
        String written = "";
        if (type.equals("track")) {
            written = fields.word(Scope.TOP, EVENT);
            name = EventName.of(written);
        }
        String user = fields.idOr(Scope.TOP, USER_ID);
        String anonymous = user == null || type.equals("identify") ? fields.idOr(Scope.TOP, ANONYMOUS_ID) : null;
        String who = name != null && name.isAboutUs() ? US : user != null ? user : anonymous;
        if (who == null) {
            throw new Flaw("userId", "It names nobody.", "Send a userId, or an anonymousId while nobody is signed in.");
        }
        String id = fields.textOr(Scope.TOP, MESSAGE_ID);
        Head head = new Head(id != null ? id : Bits.derivedId(contentHash), who, happenedAt(around));
        if (name != null) {
            return tracks.make(name, head);
        }
        return switch (type) {
            case "identify" -> new Event.Identified(head, traits(), who.equals(anonymous) ? null : anonymous);
            case "group" -> new Event.Grouped(head, fields.id(Scope.TOP, GROUP_ID), traits());
            case "alias" -> new Event.Aliased(head, fields.id(Scope.TOP, PREVIOUS_ID));
            case "page" -> new Event.Other(head, named("Page"));
            case "screen" -> new Event.Other(head, named("Screen"));
            default -> new Event.Other(head, written);
        };
    }

    /** When the batch that now stands in the raw event was sent and received. */
    Envelope envelope() throws Flaw {
        return new Envelope(fields.timeOrNone(Scope.TOP, SENT_AT), fields.timeOrNone(Scope.TOP, RECEIVED_AT));
    }

    /** Epoch milliseconds or {@link Instants#NONE}. */
    record Envelope(long sentAt, long receivedAt) {
        static final Envelope NONE = new Envelope(Instants.NONE, Instants.NONE);
    }

    private String type() throws Flaw {
        String written = fields.wordOr(Scope.TOP, TYPE);
        if (written == null) {
            if (raw.find(Scope.TOP, EVENT) >= 0) {
                return "track";
            }
            throw new Flaw("type", "It has no type.", "Send one of: identify, track, group, page, screen, alias.");
        }
        if (TYPES.contains(written)) {
            return written;
        }
        String lower = written.strip().toLowerCase(Locale.ROOT);
        if (TYPES.contains(lower)) {
            return lower;
        }
        throw new Flaw(
                "type",
                "There is no such type of message.",
                "Send one of: identify, track, group, page, screen, alias.");
    }

    private void requireObject(Key key) throws Flaw {
        int field = raw.find(Scope.TOP, key);
        if (field >= 0 && raw.kind(field) != Kind.OBJECT) {
            if (raw.kind(field) != Kind.NULL) {
                throw new Flaw(key.name(), "It is not an object.", "Send an object in braces.");
            }
        }
    }

    /**
     * The sender's clock may be wrong, but its distance from ours is known from when it sent and when we received
     * (Segment, "Timestamps in Segment"). A message with an {@code originalTimestamp} was corrected before us.
     */
    private long happenedAt(Envelope around) throws Flaw {
        long timestamp = fields.timeOrNone(Scope.TOP, TIMESTAMP);
        long original = fields.timeOrNone(Scope.TOP, ORIGINAL_TIMESTAMP);
        long sent = orElse(fields.timeOrNone(Scope.TOP, SENT_AT), around.sentAt);
        long received = orElse(fields.timeOrNone(Scope.TOP, RECEIVED_AT), around.receivedAt);
        long claimed = orElse(timestamp, original);
        boolean corrected = timestamp != Instants.NONE && original != Instants.NONE;
        long at = claimed;
        if (claimed == Instants.NONE) {
            at = orElse(received, sent);
        } else if (!corrected && sent != Instants.NONE && received != Instants.NONE) {
            at = claimed + (received - sent);
        }
        if (at == Instants.NONE) {
            throw new Flaw(
                    "timestamp",
                    "It does not say when it happened.",
                    "Send a timestamp, such as 2026-05-01T09:30:00Z.");
        }
        if (at > latest) {
            throw new Flaw("timestamp", "It lies in the future.", "Check the sender's clock and how it writes dates.");
        }
        return at;
    }

    private static long orElse(long time, long other) {
        return time != Instants.NONE ? time : other;
    }

    private String named(String what) throws Flaw {
        String name = fields.wordOr(Scope.TOP, NAME);
        if (name == null) {
            name = fields.wordOr(Scope.PROPERTIES, NAME);
        }
        return name == null ? what : what + ": " + name;
    }

    private Traits traits() throws Flaw {
        return new Traits(
                fields.textOr(Scope.TRAITS, NAME),
                fields.textOr(Scope.TRAITS, EMAIL),
                fields.textOr(Scope.TRAITS, PHONE),
                fields.wordOr(Scope.TRAITS, ROLE),
                fields.oneOf(Scope.TRAITS, KIND, KINDS),
                fields.wordOr(Scope.TRAITS, PLAN),
                fields.wordOr(Scope.TRAITS, SEGMENT),
                fields.languageOr(Scope.TRAITS, LANGUAGE),
                fields.countryOr(Scope.TRAITS, COUNTRY),
                fields.zoneOr(Scope.TRAITS, TIMEZONE),
                fields.timeOr(Scope.TRAITS, CREATED_AT),
                fields.yesOr(Scope.TRAITS, CONSUMER));
    }
}
