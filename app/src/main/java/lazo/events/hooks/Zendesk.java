package lazo.events.hooks;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Zendesk (developer.zendesk.com, "Webhook security and authentication" and "Ticket events"): the signature is
 * HMAC-SHA256 over timestamp and body, in base64. Satisfaction reaches us by a trigger with a body of our own, which
 * the handbook tells. Ids are those of the mapping for Zendesk's exports.
 */
final class Zendesk implements Vendor {

    private static final String PREFIX = "zen:event-type:";

    @Override
    public String id() {
        return "zendesk";
    }

    @Override
    public String title() {
        return "Zendesk";
    }

    @Override
    public Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now) {
        String given = header.apply("X-Zendesk-Webhook-Signature");
        String time = header.apply("X-Zendesk-Webhook-Signature-Timestamp");
        if (given == null || time == null) {
            return Check.FORGED;
        }
        String expected = Base64.getEncoder()
                .encodeToString(Signed.hash("HmacSHA256", Signed.bytes(secret), Signed.bytes(time), body));
        if (!Signed.same(given, expected)) {
            return Check.FORGED;
        }
        try {
            return Signed.isFresh(Instant.parse(time).toEpochMilli(), now) ? Check.GENUINE : Check.TOO_OLD;
        } catch (DateTimeParseException none) {
            return Check.TOO_OLD;
        }
    }

    @Override
    public String topic(JsonNode message) {
        String type = message.path("type").asString("");
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    @Override
    public @Nullable String messageId(JsonNode message) {
        return Told.text(message.path("id"));
    }

    @Override
    public @Nullable String who(JsonNode message, Around around) {
        return Told.first(
                message.path("requester_external_id"),
                message.path("requester_id"),
                message.path("detail").path("requester_id"));
    }

    @Override
    public List<ObjectNode> events(JsonNode message, Around around) {
        String who = who(message, around);
        if (who == null) {
            return List.of();
        }
        JsonNode ticket = message.path("detail");
        String id = ticket.path("id").asString("");
        long at = Told.time(message.path("time"), around.now());
        return switch (topic(message)) {
            case "ticket.created" -> opened(ticket, id, who, at);
            case "ticket.comment_added" -> comment(message.path("event").path("comment"), ticket, id, who, at);
            case "ticket.status_changed" -> status(message.path("event"), ticket, id, who, at);
            case "satisfaction" -> rated(message, who, around.now());
            default -> List.of();
        };
    }

    private static List<ObjectNode> opened(JsonNode ticket, String id, String who, long at) {
        String text = Told.first(ticket.path("description"), ticket.path("subject"));
        boolean byThem = ticket.path("submitter_id")
                .asString("")
                .equals(ticket.path("requester_id").asString(""));
        return text == null
                ? List.of()
                : List.of(said(byThem, opening(id), text, ticket, id, who, at).done());
    }

    private static List<ObjectNode> comment(JsonNode comment, JsonNode ticket, String id, String who, long at) {
        String text = Told.text(comment.path("body"));
        if (text == null || !comment.path("is_public").asBoolean(false)) {
            return List.of();
        }
        boolean first =
                text.strip().equals(ticket.path("description").asString("").strip());
        boolean byThem = !comment.path("author").path("is_staff").asBoolean(false);
        String name =
                first ? opening(id) : "zendesk:comment:" + comment.path("id").asString("");
        Told said = said(byThem, name, text, ticket, id, who, at);
        return List.of((byThem
                        ? said
                        : said.with("agentId", Told.text(comment.path("author").path("id"))))
                .done());
    }

    /** The first comment of a ticket is its description; both tell of the same words. */
    private static String opening(String ticket) {
        return "zendesk:" + ticket + ":opened";
    }

    private static Told said(
            boolean byThem, String name, String text, JsonNode ticket, String id, String who, long at) {
        return Told.track(byThem ? "Live Chat Message Sent" : "Live Chat Message Received", name, who, at)
                .with("text", text)
                .with("conversationId", id)
                .with("channel", channel(ticket.path("via").path("channel").asString("")));
    }

    private static List<ObjectNode> status(JsonNode event, JsonNode ticket, String id, String who, long at) {
        if (!event.path("current").asString("").equalsIgnoreCase("solved")) {
            return List.of();
        }
        return List.of(Told.track("Live Chat Conversation Ended", "zendesk:" + id + ":solved", who, at)
                .with("conversationId", id)
                .with("agentId", Told.text(ticket.path("assignee_id")))
                .with("topic", Told.text(ticket.path("tags").path(0)))
                .with("resolved", true)
                .done());
    }

    private static List<ObjectNode> rated(JsonNode message, String who, long at) {
        String score = message.path("score").asString("").toLowerCase(Locale.ROOT);
        String ticket = Told.text(message.path("ticket_id"));
        if (ticket == null || !(score.startsWith("good") || score.startsWith("bad"))) {
            return List.of();
        }
        return List.of(Told.track("Survey Answered", "zendesk:" + ticket + ":rated", who, at)
                .with("surveyId", "zendesk:" + ticket)
                .with("kind", "csat")
                .with("score", score.startsWith("good") ? 5 : 1)
                .with("comment", Told.text(message.path("comment")))
                .done());
    }

    private static @Nullable String channel(String via) {
        return switch (via.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "email" -> "email";
            case "whatsapp" -> "whatsapp";
            case "voice", "voicemail", "phone_call_inbound", "phone_call_outbound" -> "phone";
            case "web", "web_form", "web_widget", "help_center" -> "web";
            default -> "chat";
        };
    }
}
