package lazo.events.hooks;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Intercom (developers.intercom.com, "Webhook models" and "Signed notifications"): {@code X-Hub-Signature: sha1=…} is
 * HMAC-SHA1 over the body; it carries no time, so a replay is known by its ids alone. Ids are those of the mapping for
 * Intercom's exports.
 */
final class Intercom implements Vendor {

    @Override
    public String id() {
        return "intercom";
    }

    @Override
    public String title() {
        return "Intercom";
    }

    @Override
    public Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now) {
        String given = header.apply("X-Hub-Signature");
        String expected = "sha1=" + HexFormat.of().formatHex(Signed.hash("HmacSHA1", Signed.bytes(secret), body));
        return given != null && Signed.same(given, expected) ? Check.GENUINE : Check.FORGED;
    }

    @Override
    public String topic(JsonNode message) {
        return message.path("topic").asString("");
    }

    @Override
    public @Nullable String messageId(JsonNode message) {
        return Told.text(message.path("id"));
    }

    @Override
    public @Nullable String who(JsonNode message, Around around) {
        JsonNode item = message.path("data").path("item");
        JsonNode contact = item.path("contacts").path("contacts").path(0);
        JsonNode rated = item.path("conversation_rating").path("contact");
        String author = isTheirs(item.path("source").path("author"))
                ? Told.text(item.path("source").path("author").path("id"))
                : null;
        String found = Told.first(
                contact.path("external_id"), rated.path("external_id"), contact.path("id"), rated.path("id"));
        return found != null ? found : author;
    }

    @Override
    public List<ObjectNode> events(JsonNode message, Around around) {
        String who = who(message, around);
        if (who == null) {
            return List.of();
        }
        JsonNode item = message.path("data").path("item");
        long at = Told.time(message.path("created_at"), around.now());
        return switch (topic(message)) {
            case "conversation.user.created", "conversation.admin.single.created" -> opened(item, who, at);
            case "conversation.user.replied", "conversation.admin.replied", "conversation.operator.replied" ->
                replies(item, who, at);
            case "conversation.admin.closed" -> closed(item, who, at);
            case "conversation.rating.added" -> rated(item, who, at);
            default -> List.of();
        };
    }

    private static List<ObjectNode> opened(JsonNode item, String who, long at) {
        JsonNode source = item.path("source");
        String text = Told.plain(source.path("body").asString(""));
        return text.isEmpty()
                ? List.of()
                : List.of(said(
                        source.path("author"),
                        source.path("id"),
                        text,
                        item,
                        who,
                        Told.time(item.path("created_at"), at)));
    }

    private static List<ObjectNode> replies(JsonNode item, String who, long at) {
        List<ObjectNode> events = new ArrayList<>();
        for (JsonNode part : item.path("conversation_parts").path("conversation_parts")) {
            String text = Told.plain(part.path("body").asString(""));
            if (!text.isEmpty() && !part.path("part_type").asString("").equals("note")) {
                events.add(said(
                        part.path("author"), part.path("id"), text, item, who, Told.time(part.path("created_at"), at)));
            }
        }
        return events;
    }

    private static ObjectNode said(JsonNode author, JsonNode id, String text, JsonNode item, String who, long at) {
        boolean byThem = isTheirs(author);
        Told told = Told.track(
                        byThem ? "Live Chat Message Sent" : "Live Chat Message Received",
                        "intercom:" + id.asString(""),
                        who,
                        at)
                .with("text", text)
                .with("conversationId", Told.text(item.path("id")))
                .with("channel", channel(item.path("source").path("type").asString("")));
        if (!byThem) {
            told.with("agentId", Told.text(author.path("id")))
                    .with("automatic", author.path("type").asString("").equals("bot"));
        }
        return told.done();
    }

    private static boolean isTheirs(JsonNode author) {
        return List.of("user", "lead", "contact").contains(author.path("type").asString(""));
    }

    private static List<ObjectNode> closed(JsonNode item, String who, long at) {
        List<ObjectNode> events = new ArrayList<>(replies(item, who, at));
        String id = item.path("id").asString("");
        Told ended = Told.track("Live Chat Conversation Ended", "intercom:" + id + ":closed", who, at)
                .with("conversationId", id)
                .with("agentId", Told.text(item.path("admin_assignee_id")))
                .with("topic", Told.text(item.path("tags").path("tags").path(0).path("name")))
                .with("resolved", true);
        JsonNode handling = item.path("statistics").path("handling_time");
        if (handling.isNumber()) {
            ended.with("handleMinutes", handling.asDouble() / 60);
        }
        JsonNode reopened = item.path("statistics").path("count_reopens");
        if (reopened.isNumber()) {
            ended.with("reopened", reopened.asInt() > 0);
        }
        events.add(ended.done());
        return events;
    }

    private static List<ObjectNode> rated(JsonNode item, String who, long at) {
        JsonNode rating = item.path("conversation_rating");
        String id = item.path("id").asString("");
        if (!rating.path("rating").isNumber()) {
            return List.of();
        }
        return List.of(Told.track("Survey Answered", "intercom:" + id + ":rated", who, at)
                .with("surveyId", "intercom:" + id)
                .with("kind", "csat")
                .with("score", rating.path("rating").asDouble())
                .with("comment", Told.text(rating.path("remark")))
                .done());
    }

    private static String channel(String type) {
        return switch (type) {
            case "email" -> "email";
            case "whatsapp" -> "whatsapp";
            case "phone_call", "phone_switch" -> "phone";
            default -> "chat";
        };
    }
}
