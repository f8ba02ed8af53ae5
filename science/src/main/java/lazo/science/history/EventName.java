package lazo.science.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of {@code track} events that mean something to us. */
enum EventName {
    SIGNED_UP("Signed Up"),
    SUBSCRIPTION_STARTED("Subscription Started"),
    SUBSCRIPTION_UPDATED("Subscription Updated"),
    SUBSCRIPTION_CANCELLED("Subscription Cancelled"),
    PAYMENT_RECEIVED("Payment Received"),
    PAYMENT_FAILED("Payment Failed"),
    PAYMENT_REFUNDED("Payment Refunded"),
    PAYMENT_DISPUTED("Payment Disputed"),
    ORDER_COMPLETED("Order Completed"),
    ORDER_DELIVERED("Order Delivered"),
    ORDER_CANCELLED("Order Cancelled"),
    PROCESS_COMPLETED("Process Completed"),
    PROCESS_FAILED("Process Failed"),
    FEATURE_USED("Feature Used"),
    MESSAGE_SENT("Live Chat Message Sent"),
    MESSAGE_RECEIVED("Live Chat Message Received"),
    CONVERSATION_ENDED("Live Chat Conversation Ended"),
    SURVEY_ANSWERED("Survey Answered"),
    SURVEY_SENT("Survey Sent"),
    DIRECT_MESSAGE_SENT("Direct Message Sent"),
    RATING_GIVEN("Rating Given"),
    REPORT_FILED("Report Filed"),
    SERVICE_COST_INCURRED("Service Cost Incurred"),
    EXCEPTION_GRANTED("Exception Granted"),
    RULE_REMINDED("Rule Reminded"),
    INCIDENT_OPENED("Incident Opened"),
    INCIDENT_CLOSED("Incident Closed");

    private static final Map<String, EventName> EXACT =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventName::text, Function.identity()));
    private static final Map<String, EventName> LOWER = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(name -> name.text.toLowerCase(Locale.ROOT), Function.identity()));

    private final String text;

    EventName(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether our own company is who it tells of. */
    boolean isAboutUs() {
        return this == INCIDENT_OPENED || this == INCIDENT_CLOSED;
    }

    /** The event of that name, however its letters are cased, or null. */
    static @Nullable EventName of(String written) {
        EventName exact = EXACT.get(written);
        return exact != null ? exact : LOWER.get(written.strip().toLowerCase(Locale.ROOT));
    }
}
