package lazo.science.history;

import java.util.List;
import java.util.Locale;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SurveyKind;
import lazo.science.history.RawEvent.Scope;
import org.jspecify.annotations.Nullable;

/** What happened: one typed event for each name of the contract, from its properties. */
final class TrackEvents {

    /** Seconds or minutes: some thirty years, or two thousand. */
    private static final double MOST_DURATION = 1e9;

    /** More than a hundred years. */
    private static final double MOST_HOURS = 1e6;

    private static final Key AMOUNT = new Key("amount");
    private static final Key CURRENCY = new Key("currency");
    private static final Key MARGIN = new Key("margin");
    private static final Key COMMISSION = new Key("commission");
    private static final Key ORDER_ID = new Key("orderId");
    private static final Key COUNTERPART_ID = new Key("counterpartId");
    private static final Key LATE_HOURS = new Key("lateHours");
    private static final Key PAYMENT_ID = new Key("paymentId");
    private static final Key SUBSCRIPTION_ID = new Key("subscriptionId");
    private static final Key PLAN = new Key("plan");
    private static final Key REASON = new Key("reason");
    private static final Key COMMENT = new Key("comment");
    private static final Key INITIATED_BY = new Key("initiatedBy");
    private static final Key CANCELLED_BY = new Key("cancelledBy");
    private static final Key PROCESS = new Key("process");
    private static final Key PROCESS_ID = new Key("processId");
    private static final Key FEATURE = new Key("feature");
    private static final Key TEXT = new Key("text");
    private static final Key CONVERSATION_ID = new Key("conversationId");
    private static final Key CHANNEL = new Key("channel");
    private static final Key AGENT_ID = new Key("agentId");
    private static final Key KIND = new Key("kind");
    private static final Key SCORE = new Key("score");
    private static final Key SURVEY_ID = new Key("surveyId");
    private static final Key ABOUT_ID = new Key("aboutId");
    private static final Key MINUTES = new Key("minutes");
    private static final Key INCIDENT_ID = new Key("incidentId");
    private static final Key REFERRER = new Key("referrer");
    private static final Key MRR = new Key("mrr");
    private static final Key INTERVAL = new Key("interval");
    private static final Key REFUND_ID = new Key("refundId");
    private static final Key DISPUTE_ID = new Key("disputeId");
    private static final Key STATUS = new Key("status");
    private static final Key TOTAL = new Key("total");
    private static final Key DUE_AT = new Key("dueAt");
    private static final Key SHARE = new Key("share");
    private static final Key DELIVERED_SHARE = new Key("deliveredShare");
    private static final Key REFUNDED_SHARE = new Key("refundedShare");
    private static final Key DURATION_SECONDS = new Key("durationSeconds");
    private static final Key ERROR = new Key("error");
    private static final Key CORE = new Key("core");
    private static final Key LANGUAGE = new Key("language");
    private static final Key AUTOMATIC = new Key("automatic");
    private static final Key HANDLE_MINUTES = new Key("handleMinutes");
    private static final Key TOPIC = new Key("topic");
    private static final Key RESOLVED = new Key("resolved");
    private static final Key REOPENED = new Key("reopened");
    private static final Key STRAIN = new Key("strain");
    private static final Key TO_ID = new Key("toId");
    private static final Key WHAT = new Key("what");
    private static final Key UNTIL = new Key("until");
    private static final Key RULE = new Key("rule");
    private static final Key AFFECTS = new Key("affects");
    private static final Key SUMMARY = new Key("summary");
    private static final Key WITHDRAWN = new Key("withdrawn");

    private static final List<String> CANCEL_REASONS = List.of(
            "customer_service",
            "low_quality",
            "missing_features",
            "other",
            "switched_service",
            "too_complex",
            "too_expensive",
            "unused");
    private static final List<String> INITIATORS = List.of("customer", "company", "payment_failure");
    private static final List<String> CANCELLERS = List.of("buyer", "seller", "company");
    private static final List<String> SURVEY_KINDS = List.of("csat", "nps", "ces");
    private static final List<String> REPORT_REASONS =
            List.of("abuse", "fraud", "contact_sharing", "non_payment", "other");
    private static final List<String> COST_KINDS = List.of("support", "custom_work", "gift", "fee", "other");

    private final Fields fields;

    TrackEvents(Fields fields) {
        this.fields = fields;
    }

