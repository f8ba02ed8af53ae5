package lazo.events.hooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A system that tells us what happens there: how it signs, and what its messages mean in events of the contract. */
interface Vendor {

    /** All there are. */
    List<Vendor> ALL = List.of(new Stripe(), new Zendesk(), new Intercom(), new Chatwoot(), new WhatsApp());

    /** As it stands in addresses. */
    String id();

    /** As people write it. */
    String title();

    /** Whether a message comes from whom it says. */
    enum Check {
        GENUINE,
        FORGED,
        TOO_OLD
    }

    /**
     * Checks a message.
     *
     * @param header a header's value by its name, or null
     * @param secret what both sides know; empty where none was agreed on
     * @param now epoch milliseconds
     */
    Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now);

    /** What the message says happened; none where it means nothing to us. */
    List<ObjectNode> events(JsonNode message, Around around);

    /** The vendor's name for what the message tells. */
    String topic(JsonNode message);

    /** The vendor's name for the message; null where it has none. */
    @Nullable
    String messageId(JsonNode message);

    /** Whom it is about; null where it does not say. */
    @Nullable
    String who(JsonNode message, Around around);

    /** What a message alone does not tell. */
    interface Around {

        /** Epoch milliseconds at which it arrived. */
        long now();

        /** Whom an event was about that we keep under this message id; null where we keep none. */
        @Nullable
        String whoOf(String messageId);

        /** A name for somebody of whom we know only this; it does not tell what. */
        String alias(String kind, String value);
    }

    static Optional<Vendor> of(String id) {
        return ALL.stream()
                .filter(each -> each.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
