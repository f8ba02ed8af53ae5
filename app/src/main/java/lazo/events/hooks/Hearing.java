package lazo.events.hooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lazo.events.Journal;
import lazo.events.Timeline;
import lazo.kernel.Vault;
import lazo.science.history.Delivery;
import lazo.science.history.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hears what another system says. What means something becomes events of the contract; everything else is kept as an
 * unknown event with the message as it came, sealed, since it may hold anything about anybody.
 */
@Component
class Hearing {

    /** Longer messages are kept cut; an event may have 32 KB, and sealing makes a text longer by a third. */
    private static final int LONGEST_KEPT = 20_000;

    private final Journal journal;
    private final Timeline timeline;
    private final Vault vault;
    private final Clock clock;

    Hearing(Journal journal, Timeline timeline, Vault vault, Clock clock) {
        this.journal = journal;
        this.timeline = timeline;
        this.vault = vault;
        this.clock = clock;
    }

    /** How a call ends. */
    sealed interface Outcome {}

    /** @param events how many events were kept that were not known yet */
    record Heard(int events) implements Outcome {}

    /** Nobody is believed before the secret is known. */
    record NoSecretYet() implements Outcome {}

    /** The signature is not the one the secret gives. */
    record Forged() implements Outcome {}

    /** It was signed too long ago, or too far in the future. */
    record TooOld() implements Outcome {}

    /** It is not a JSON object. */
    record Unreadable() implements Outcome {}

    /** @param header a header's value by its name, or null */
    Outcome hear(Hooks.Opened hook, byte[] body, UnaryOperator<@Nullable String> header) {
        if (hook.isWaiting()) {
            return new NoSecretYet();
        }
        long now = clock.millis();
        switch (hook.vendor().check(body, header, hook.secret(), now)) {
            case FORGED -> {
                return new Forged();
            }
            case TOO_OLD -> {
                return new TooOld();
            }
            case GENUINE -> {}
        }
        JsonNode message;
        try {
            message = JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return new Unreadable();
        }
        if (!message.isObject()) {
            return new Unreadable();
        }
        Vendor.Around around = around(now);
        List<Journal.Item> items = items(hook.vendor().events(message, around), now);
        if (items.isEmpty()) {
            items = items(List.of(unknown(hook.vendor(), message, body, around)), now);
        }
        return new Heard(journal.keep(items).fresh());
    }

    /** All of them or none: what one of them gets wrong, the message as it came will tell. */
    private static List<Journal.Item> items(List<ObjectNode> events, long now) {
        List<Journal.Item> items = new ArrayList<>();
        boolean[] refused = {false};
        ObjectNode batch = JsonMapper.shared().createObjectNode();
        ArrayNode all = batch.putArray("batch");
        events.forEach(all::add);
        new Delivery(now, () -> UUID.randomUUID().toString())
                .read(JsonMapper.shared().writeValueAsBytes(batch), null, new Delivery.Sink() {
                    @Override
                    public void accept(int index, Event event, byte[] kept) {
                        items.add(new Journal.Item(event, kept));
                    }

                    @Override
                    public void reject(int index, @Nullable String id, @Nullable String field, String error) {
                        refused[0] = true;
                    }
                });
        return refused[0] ? List.of() : items;
    }

    private ObjectNode unknown(Vendor vendor, JsonNode message, byte[] body, Vendor.Around around) {
        String who = vendor.who(message, around);
        String id = vendor.messageId(message);
        String topic = vendor.topic(message);
        int length = Math.min(body.length, LONGEST_KEPT);
        Told told = Told.track(
                        (vendor.title() + " " + (topic.isBlank() ? "message" : topic)).strip(),
                        vendor.id() + ":" + (id != null ? id : hash(body)),
                        who != null ? who : "webhooks",
                        around.now())
                .with("vendor", vendor.id())
                .with("message", vault.seal(new String(body, 0, length, StandardCharsets.UTF_8)));
        if (length < body.length) {
            told.with("bytes", body.length);
        }
        return told.done();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    private Vendor.Around around(long now) {
        return new Vendor.Around() {
            @Override
            public long now() {
                return now;
            }

            @Override
            public @Nullable String whoOf(String messageId) {
                return timeline.whoOf(messageId).orElse(null);
            }

            @Override
            public String alias(String kind, String value) {
                return vault.index(kind, value).toString();
            }
        };
    }
}
