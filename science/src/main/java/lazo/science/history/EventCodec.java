package lazo.science.history;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SurveyKind;
import org.jspecify.annotations.Nullable;

/**
 * A compact binary form of events for temporary files of one and the same program. It promises nothing to another
 * version: keep events for long in the form in which they arrived.
 */
public final class EventCodec {

    private static final Initiator[] INITIATORS = Initiator.values();
    private static final CancelledBy[] CANCELLERS = CancelledBy.values();
    private static final SurveyKind[] SURVEY_KINDS = SurveyKind.values();

    private EventCodec() {}

    /** Appends one event. */
    public static void write(Event event, ByteWriter out) {
        switch (event) {
            case Event.Identified e -> {
                begin(0, e, out);
                traits(e.traits(), out);
                out.putMaybe(e.anonymousId());
            }
            case Event.Grouped e -> {
                begin(1, e, out);
                out.putText(e.groupId());
                traits(e.traits(), out);
            }
            case Event.Aliased e -> {
                begin(2, e, out);
                out.putText(e.previousId());
            }
            case Event.SignedUp e -> {
                begin(3, e, out);
                out.putMaybe(e.plan());
                out.putMaybe(e.referrer());
            }
            case Event.SubscriptionSet e -> {
                begin(4, e, out);
                out.putText(e.subscriptionId());
                out.putText(e.plan());
                money(e.mrr(), out);
                out.putMaybe(e.interval());
                out.putBoolean(e.updated());
            }
            case Event.SubscriptionCancelled e -> {
                begin(5, e, out);
                out.putText(e.subscriptionId());
                out.putMaybe(e.reason());
                out.putMaybe(e.comment());
                choice(e.initiatedBy(), out);
            }
            case Event.PaymentReceived e -> {
                begin(6, e, out);
                out.putText(e.paymentId());
                money(e.amount(), out);
                out.putMaybe(e.margin());
                out.putMaybe(e.orderId());
            }
            case Event.PaymentFailed e -> {
                begin(7, e, out);
                out.putText(e.paymentId());
                money(e.amount(), out);
                out.putMaybe(e.orderId());
            }
            case Event.PaymentRefunded e -> {
                begin(8, e, out);
                out.putText(e.refundId());
                money(e.amount(), out);
                out.putMaybe(e.paymentId());
                out.putMaybe(e.reason());
            }
            case Event.PaymentDisputed e -> {
                begin(9, e, out);
                out.putText(e.disputeId());
                money(e.amount(), out);
                out.putMaybe(e.status());
            }
            case Event.OrderCompleted e -> {
                begin(10, e, out);
                out.putText(e.orderId());
                money(e.total(), out);
                out.putMaybe(e.commission());
                out.putMaybe(e.counterpartId());
                out.putMaybe(e.dueAt());
            }
            case Event.OrderDelivered e -> {
                begin(11, e, out);
                out.putText(e.orderId());
                out.putMaybe(e.counterpartId());
                out.putMaybe(e.share());
                out.putMaybe(e.lateHours());
            }
            case Event.OrderCancelled e -> {
                begin(12, e, out);
                out.putText(e.orderId());
                out.putMaybe(e.counterpartId());
                choice(e.cancelledBy(), out);
                out.putMaybe(e.reason());
                out.putMaybe(e.lateHours());
                out.putMaybe(e.deliveredShare());
                out.putMaybe(e.refundedShare());
            }
            case Event.ProcessCompleted e -> {
                begin(13, e, out);
                out.putText(e.process());
                out.putMaybe(e.processId());
                out.putMaybe(e.durationSeconds());
            }
            case Event.ProcessFailed e -> {
                begin(14, e, out);
                out.putText(e.process());
                out.putMaybe(e.processId());
                out.putMaybe(e.error());
            }
            case Event.FeatureUsed e -> {
                begin(15, e, out);
                out.putText(e.feature());
                out.putMaybe(e.core());
            }
            case Event.TheyWrote e -> {
                begin(16, e, out);
                out.putText(e.text());
                out.putText(e.conversationId());
                out.putMaybe(e.channel());
                out.putMaybe(e.language());
            }
            case Event.WeWrote e -> {
                begin(17, e, out);
                out.putText(e.text());
                out.putText(e.conversationId());
                out.putMaybe(e.channel());
                out.putMaybe(e.agentId());
                out.putBoolean(e.automatic());
            }
            case Event.ConversationEnded e -> {
                begin(18, e, out);
                out.putText(e.conversationId());
                out.putMaybe(e.agentId());
                out.putMaybe(e.handleMinutes());
                out.putMaybe(e.topic());
                out.putMaybe(e.resolved());
                out.putMaybe(e.reopened());
                Integer strain = e.strain();
                out.putByte(strain == null ? 0 : strain);
            }
            case Event.SurveySent e -> {
                begin(19, e, out);
                out.putText(e.surveyId());
                choice(e.kind(), out);
                out.putMaybe(e.channel());
            }
            case Event.SurveyAnswered e -> {
                begin(20, e, out);
                out.putText(e.surveyId());
                choice(e.kind(), out);
                out.putDouble(e.score());
                out.putMaybe(e.comment());
                out.putMaybe(e.process());
                out.putMaybe(e.processId());
            }
            case Event.DirectMessageSent e -> {
                begin(21, e, out);
                out.putText(e.toId());
                out.putText(e.text());
                out.putMaybe(e.orderId());
            }
            case Event.RatingGiven e -> {
                begin(22, e, out);
                out.putText(e.aboutId());
                out.putDouble(e.score());
                out.putMaybe(e.orderId());
                out.putMaybe(e.comment());
            }
            case Event.ReportFiled e -> {
                begin(23, e, out);
                out.putText(e.aboutId());
                out.putText(e.reason());
                out.putMaybe(e.text());
                out.putMaybe(e.orderId());
            }
            case Event.ServiceCostIncurred e -> {
                begin(24, e, out);
                out.putText(e.kind());
                Money amount = e.amount();
                out.putBoolean(amount != null);
                if (amount != null) {
                    money(amount, out);
                }
                out.putMaybe(e.minutes());
            }
            case Event.ExceptionGranted e -> {
                begin(25, e, out);
                out.putText(e.what());
                out.putMaybe(e.until());
            }
            case Event.RuleReminded e -> {
                begin(26, e, out);
                out.putText(e.rule());
                out.putMaybe(e.conversationId());
            }
            case Event.IncidentOpened e -> {
                begin(27, e, out);
                out.putText(e.incidentId());
                out.putMaybe(e.process());
                out.putMaybe(e.feature());
                ids(e.affects(), out);
                out.putMaybe(e.summary());
            }
            case Event.IncidentClosed e -> {
                begin(28, e, out);
                out.putText(e.incidentId());
                out.putBoolean(e.withdrawn());
            }
            case Event.Other e -> {
                begin(29, e, out);
                out.putText(e.name());
            }
        }
    }