    Event make(EventName name, Head head) throws Flaw {
        return switch (name) {
            case SIGNED_UP -> new Event.SignedUp(head, wordOr(PLAN), textOr(REFERRER));
            case SUBSCRIPTION_STARTED -> subscription(head, false);
            case SUBSCRIPTION_UPDATED -> subscription(head, true);
            case SUBSCRIPTION_CANCELLED -> subscriptionCancelled(head);
            case PAYMENT_RECEIVED -> paymentReceived(head);
            case PAYMENT_FAILED -> new Event.PaymentFailed(head, text(PAYMENT_ID), money(AMOUNT), textOr(ORDER_ID));
            case PAYMENT_REFUNDED ->
                new Event.PaymentRefunded(head, text(REFUND_ID), money(AMOUNT), textOr(PAYMENT_ID), textOr(REASON));
            case PAYMENT_DISPUTED -> new Event.PaymentDisputed(head, text(DISPUTE_ID), money(AMOUNT), wordOr(STATUS));
            case ORDER_COMPLETED ->
                new Event.OrderCompleted(
                        head,
                        text(ORDER_ID),
                        money(TOTAL),
                        amountOr(COMMISSION),
                        fields.idOr(Scope.PROPERTIES, COUNTERPART_ID),
                        timeOr(DUE_AT));
            case ORDER_DELIVERED ->
                new Event.OrderDelivered(
                        head,
                        text(ORDER_ID),
                        fields.idOr(Scope.PROPERTIES, COUNTERPART_ID),
                        shareOr(SHARE),
                        lateHoursOr());
            case ORDER_CANCELLED -> orderCancelled(head);
            case PROCESS_COMPLETED ->
                new Event.ProcessCompleted(head, word(PROCESS), textOr(PROCESS_ID), durationOr(DURATION_SECONDS));
            case PROCESS_FAILED -> new Event.ProcessFailed(head, word(PROCESS), textOr(PROCESS_ID), textOr(ERROR));
            case FEATURE_USED -> new Event.FeatureUsed(head, word(FEATURE), yesOr(CORE));
            case MESSAGE_SENT -> theyWrote(head);
            case MESSAGE_RECEIVED -> weWrote(head);
            case CONVERSATION_ENDED -> conversationEnded(head);
            case SURVEY_ANSWERED -> surveyAnswered(head);
            case SURVEY_SENT -> new Event.SurveySent(head, text(SURVEY_ID), surveyKindOr(), wordOr(CHANNEL));
            case DIRECT_MESSAGE_SENT ->
                new Event.DirectMessageSent(head, fields.id(Scope.PROPERTIES, TO_ID), text(TEXT), textOr(ORDER_ID));
            case RATING_GIVEN ->
                new Event.RatingGiven(
                        head,
                        fields.id(Scope.PROPERTIES, ABOUT_ID),
                        fields.number(Scope.PROPERTIES, SCORE, 1, 5),
                        textOr(ORDER_ID),
                        textOr(COMMENT));
            case REPORT_FILED -> reportFiled(head);
            case SERVICE_COST_INCURRED -> serviceCost(head);
            case EXCEPTION_GRANTED -> new Event.ExceptionGranted(head, word(WHAT), timeOr(UNTIL));
            case RULE_REMINDED -> new Event.RuleReminded(head, word(RULE), textOr(CONVERSATION_ID));
            case INCIDENT_OPENED ->
                new Event.IncidentOpened(
                        head,
                        text(INCIDENT_ID),
                        wordOr(PROCESS),
                        wordOr(FEATURE),
                        fields.idsOr(Scope.PROPERTIES, AFFECTS),
                        textOr(SUMMARY));
            case INCIDENT_CLOSED ->
                new Event.IncidentClosed(head, text(INCIDENT_ID), Boolean.TRUE.equals(yesOr(WITHDRAWN)));
        };
    }

    private Event subscription(Head head, boolean updated) throws Flaw {
        return new Event.SubscriptionSet(
                head, text(SUBSCRIPTION_ID), word(PLAN), money(MRR), wordOr(INTERVAL), updated);
    }

    private Event subscriptionCancelled(Head head) throws Flaw {
        String id = text(SUBSCRIPTION_ID);
        String reason = oneOf(REASON, CANCEL_REASONS);
        String by = oneOf(INITIATED_BY, INITIATORS);
        Initiator initiator = by == null ? null : Initiator.valueOf(by.toUpperCase(Locale.ROOT));
        return new Event.SubscriptionCancelled(head, id, reason, textOr(COMMENT), initiator);
    }

    private Event paymentReceived(Head head) throws Flaw {
        String id = text(PAYMENT_ID);
        Money amount = money(AMOUNT);
        Double margin = amountOr(MARGIN);
        if (margin != null && margin > amount.amount()) {
            throw fields.wrong(
                    Scope.PROPERTIES,
                    MARGIN,
                    "Our part is larger than the whole payment.",
                    "Send the margin in the same units as the amount.");
        }
        return new Event.PaymentReceived(head, id, amount, margin, textOr(ORDER_ID));
    }

    private Event orderCancelled(Head head) throws Flaw {
        String id = text(ORDER_ID);
        String counterpart = fields.idOr(Scope.PROPERTIES, COUNTERPART_ID);
        String by = oneOf(CANCELLED_BY, CANCELLERS);
        CancelledBy canceller = by == null ? null : CancelledBy.valueOf(by.toUpperCase(Locale.ROOT));
        return new Event.OrderCancelled(
                head,
                id,
                counterpart,
                canceller,
                textOr(REASON),
                lateHoursOr(),
                shareOr(DELIVERED_SHARE),
                shareOr(REFUNDED_SHARE));
    }

