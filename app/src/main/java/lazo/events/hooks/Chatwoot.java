package lazo.events.hooks;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chatwoot (chatwoot.com, "How to use webhooks"): newer ones sign {@code timestamp.body} with HMAC-SHA256 in {@code
 * X-Chatwoot-Signature}; older ones sign nothing, and then only the address, which nobody can guess, says who calls. A
 * hook that has a secret accepts nothing unsigned.
 */
final class Chatwoot implements Vendor {

    @Override
    public String id() {
        return "chatwoot";
    }

    @Override
    public String title() {
        return "Chatwoot";
    }

    @Override
    public Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now) {
        if (secret.isEmpty()) {
            return Check.GENUINE;
        }
        String given = header.apply("X-Chatwoot-Signature");
        String time = header.apply("X-Chatwoot-Timestamp");
        if (given == null || time == null || !time.matches("\\d{1,12}")) {
            return Check.FORGED;
        }
        String expected = "sha256="
                + HexFormat.of()
                        .formatHex(Signed.hash("HmacSHA256", Signed.bytes(secret), Signed.bytes(time + "."), body));
        if (!Signed.same(given, expected)) {
            return Check.FORGED;
        }
        return Signed.isFresh(Long.parseLong(time) * 1_000, now) ? Check.GENUINE : Check.TOO_OLD;
    }

    @Override
    public String topic(JsonNode message) {
        return message.path("event").asString("");
    }

    /** It sends none: the content names it. */
    @Override
    public @Nullable String messageId(JsonNode message) {
        return null;
    }

    @Override
    public @Nullable String who(JsonNode message, Around around) {
        for (JsonNode contact : List.of(
                conversation(message).path("meta").path("sender"),
                message.path("contact"),
                message.path("message_type").asString("").equals("incoming")
                        ? message.path("sender")
                        : message.path("none"))) {
            String found = Told.first(contact.path("identifier"), contact.path("email"), contact.path("phone_number"));
            if (found != null) {
                return found;
            }
            if (contact.has("id")) {
                return "chatwoot:" + contact.path("id").asString("");
            }
        }
        return null;
    }

    private static JsonNode conversation(JsonNode message) {
        return message.path("conversation").isObject() ? message.path("conversation") : message;
    }

    @Override
    public List<ObjectNode> events(JsonNode message, Around around) {
        String who = who(message, around);
        if (who == null) {
            return List.of();
        }
        return switch (topic(message)) {
            case "message_created" -> said(message, who, around.now());
            case "message_updated" -> rated(message, who, around.now());
            case "conversation_status_changed", "conversation_resolved" -> ended(message, who, around.now());
            default -> List.of();
        };
    }

    private static String name(JsonNode message, String rest) {
        return "chatwoot:" + message.path("account").path("id").asString("") + ":" + rest;
    }

    private static List<ObjectNode> said(JsonNode message, String who, long now) {
        String text = Told.text(message.path("content"));
        String type = message.path("message_type").asString("");
        boolean known = List.of("incoming", "outgoing", "template").contains(type);
        if (text == null || !known || message.path("private").asBoolean(false)) {
            return List.of();
        }
        boolean byThem = type.equals("incoming");
        JsonNode conversation = conversation(message);
        Told told = Told.track(
                        byThem ? "Live Chat Message Sent" : "Live Chat Message Received",
                        name(message, message.path("id").asString("")),
                        who,
                        Told.time(message.path("created_at"), now))
                .with("text", text)
                .with("conversationId", Told.first(conversation.path("id"), conversation.path("display_id")))
                .with("channel", channel(conversation.path("channel").asString("")));
        if (!byThem) {
            told.with("agentId", Told.text(message.path("sender").path("id")))
                    .with("automatic", type.equals("template"));
        }
        return List.of(told.done());
    }

    private static List<ObjectNode> rated(JsonNode message, String who, long now) {
        JsonNode answer =
                message.path("content_attributes").path("submitted_values").path("csat_survey_response");
        if (!answer.path("rating").isNumber()) {
            return List.of();
        }
        String id = message.path("id").asString("");
        return List.of(Told.track("Survey Answered", name(message, id + ":rated"), who, now)
                .with("surveyId", name(message, id))
                .with("kind", "csat")
                .with("score", answer.path("rating").asDouble())
                .with("comment", Told.text(answer.path("feedback_message")))
                .done());
    }

    private static List<ObjectNode> ended(JsonNode message, String who, long now) {
        JsonNode conversation = conversation(message);
        String id = Told.first(conversation.path("id"), conversation.path("display_id"));
        if (id == null || !conversation.path("status").asString("").equals("resolved")) {
            return List.of();
        }
        long at = Told.time(conversation.path("timestamp"), now);
        return List.of(Told.track("Live Chat Conversation Ended", name(message, "c" + id + ":" + at / 1_000), who, at)
                .with("conversationId", id)
                .with(
                        "agentId",
                        Told.text(conversation.path("meta").path("assignee").path("id")))
                .with("topic", Told.text(conversation.path("labels").path(0)))
                .with("resolved", true)
                .done());
    }

    private static String channel(String channel) {
        return switch (channel.toLowerCase(Locale.ROOT)) {
            case "channel::email" -> "email";
            case "channel::whatsapp" -> "whatsapp";
            case "channel::sms", "channel::twiliosms" -> "phone";
            default -> "chat";
        };
    }
}
