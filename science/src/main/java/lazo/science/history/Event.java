package lazo.science.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as it was reported; never edited.
 *
 * <p>The names and properties are those of the public event contract (the Segment spec, with its e-commerce, B2B SaaS
 * and live-chat vocabularies). A property that was not reported is null. Durations and amounts carry their unit in the
 * name or type; shares lie in [0, 1].
 */
public sealed interface Event {

    /** Who, when, and under which id. */
    Head head();

    /** Epoch milliseconds. */
    default long at() {
        return head().at();
    }

    /** The evidence id. */
    default String id() {
        return head().messageId();
    }

    /** The person on the other side, where the event has one: their tie hears of it too. */
    default @Nullable String otherParty() {
        return null;
    }

    /** The words a customer wrote in it, where it holds any. */
    default @Nullable String words() {
        return null;
    }

    // ---- who -------------------------------------------------------------------------------------------------------

    /**
     * {@code identify}.
     *
     * @param anonymousId the id they were known by until now
     */
    record Identified(Head head, Traits traits, @Nullable String anonymousId) implements Event {}

    /** {@code group}: this person belongs to an account, which has one tie for all its people. */
    record Grouped(Head head, String groupId, Traits traits) implements Event {}

    /** {@code alias}: who was called {@code previousId} until now. */
    record Aliased(Head head, String previousId) implements Event {}

    record SignedUp(
            Head head, @Nullable String plan, @Nullable String referrer) implements Event {}

    // ---- subscriptions and money -----------------------------------------------------------------------------------

    /**
     * @param mrr monthly recurring revenue
     * @param updated false when it started with this event
     */
    record SubscriptionSet(
            Head head,
            String subscriptionId,
            String plan,
            Money mrr,
            @Nullable String interval,
            boolean updated) implements Event {}

    record SubscriptionCancelled(
            Head head,
            String subscriptionId,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable Initiator initiatedBy)
            implements Event {
        @Override
        public @Nullable String words() {
            return comment;
        }
    }

    /**
     * @param margin our part of the amount; null where the sender did not say
     */
    record PaymentReceived(
            Head head,
            String paymentId,
            Money amount,
            @Nullable Double margin,
            @Nullable String orderId) implements Event {}

    record PaymentFailed(
            Head head,
            String paymentId,
            Money amount,
            @Nullable String orderId) implements Event {}

    record PaymentRefunded(
            Head head,
            String refundId,
            Money amount,
            @Nullable String paymentId,
            @Nullable String reason) implements Event {}

    record PaymentDisputed(
            Head head,
            String disputeId,
            Money amount,
            @Nullable String status) implements Event {}

    // ---- orders between users --------------------------------------------------------------------------------------

    record OrderCompleted(
            Head head,
            String orderId,
            Money total,
            @Nullable Double commission,
            @Nullable String counterpartId,
            @Nullable Long dueAt)
            implements Event {
        @Override
        public @Nullable String otherParty() {
            return counterpartId;
        }
    }

    record OrderDelivered(
            Head head,
            String orderId,
            @Nullable String counterpartId,
            @Nullable Double share,
            @Nullable Double lateHours)
            implements Event {
        @Override
        public @Nullable String otherParty() {
            return counterpartId;
        }
    }

    record OrderCancelled(
            Head head,
            String orderId,
            @Nullable String counterpartId,
            @Nullable CancelledBy cancelledBy,
            @Nullable String reason,
            @Nullable Double lateHours,
            @Nullable Double deliveredShare,
            @Nullable Double refundedShare)
            implements Event {
        @Override
        public @Nullable String otherParty() {
            return counterpartId;
        }

        @Override
        public @Nullable String words() {
            return reason;
        }
    }

    // ---- use -------------------------------------------------------------------------------------------------------

    record ProcessCompleted(
            Head head,
            String process,
            @Nullable String processId,
            @Nullable Double durationSeconds) implements Event {}

    record ProcessFailed(
            Head head,
            String process,
            @Nullable String processId,
            @Nullable String error) implements Event {}

    /**
     * @param core whether it belongs to what we exist for; null where only the company's facts can tell
     */
    record FeatureUsed(Head head, String feature, @Nullable Boolean core) implements Event {}

    // ---- talk ------------------------------------------------------------------------------------------------------

