package lazo.events;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lazo.science.history.Delivery;
import lazo.science.history.Event;
import lazo.team.Key;
import lazo.team.Keys;
import lazo.team.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in one request: who sends it, how fast they may, what it brings, and what is kept of it. */
@Component
class Reception {

    private final Keys keys;
    private final Pace pace;
    private final Journal journal;
    private final Clock clock;

    Reception(Keys keys, Pace pace, Journal journal, Clock clock) {
        this.keys = keys;
        this.pace = pace;
        this.journal = journal;
        this.clock = clock;
    }

    /** How a request ends. */
    sealed interface Outcome {}

    /** Nobody we know sent it. */
    record NoKey() implements Outcome {}

    /** The key is one of ours, and for something else. */
    record MayNot() implements Outcome {}

    /** It comes too soon after the last one. */
    record TooFast(long seconds) implements Outcome {}

    /** What became of each message; the contract with senders. */
    record Answer(boolean success, int accepted, int duplicates, List<Refused> rejected) implements Outcome {}

    record Refused(
            int index, @Nullable String messageId, @Nullable String field, String error) {}

    /**
     * @param type what the address says the message is; null for a batch
     * @param authorization the header of that name
     */
    Outcome receive(@Nullable String type, byte[] body, @Nullable String authorization) {
        long now = clock.millis();
        List<Journal.Item> items = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Delivery.Said said = new Delivery(now, () -> UUID.randomUUID().toString())
                .read(body, type, new Delivery.Sink() {
                    @Override
                    public void accept(int index, Event event, byte[] kept) {
                        items.add(new Journal.Item(event, kept));
                        places.add(index);
                    }

                    @Override
                    public void reject(int index, @Nullable String id, @Nullable String field, String error) {
                        refused.add(new Refused(index, id, field, error));
                    }
                });
        Optional<Key> key = Optional.ofNullable(authorization == null ? said.writeKey() : userOf(authorization))
                .flatMap(keys::find);
        if (key.isEmpty()) {
            return new NoKey();
        }
        if (!key.get().may(Scope.EVENTS_WRITE)) {
            return new MayNot();
        }
        long wait = pace.take(key.get().id(), items.size() + refused.size(), now);
        if (wait > 0) {
            return new TooFast(wait);
        }
        Journal.Outcome outcome = journal.keep(items);
        for (Journal.TurnedAway each : outcome.turnedAway()) {
            refused.add(new Refused(places.get(each.index()), each.messageId(), each.field(), each.error()));
        }
        int admitted = items.size() - outcome.turnedAway().size();
        return new Answer(refused.isEmpty(), outcome.fresh(), admitted - outcome.fresh(), refused);
    }

    /** The user name of HTTP Basic (RFC 7617); empty where it is something else. */
    private static String userOf(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            String plain = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return colon < 0 ? plain : plain.substring(0, colon);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