    /** The next event. */
    public static Event read(ByteReader in) {
        int tag = in.getByte();
        long at = in.getLong();
        Head head = new Head(in.getText(), in.getText(), at);
        return switch (tag) {
            case 0 -> new Event.Identified(head, traits(in), in.getMaybeText());
            case 1 -> new Event.Grouped(head, in.getText(), traits(in));
            case 2 -> new Event.Aliased(head, in.getText());
            case 3 -> new Event.SignedUp(head, in.getMaybeWord(), in.getMaybeText());
            case 4 ->
                new Event.SubscriptionSet(
                        head, in.getText(), in.getWord(), money(in), in.getMaybeWord(), in.getBoolean());
            case 5 ->
                new Event.SubscriptionCancelled(
                        head, in.getText(), in.getMaybeWord(), in.getMaybeText(), choice(INITIATORS, in));
            case 6 -> new Event.PaymentReceived(head, in.getText(), money(in), in.getMaybeDouble(), in.getMaybeText());
            case 7 -> new Event.PaymentFailed(head, in.getText(), money(in), in.getMaybeText());
            case 8 -> new Event.PaymentRefunded(head, in.getText(), money(in), in.getMaybeText(), in.getMaybeText());
            case 9 -> new Event.PaymentDisputed(head, in.getText(), money(in), in.getMaybeWord());
            case 10 ->
                new Event.OrderCompleted(
                        head, in.getText(), money(in), in.getMaybeDouble(), in.getMaybeText(), in.getMaybeLong());
            case 11 ->
                new Event.OrderDelivered(
                        head, in.getText(), in.getMaybeText(), in.getMaybeDouble(), in.getMaybeDouble());
            case 12 ->
                new Event.OrderCancelled(
                        head,
                        in.getText(),
                        in.getMaybeText(),
                        choice(CANCELLERS, in),
                        in.getMaybeText(),
                        in.getMaybeDouble(),
                        in.getMaybeDouble(),
                        in.getMaybeDouble());
            case 13 -> new Event.ProcessCompleted(head, in.getWord(), in.getMaybeText(), in.getMaybeDouble());
            case 14 -> new Event.ProcessFailed(head, in.getWord(), in.getMaybeText(), in.getMaybeText());
            case 15 -> new Event.FeatureUsed(head, in.getWord(), in.getMaybeBoolean());
            case 16 -> new Event.TheyWrote(head, in.getText(), in.getText(), in.getMaybeWord(), in.getMaybeWord());
            case 17 ->
                new Event.WeWrote(
                        head, in.getText(), in.getText(), in.getMaybeWord(), in.getMaybeWord(), in.getBoolean());
            case 18 ->
                new Event.ConversationEnded(
                        head,
                        in.getText(),
                        in.getMaybeWord(),
                        in.getMaybeDouble(),
                        in.getMaybeWord(),
                        in.getMaybeBoolean(),
                        in.getMaybeBoolean(),
                        strain(in));
            case 19 -> new Event.SurveySent(head, in.getText(), choice(SURVEY_KINDS, in), in.getMaybeWord());
            case 20 ->
                new Event.SurveyAnswered(
                        head,
                        in.getText(),
                        given(choice(SURVEY_KINDS, in)),
                        in.getDouble(),
                        in.getMaybeText(),
                        in.getMaybeWord(),
                        in.getMaybeText());
            case 21 -> new Event.DirectMessageSent(head, in.getText(), in.getText(), in.getMaybeText());
            case 22 -> new Event.RatingGiven(head, in.getText(), in.getDouble(), in.getMaybeText(), in.getMaybeText());
            case 23 -> new Event.ReportFiled(head, in.getText(), in.getWord(), in.getMaybeText(), in.getMaybeText());
            case 24 ->
                new Event.ServiceCostIncurred(
                        head, in.getWord(), in.getBoolean() ? money(in) : null, in.getMaybeDouble());
            case 25 -> new Event.ExceptionGranted(head, in.getWord(), in.getMaybeLong());
            case 26 -> new Event.RuleReminded(head, in.getWord(), in.getMaybeText());
            case 27 ->
                new Event.IncidentOpened(
                        head, in.getText(), in.getMaybeWord(), in.getMaybeWord(), ids(in), in.getMaybeText());
            case 28 -> new Event.IncidentClosed(head, in.getText(), in.getBoolean());
            case 29 -> new Event.Other(head, in.getWord());
            default -> throw new IllegalStateException("No event begins with " + tag + ": these bytes are damaged.");
        };
    }

