package lazo.events.hooks;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds messages of the event contract, and takes values out of those of others. */
final class Told {

    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>");
    private static final Pattern TAGS = Pattern.compile("<[^>]{0,2000}>");

    private final ObjectNode message;
    private final ObjectNode inner;

    private Told(ObjectNode message, String inner) {
        this.message = message;
        this.inner = message.putObject(inner);
    }

    /** @param at epoch milliseconds */
    static Told track(String event, String messageId, String who, long at) {
        ObjectNode message = message("track", messageId, at);
        message.put("userId", who);
        message.put("event", event);
        return new Told(message, "properties");
    }

    static Told identify(String messageId, String who, long at) {
        ObjectNode message = message("identify", messageId, at);
        message.put("userId", who);
        return new Told(message, "traits");
    }

    /** Who was called {@code previous} is the same as {@code who}. */
    static ObjectNode alias(String messageId, String previous, String who, long at) {
        ObjectNode message = message("alias", messageId, at);
        message.put("userId", who);
        message.put("previousId", previous);
        return message;
    }

    private static ObjectNode message(String type, String messageId, long at) {
        ObjectNode message = JsonMapper.shared().createObjectNode();
        message.put("type", type);
        message.put("messageId", messageId);
        message.put("timestamp", Instant.ofEpochMilli(at).toString());
        return message;
    }

    Told with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            inner.put(name, value);
        }
        return this;
    }

    Told with(String name, double value) {
        inner.put(name, value);
        return this;
    }

    Told with(String name, boolean value) {
        inner.put(name, value);
        return this;
    }

    ObjectNode done() {
        return message;
    }

    /** A text or a number as text; null where it is absent or blank. */
    static @Nullable String text(JsonNode node) {
        if (!node.isString() && !node.isNumber()) {
            return null;
        }
        String text = node.asString();
        return text.isBlank() ? null : text;
    }

    /** The first of these that says something. */
    static @Nullable String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            String text = text(node);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Epoch seconds or ISO 8601, also as {@code 2026-03-02 13:05:57 UTC}; else {@code otherwise}. */
    static long time(JsonNode node, long otherwise) {
        if (node.isNumber()) {
            return Math.round(node.asDouble() * 1_000);
        }
        String text = text(node);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{9,11}")) {
            return Long.parseLong(text) * 1_000;
        }
        try {
            return Instant.parse(text.replace(" UTC", "Z").replace(' ', 'T')).toEpochMilli();
        } catch (java.time.format.DateTimeParseException none) {
            return otherwise;
        }
    }

    /** The words of a message that is written in HTML. */
    static String plain(String html) {
        String text = TAGS.matcher(BREAKS.matcher(html).replaceAll("\n")).replaceAll("");
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }
}
