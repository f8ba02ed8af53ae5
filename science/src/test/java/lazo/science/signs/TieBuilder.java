package lazo.science.signs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lazo.science.history.Event;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SurveyKind;
import lazo.science.history.Head;
import lazo.science.history.Money;
import lazo.science.history.Traits;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Tells the story of one tie. A time is a day, such as {@code 2026-03-01} (noon is meant), or an instant, such as
 * {@code 2026-03-01T09:30:00Z}. What is said on one day is one conversation, unless {@link #inTalk} says otherwise.
 */
public final class TieBuilder {

    private final String id;
    private final List<Moment> own = new ArrayList<>();
    private final List<Moment> fromOthers = new ArrayList<>();
    private @Nullable String talk;
    private int next;

    private TieBuilder(String id) {
        this.id = id;
    }

    public static TieBuilder tie(String id) {
        return new TieBuilder(id);
    }

    public static long at(String when) {
        return when.length() > 10
                ? Instant.parse(when).toEpochMilli()
                : LocalDate.parse(when).toEpochDay() * Window.DAY + Window.DAY / 2;
    }

    /** From here on everything is said in this conversation; null: in one for each day. */
    public TieBuilder inTalk(@Nullable String conversation) {
        talk = conversation;
        return this;
    }

    public TieBuilder wrote(String when, String text, Reading reading) {
        return did(when, head -> new Event.TheyWrote(head, text, talkOn(when), "chat", null), reading);
    }

    public TieBuilder weAnswered(String when, String text) {
        return did(when, head -> new Event.WeWrote(head, text, talkOn(when), "chat", "agent-1", false));
    }

    public TieBuilder ourRobotAnswered(String when, String text) {
        return did(when, head -> new Event.WeWrote(head, text, talkOn(when), "chat", null, true));
    }

    public TieBuilder conversationEnded(String when, @Nullable Integer strain, @Nullable Double minutes) {
        return did(
                when,
                head -> new Event.ConversationEnded(head, talkOn(when), "agent-1", minutes, null, true, false, strain));
    }

    /** Somebody of ours says how a conversation was that had ended. */
    public TieBuilder howItWas(String when, String conversation, int strain) {
        return did(
                when,
                head -> new Event.ConversationEnded(head, conversation, "agent-1", null, null, null, null, strain));
    }

    public TieBuilder paid(String when, double amount) {
        return paid(when, new Money(amount, "USD"), null);
    }

    public TieBuilder paid(String when, Money amount, @Nullable Double margin) {
        return did(when, head -> new Event.PaymentReceived(head, "pay-" + when, amount, margin, null));
    }

    public TieBuilder paidForOrder(String when, String order, double amount) {
        return did(when, head -> new Event.PaymentReceived(head, "pay-" + when, usd(amount), null, order));
    }

    public TieBuilder refunded(String when, double amount, @Nullable String payment, @Nullable String reason) {
        return did(when, head -> new Event.PaymentRefunded(head, "refund-" + when, usd(amount), payment, reason));
    }

    public TieBuilder disputed(String when, String dispute, double amount, @Nullable String status) {
        return did(when, head -> new Event.PaymentDisputed(head, dispute, usd(amount), status));
    }

    public TieBuilder subscribed(String when, String subscription, double mrr, @Nullable String interval) {
        return did(when, head -> new Event.SubscriptionSet(head, subscription, "basic", usd(mrr), interval, false));
    }

    public TieBuilder unsubscribed(String when, String subscription, @Nullable Initiator by) {
        return did(when, head -> new Event.SubscriptionCancelled(head, subscription, null, null, by));
    }

    public TieBuilder signedUp(String when) {
        return did(when, head -> new Event.SignedUp(head, null, null));
    }

    public TieBuilder isA(String role) {
        return knownAs(new Traits(null, null, null, role, null, null, null, null, null, null, null, null));
    }

    public TieBuilder speaks(String language) {
        return knownAs(new Traits(null, null, null, null, null, null, null, language, null, null, null, null));
    }

    private TieBuilder knownAs(Traits traits) {
        return did("2025-01-01", head -> new Event.Identified(head, traits, null));
    }

    public TieBuilder processFailed(String when, String process) {
        return did(when, head -> new Event.ProcessFailed(head, process, null, null));
    }

    public TieBuilder used(String when, String feature) {
        return did(when, head -> new Event.FeatureUsed(head, feature, null));
    }

    public TieBuilder answeredSurvey(String when, SurveyKind kind, double score) {
        return did(when, head -> new Event.SurveyAnswered(head, "survey", kind, score, null, null, null));
    }

    public TieBuilder commentedOnSurvey(String when, double score, String comment, Reading reading) {
        return did(
                when,
                head -> new Event.SurveyAnswered(head, "survey", SurveyKind.CSAT, score, comment, null, null),
                reading);
    }

    public TieBuilder remindedOf(String when, String rule) {
        return did(when, head -> new Event.RuleReminded(head, rule, talkOn(when)));
    }

    public TieBuilder grantedAnException(String when, String what) {
        return did(when, head -> new Event.ExceptionGranted(head, what, null));
    }

    public TieBuilder costUs(String when, String kind, double amount) {
        return did(when, head -> new Event.ServiceCostIncurred(head, kind, usd(amount), null));
    }

    public TieBuilder tookMinutes(String when, double minutes) {
        return did(when, head -> new Event.ServiceCostIncurred(head, "support", null, minutes));
    }

    public TieBuilder messaged(String when, String to, String text, Reading reading) {
        return did(when, head -> new Event.DirectMessageSent(head, to, text, null), reading);
    }

    public TieBuilder ordered(String when, String order, String from, @Nullable Double commission) {
        return did(when, head -> new Event.OrderCompleted(head, order, usd(100), commission, from, null));
    }

    public TieBuilder delivered(String when, String order, String by) {
        return did(when, head -> new Event.OrderDelivered(head, order, by, 1.0, 0.0));
    }

    public TieBuilder calledOff(
            String when, String order, String from, CancelledBy by, double delivered, double refunded) {
        return did(when, head -> new Event.OrderCancelled(head, order, from, by, "late", 5.0, delivered, refunded));
    }

    public TieBuilder rated(String when, String whom, double score) {
        return did(when, head -> new Event.RatingGiven(head, whom, score, null, null));
    }

    public TieBuilder reported(String when, String whom, String reason) {
        return did(when, head -> new Event.ReportFiled(head, whom, reason, null, null));
    }

    public TieBuilder reportedInWords(String when, String whom, String words, Reading reading) {
        return did(when, head -> new Event.ReportFiled(head, whom, "abuse", words, null), reading);
    }

    public TieBuilder wasReportedBy(String when, String who, String reason) {
        return somebodyDid(when, who, head -> new Event.ReportFiled(head, id, reason, null, null));
    }

    public TieBuilder wasRatedBy(String when, String who, double score) {
        return somebodyDid(when, who, head -> new Event.RatingGiven(head, id, score, null, null));
    }

    public TieBuilder soldTo(String when, String buyer, @Nullable Double commission) {
        return somebodyDid(
                when, buyer, head -> new Event.OrderCompleted(head, "sale-" + when, usd(100), commission, id, null));
    }

    /** Anything else they did. */
    public TieBuilder did(String when, Function<Head, Event> what) {
        return did(when, what, Reading.NOTHING);
    }

    private TieBuilder did(String when, Function<Head, Event> what, Reading reading) {
        own.add(new Moment(what.apply(head(id, when)), reading));
        return this;
    }

    private TieBuilder somebodyDid(String when, String who, Function<Head, Event> what) {
        fromOthers.add(new Moment(what.apply(head(who, when)), Reading.NOTHING));
        return this;
    }

    public String id() {
        return id;
    }

    public Story story() {
        return new Story(id, inOrder(own), inOrder(fromOthers));
    }

    /** Only what has happened by then. */
    Story storyUntil(long asOf) {
        return new Story(id, until(own, asOf), until(fromOthers, asOf));
    }

    private static List<Moment> until(List<Moment> moments, long asOf) {
        return inOrder(moments).stream().filter(moment -> moment.at() <= asOf).toList();
    }

    private static List<Moment> inOrder(List<Moment> moments) {
        return moments.stream().sorted(Comparator.comparingLong(Moment::at)).toList();
    }

    private Head head(String who, String when) {
        return new Head(id + "-" + next++, who, at(when));
    }

    private String talkOn(String when) {
        return talk == null ? "talk-" + when.substring(0, 10) : talk;
    }

    private static Money usd(double amount) {
        return new Money(amount, "USD");
    }
}
