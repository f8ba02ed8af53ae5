package lazo.science.history;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an event as one JSON object of the public contract, so that what was read from a table can be sent to a
 * server. Read again it is the same event; a page or a screen becomes a {@code track} of the same name.
 */
public final class EventJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonGenerator json;

    private EventJson(JsonGenerator json) {
        this.json = json;
    }

    /** UTF-8, without a line end. */
    public static byte[] write(Event event) {
        return write(event, event.id());
    }

    /**
     * As {@link #write(Event)}, under another name.
     *
     * @param messageId the de-duplication key
     */
    public static byte[] write(Event event, String messageId) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            new EventJson(json).all(event, messageId);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void all(Event event, String messageId) {
        Head head = event.head();
        text("messageId", messageId);
        text("userId", head.who());
        time("timestamp", head.at());
        switch (event) {
            case Event.Identified it -> {
                text("type", "identify");
                text("anonymousId", it.anonymousId());
                traits(it.traits());
            }
            case Event.Grouped it -> {
                text("type", "group");
                text("groupId", it.groupId());
                traits(it.traits());
            }
            case Event.Aliased it -> {
                text("type", "alias");
                text("previousId", it.previousId());
            }
            case Event.Other it -> track(it.name(), () -> {});
            case Event.SignedUp it ->
                track(EventName.SIGNED_UP, () -> {
                    text("plan", it.plan());
                    text("referrer", it.referrer());
                });
            case Event.SubscriptionSet it ->
                track(it.updated() ? EventName.SUBSCRIPTION_UPDATED : EventName.SUBSCRIPTION_STARTED, () -> {
                    text("subscriptionId", it.subscriptionId());
                    text("plan", it.plan());
                    money("mrr", it.mrr());
                    text("interval", it.interval());
                });
            case Event.SubscriptionCancelled it ->
                track(EventName.SUBSCRIPTION_CANCELLED, () -> {
                    text("subscriptionId", it.subscriptionId());
                    text("reason", it.reason());
                    text("comment", it.comment());
                    constant("initiatedBy", it.initiatedBy());
                });
            case Event.PaymentReceived it ->
                track(EventName.PAYMENT_RECEIVED, () -> {
                    text("paymentId", it.paymentId());
                    money("amount", it.amount());
                    number("margin", it.margin());
                    text("orderId", it.orderId());
                });
            case Event.PaymentFailed it ->
                track(EventName.PAYMENT_FAILED, () -> {
                    text("paymentId", it.paymentId());
                    money("amount", it.amount());
                    text("orderId", it.orderId());
                });
            case Event.PaymentRefunded it ->
                track(EventName.PAYMENT_REFUNDED, () -> {
                    text("refundId", it.refundId());
                    money("amount", it.amount());
                    text("paymentId", it.paymentId());
                    text("reason", it.reason());
                });
            case Event.PaymentDisputed it ->
                track(EventName.PAYMENT_DISPUTED, () -> {
                    text("disputeId", it.disputeId());
                    money("amount", it.amount());
                    text("status", it.status());
                });
            case Event.OrderCompleted it ->
                track(EventName.ORDER_COMPLETED, () -> {
                    text("orderId", it.orderId());
                    money("total", it.total());
                    number("commission", it.commission());
                    text("counterpartId", it.counterpartId());
                    time("dueAt", it.dueAt());
                });
            case Event.OrderDelivered it ->
                track(EventName.ORDER_DELIVERED, () -> {
                    text("orderId", it.orderId());
                    text("counterpartId", it.counterpartId());
                    number("share", it.share());
                    number("lateHours", it.lateHours());
                });
            case Event.OrderCancelled it ->
                track(EventName.ORDER_CANCELLED, () -> {
                    text("orderId", it.orderId());
                    text("counterpartId", it.counterpartId());
                    constant("cancelledBy", it.cancelledBy());
                    text("reason", it.reason());
                    number("lateHours", it.lateHours());
                    number("deliveredShare", it.deliveredShare());
                    number("refundedShare", it.refundedShare());
                });
            case Event.ProcessCompleted it ->
                track(EventName.PROCESS_COMPLETED, () -> {
                    text("process", it.process());
                    text("processId", it.processId());
                    number("durationSeconds", it.durationSeconds());
                });
            case Event.ProcessFailed it ->
                track(EventName.PROCESS_FAILED, () -> {
                    text("process", it.process());
                    text("processId", it.processId());
                    text("error", it.error());
                });
            case Event.FeatureUsed it ->
                track(EventName.FEATURE_USED, () -> {
                    text("feature", it.feature());
                    yes("core", it.core());
                });
            case Event.TheyWrote it ->
                track(EventName.MESSAGE_SENT, () -> {
                    text("text", it.text());
                    text("conversationId", it.conversationId());
                    text("channel", it.channel());
                    text("language", it.language());
                });
            case Event.WeWrote it ->
                track(EventName.MESSAGE_RECEIVED, () -> {
                    text("text", it.text());
                    text("conversationId", it.conversationId());
                    text("channel", it.channel());
                    text("agentId", it.agentId());
                    yes("automatic", it.automatic());
                });
            case Event.ConversationEnded it ->
                track(EventName.CONVERSATION_ENDED, () -> {
                    text("conversationId", it.conversationId());
                    text("agentId", it.agentId());
                    number("handleMinutes", it.handleMinutes());
                    text("topic", it.topic());
                    yes("resolved", it.resolved());
                    yes("reopened", it.reopened());
                    number("strain", it.strain());
                });
            case Event.SurveySent it ->
                track(EventName.SURVEY_SENT, () -> {
                    text("surveyId", it.surveyId());
                    constant("kind", it.kind());
                    text("channel", it.channel());
                });
            case Event.SurveyAnswered it ->
                track(EventName.SURVEY_ANSWERED, () -> {
                    text("surveyId", it.surveyId());
                    constant("kind", it.kind());
                    number("score", it.score());
                    text("comment", it.comment());
                    text("process", it.process());
                    text("processId", it.processId());
                });
            case Event.DirectMessageSent it ->
                track(EventName.DIRECT_MESSAGE_SENT, () -> {
                    text("toId", it.toId());
                    text("text", it.text());
                    text("orderId", it.orderId());
                });
            case Event.RatingGiven it ->
                track(EventName.RATING_GIVEN, () -> {
                    text("aboutId", it.aboutId());
                    number("score", it.score());
                    text("orderId", it.orderId());
                    text("comment", it.comment());
                });
            case Event.ReportFiled it ->
                track(EventName.REPORT_FILED, () -> {
                    text("aboutId", it.aboutId());
                    text("reason", it.reason());
                    text("text", it.text());
                    text("orderId", it.orderId());
                });
            case Event.ServiceCostIncurred it ->
                track(EventName.SERVICE_COST_INCURRED, () -> {
                    text("kind", it.kind());
                    if (it.amount() != null) {
                        money("amount", it.amount());
                    }
                    number("minutes", it.minutes());
                });
            case Event.ExceptionGranted it ->
                track(EventName.EXCEPTION_GRANTED, () -> {
                    text("what", it.what());
                    time("until", it.until());
                });
            case Event.RuleReminded it ->
                track(EventName.RULE_REMINDED, () -> {
                    text("rule", it.rule());
                    text("conversationId", it.conversationId());
                });
            case Event.IncidentOpened it ->
                track(EventName.INCIDENT_OPENED, () -> {
                    text("incidentId", it.incidentId());
                    text("process", it.process());
                    text("feature", it.feature());
                    list("affects", it.affects());
                    text("summary", it.summary());
                });
            case Event.IncidentClosed it ->
                track(EventName.INCIDENT_CLOSED, () -> {
                    text("incidentId", it.incidentId());
                    yes("withdrawn", it.withdrawn() ? true : null);
                });
        }
    }

    private void track(EventName name, Runnable properties) {
        track(name.text(), properties);
    }

    private void track(String name, Runnable properties) {
        text("type", "track");
        text("event", name);
        json.writeObjectPropertyStart("properties");
        properties.run();
        json.writeEndObject();
    }

    private void traits(Traits traits) {
        json.writeObjectPropertyStart("traits");
        text("name", traits.name());
        text("email", traits.email());
        text("phone", traits.phone());
        text("role", traits.role());
        text("kind", traits.kind());
        text("plan", traits.plan());
        text("segment", traits.segment());
        text("language", traits.language());
        text("country", traits.country());
        text("timezone", traits.timezone());
        time("createdAt", traits.createdAt());
        yes("consumer", traits.consumer());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private void constant(String name, @Nullable Enum<?> value) {
        if (value != null) {
            json.writeStringProperty(name, value.name().toLowerCase(Locale.ROOT));
        }
    }

    private void number(String name, @Nullable Number value) {
        if (value != null) {
            json.writeNumberProperty(name, value.doubleValue());
        }
    }

    private void yes(String name, @Nullable Boolean value) {
        if (value != null) {
            json.writeBooleanProperty(name, value);
        }
    }

    private void time(String name, @Nullable Long millis) {
        if (millis != null) {
            json.writeStringProperty(name, Instant.ofEpochMilli(millis).toString());
        }
    }

    private void money(String name, Money money) {
        json.writeNumberProperty(name, money.amount());
        json.writeStringProperty("currency", money.currency());
    }

    private void list(String name, @Nullable List<String> values) {
        if (values != null) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }
}