    private Event theyWrote(Head head) throws Flaw {
        return new Event.TheyWrote(
                head,
                text(TEXT),
                text(CONVERSATION_ID),
                wordOr(CHANNEL),
                fields.languageOr(Scope.PROPERTIES, LANGUAGE));
    }

    private Event weWrote(Head head) throws Flaw {
        Boolean automatic = yesOr(AUTOMATIC);
        return new Event.WeWrote(
                head,
                text(TEXT),
                text(CONVERSATION_ID),
                wordOr(CHANNEL),
                wordOr(AGENT_ID),
                automatic != null && automatic);
    }

    private Event conversationEnded(Head head) throws Flaw {
        return new Event.ConversationEnded(
                head,
                text(CONVERSATION_ID),
                wordOr(AGENT_ID),
                durationOr(HANDLE_MINUTES),
                wordOr(TOPIC),
                yesOr(RESOLVED),
                yesOr(REOPENED),
                fields.wholeOr(Scope.PROPERTIES, STRAIN, 1, 5));
    }

    private Event surveyAnswered(Head head) throws Flaw {
        String id = text(SURVEY_ID);
        SurveyKind kind = fields.required(Scope.PROPERTIES, KIND, surveyKindOr());
        double score = fields.number(Scope.PROPERTIES, SCORE, -Double.MAX_VALUE, Double.MAX_VALUE);
        if (!kind.allows(score)) {
            throw fields.wrong(
                    Scope.PROPERTIES,
                    SCORE,
                    "The score cannot be an answer to a survey of this kind.",
                    "csat goes from 1 to 5, nps from 0 to 10, ces from 1 to 7.");
        }
        return new Event.SurveyAnswered(head, id, kind, score, textOr(COMMENT), wordOr(PROCESS), textOr(PROCESS_ID));
    }

    private Event reportFiled(Head head) throws Flaw {
        String about = fields.id(Scope.PROPERTIES, ABOUT_ID);
        String reason = fields.required(Scope.PROPERTIES, REASON, oneOf(REASON, REPORT_REASONS));
        return new Event.ReportFiled(head, about, reason, textOr(TEXT), textOr(ORDER_ID));
    }

    private Event serviceCost(Head head) throws Flaw {
        String kind = fields.required(Scope.PROPERTIES, KIND, oneOf(KIND, COST_KINDS));
        Double minutes = durationOr(MINUTES);
        Money amount = amountOr(AMOUNT) == null ? null : money(AMOUNT);
        if (amount == null && minutes == null) {
            throw fields.wrong(
                    Scope.PROPERTIES,
                    AMOUNT,
                    "It says neither money nor time.",
                    "Send an amount with its currency, or minutes.");
        }
        return new Event.ServiceCostIncurred(head, kind, amount, minutes);
    }

    private @Nullable SurveyKind surveyKindOr() throws Flaw {
        String kind = oneOf(KIND, SURVEY_KINDS);
        return kind == null ? null : SurveyKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    /** Before its time is late by less than nothing. */
    private @Nullable Double lateHoursOr() throws Flaw {
        return fields.numberOr(Scope.PROPERTIES, LATE_HOURS, -MOST_HOURS, MOST_HOURS);
    }

    private String text(Key key) throws Flaw {
        return fields.text(Scope.PROPERTIES, key);
    }

    private @Nullable String textOr(Key key) throws Flaw {
        return fields.textOr(Scope.PROPERTIES, key);
    }

    private String word(Key key) throws Flaw {
        return fields.word(Scope.PROPERTIES, key);
    }

    private @Nullable String wordOr(Key key) throws Flaw {
        return fields.wordOr(Scope.PROPERTIES, key);
    }

    private @Nullable String oneOf(Key key, List<String> choices) throws Flaw {
        return fields.oneOf(Scope.PROPERTIES, key, choices);
    }

    private Money money(Key key) throws Flaw {
        return fields.money(Scope.PROPERTIES, key, CURRENCY);
    }

    private @Nullable Double amountOr(Key key) throws Flaw {
        return fields.numberOr(Scope.PROPERTIES, key, 0, Fields.MOST_MONEY);
    }

    private @Nullable Double durationOr(Key key) throws Flaw {
        return fields.numberOr(Scope.PROPERTIES, key, 0, MOST_DURATION);
    }

    private @Nullable Double shareOr(Key key) throws Flaw {
        return fields.numberOr(Scope.PROPERTIES, key, 0, 1);
    }

    private @Nullable Boolean yesOr(Key key) throws Flaw {
        return fields.yesOr(Scope.PROPERTIES, key);
    }

    private @Nullable Long timeOr(Key key) throws Flaw {
        return fields.timeOr(Scope.PROPERTIES, key);
    }
}
