package lazo.events.hooks;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * WhatsApp Business Platform (developers.facebook.com, "Webhooks" of the Cloud API): {@code X-Hub-Signature-256} is
 * HMAC-SHA256 over the body; it carries no time, so a replay is known by its ids alone. A phone number identifies a
 * person, so who writes is called by a keyed hash of it, and the number itself is a trait, which is kept sealed.
 */
final class WhatsApp implements Vendor {

    @Override
    public String id() {
        return "whatsapp";
    }

    @Override
    public String title() {
        return "WhatsApp";
    }

    @Override
    public Check check(byte[] body, UnaryOperator<@Nullable String> header, String secret, long now) {
        String given = header.apply("X-Hub-Signature-256");
        String expected = "sha256=" + HexFormat.of().formatHex(Signed.hash("HmacSHA256", Signed.bytes(secret), body));
        return given != null && Signed.same(given, expected) ? Check.GENUINE : Check.FORGED;
    }

    /**
     * The answer to the question by which Meta checks the address: the challenge, where the token is ours.
     *
     * @param parameter a parameter of the address by its name, or null
     */
    static Optional<String> challenge(UnaryOperator<@Nullable String> parameter, String token) {
        String given = parameter.apply("hub.verify_token");
        return "subscribe".equals(parameter.apply("hub.mode")) && given != null && Signed.same(given, token)
                ? Optional.ofNullable(parameter.apply("hub.challenge"))
                : Optional.empty();
    }

    @Override
    public String topic(JsonNode message) {
        JsonNode change = message.path("entry").path(0).path("changes").path(0);
        String kind = change.path("value").has("statuses") ? ".statuses" : "";
        return change.path("field").asString("") + kind;
    }

    @Override
    public @Nullable String messageId(JsonNode message) {
        return null;
    }

    @Override
    public @Nullable String who(JsonNode message, Around around) {
        JsonNode value = message.path("entry").path(0).path("changes").path(0).path("value");
        String number = Told.first(
                value.path("contacts").path(0).path("wa_id"),
                value.path("messages").path(0).path("from"),
                value.path("statuses").path(0).path("recipient_id"));
        return number == null ? null : name(number, around);
    }

    private static String name(String number, Around around) {
        return "whatsapp:" + around.alias("phone", "+" + number);
    }

    @Override
    public List<ObjectNode> events(JsonNode message, Around around) {
        List<ObjectNode> events = new ArrayList<>();
        for (JsonNode entry : message.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                JsonNode value = change.path("value");
                value.path("contacts").forEach(contact -> known(contact, events, around));
                value.path("messages").forEach(each -> said(each, events, around));
            }
        }
        return events;
    }

    private static void known(JsonNode contact, List<ObjectNode> events, Around around) {
        String number = Told.text(contact.path("wa_id"));
        if (number != null) {
            String name = contact.path("profile").path("name").asString("");
            String who = name(number, around);
            events.add(Told.identify(who + ":" + around.alias("name", name), who, around.now())
                    .with("name", name)
                    .with("phone", "+" + number)
                    .done());
        }
    }

    private static void said(JsonNode message, List<ObjectNode> events, Around around) {
        String number = Told.text(message.path("from"));
        String text = Told.first(
                message.path("text").path("body"),
                message.path("button").path("text"),
                message.path("interactive").path("button_reply").path("title"),
                message.path("interactive").path("list_reply").path("title"),
                message.path("image").path("caption"),
                message.path("video").path("caption"),
                message.path("document").path("caption"));
        if (number != null && text != null) {
            String who = name(number, around);
            events.add(Told.track(
                            "Live Chat Message Sent",
                            "whatsapp:" + message.path("id").asString(""),
                            who,
                            Told.time(message.path("timestamp"), around.now()))
                    .with("text", text)
                    .with("conversationId", who)
                    .with("channel", "whatsapp")
                    .done());
        }
    }
}