    /** {@code Live Chat Message Sent}: the customer wrote to us. */
    record TheyWrote(
            Head head,
            String text,
            String conversationId,
            @Nullable String channel,
            @Nullable String language) implements Event {
        @Override
        public String words() {
            return text;
        }
    }

    /** {@code Live Chat Message Received}: we wrote to the customer. */
    record WeWrote(
            Head head,
            String text,
            String conversationId,
            @Nullable String channel,
            @Nullable String agentId,
            boolean automatic)
            implements Event {}

    /**
     * @param strain 1 (light) to 5 (it hurt): the agent's own word
     */
    record ConversationEnded(
            Head head,
            String conversationId,
            @Nullable String agentId,
            @Nullable Double handleMinutes,
            @Nullable String topic,
            @Nullable Boolean resolved,
            @Nullable Boolean reopened,
            @Nullable Integer strain)
            implements Event {}

    record SurveySent(
            Head head,
            String surveyId,
            @Nullable SurveyKind kind,
            @Nullable String channel) implements Event {}

    record SurveyAnswered(
            Head head,
            String surveyId,
            SurveyKind kind,
            double score,
            @Nullable String comment,
            @Nullable String process,
            @Nullable String processId)
            implements Event {
        @Override
        public @Nullable String words() {
            return comment;
        }
    }

    // ---- between users ---------------------------------------------------------------------------------------------

    record DirectMessageSent(
            Head head, String toId, String text, @Nullable String orderId) implements Event {
        @Override
        public String otherParty() {
            return toId;
        }

        @Override
        public String words() {
            return text;
        }
    }

    record RatingGiven(
            Head head,
            String aboutId,
            double score,
            @Nullable String orderId,
            @Nullable String comment) implements Event {
        @Override
        public String otherParty() {
            return aboutId;
        }

        @Override
        public @Nullable String words() {
            return comment;
        }
    }

    record ReportFiled(
            Head head,
            String aboutId,
            String reason,
            @Nullable String text,
            @Nullable String orderId) implements Event {
        @Override
        public String otherParty() {
            return aboutId;
        }

        @Override
        public @Nullable String words() {
            return text;
        }
    }

    // ---- what we did -----------------------------------------------------------------------------------------------

    /**
     * @param kind {@code support}, {@code custom_work}, {@code gift}, {@code fee} or {@code other}
     */
    record ServiceCostIncurred(
            Head head,
            String kind,
            @Nullable Money amount,
            @Nullable Double minutes) implements Event {}

    /** A rule bent, a customisation, a courtesy. */
    record ExceptionGranted(
            Head head, String what, @Nullable Long until) implements Event {}

    record RuleReminded(Head head, String rule, @Nullable String conversationId) implements Event {}

    // ---- our own faults (who: the company) -------------------------------------------------------------------------

    /**
     * @param affects ids it touched; null means everyone
     */
    record IncidentOpened(
            Head head,
            String incidentId,
            @Nullable String process,
            @Nullable String feature,
            @Nullable List<String> affects,
            @Nullable String summary)
            implements Event {}

    /**
     * @param withdrawn whether it was reported by mistake: there was no such incident
     */
    record IncidentClosed(Head head, String incidentId, boolean withdrawn) implements Event {}

    // ---- everything else -------------------------------------------------------------------------------------------

    /** An event whose name we do not know, a page or a screen: kept, and shown on the time line. */
    record Other(Head head, String name) implements Event {}

    /** Who ended a subscription. */
    enum Initiator {
        CUSTOMER,
        COMPANY,
        PAYMENT_FAILURE
    }

    /** Who called an order off. */
    enum CancelledBy {
        BUYER,
        SELLER,
        COMPANY
    }

    /** Satisfaction 1–5, recommendation 0–10, effort 1–7. */
    enum SurveyKind {
        CSAT(1, 5),
        NPS(0, 10),
        CES(1, 7);

        private final int lowest;
        private final int highest;

        SurveyKind(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        /** Whether a score can be an answer to this question. */
        public boolean allows(double score) {
            return score >= lowest && score <= highest;
        }

        /** The score on [0, 1], so that kinds can be set side by side. */
        public double share(double score) {
            return (score - lowest) / (highest - lowest);
        }
    }
}