    private static void begin(int tag, Event event, ByteWriter out) {
        Head head = event.head();
        out.putByte(tag);
        out.putLong(head.at());
        out.putText(head.messageId());
        out.putText(head.who());
    }

    private static void money(Money money, ByteWriter out) {
        out.putDouble(money.amount());
        out.putText(money.currency());
    }

    private static Money money(ByteReader in) {
        return new Money(in.getDouble(), in.getWord());
    }

    @SuppressWarnings("EnumOrdinal") // Written and read by one and the same program.
    private static void choice(@Nullable Enum<?> choice, ByteWriter out) {
        out.putByte(choice == null ? 0 : choice.ordinal() + 1);
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] choices, ByteReader in) {
        int index = in.getByte();
        return index == 0 ? null : choices[index - 1];
    }

    private static SurveyKind given(@Nullable SurveyKind kind) {
        if (kind == null) {
            throw new IllegalStateException("An answer without a kind: these bytes are damaged.");
        }
        return kind;
    }

    private static @Nullable Integer strain(ByteReader in) {
        int strain = in.getByte();
        return strain == 0 ? null : (Integer) strain;
    }

    private static void ids(@Nullable List<String> ids, ByteWriter out) {
        out.putVar(ids == null ? 0 : ids.size() + 1);
        if (ids != null) {
            ids.forEach(out::putText);
        }
    }

    private static @Nullable List<String> ids(ByteReader in) {
        int count = in.getVar() - 1;
        if (count < 0) {
            return null;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(in.getText());
        }
        return List.copyOf(ids);
    }

    private static void traits(Traits traits, ByteWriter out) {
        out.putMaybe(traits.name());
        out.putMaybe(traits.email());
        out.putMaybe(traits.phone());
        out.putMaybe(traits.role());
        out.putMaybe(traits.kind());
        out.putMaybe(traits.plan());
        out.putMaybe(traits.segment());
        out.putMaybe(traits.language());
        out.putMaybe(traits.country());
        out.putMaybe(traits.timezone());
        out.putMaybe(traits.createdAt());
        out.putMaybe(traits.consumer());
    }

    private static Traits traits(ByteReader in) {
        return new Traits(
                in.getMaybeText(),
                in.getMaybeText(),
                in.getMaybeText(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeWord(),
                in.getMaybeLong(),
                in.getMaybeBoolean());
    }
}
