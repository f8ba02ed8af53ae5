package lazo.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.ReportFiled;
import lazo.science.history.Event.RuleReminded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.SignedUp;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveyKind;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Event.WeWrote;
import lazo.science.history.Head;
import lazo.science.history.Money;
import lazo.science.reading.Reading;
import lazo.science.reading.Reading.Contact;
import lazo.science.reading.Reading.ContactKind;
import lazo.science.reading.Reading.Insult;
import lazo.science.reading.Reading.Intent;
import lazo.science.reading.Reading.Span;
import lazo.science.reading.Reading.Target;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** A story told by hand: every verb takes how many days before today it happened. */
final class Tie {

    static final long TODAY = 1_795_348_800_000L; // 2026-11-22T12:00Z
    static final long DAY = 86_400_000L;

    final String id;
    private final List<Moment> own = new ArrayList<>();
    private final List<Moment> others = new ArrayList<>();
    private int count;

    Tie(String id) {
        this.id = id;
    }

    static long ago(double days) {
        return TODAY - Math.round(days * DAY);
    }

    Story story() {
        own.sort(Comparator.comparingLong(Moment::at));
        others.sort(Comparator.comparingLong(Moment::at));
        return new Story(id, List.copyOf(own), List.copyOf(others));
    }

    Head head(double days) {
        return new Head(id + "-" + count++, id, ago(days));
    }

    Tie add(Event event) {
        own.add(new Moment(event, Reading.NOTHING));
        return this;
    }

    Tie sees(double days, String what) {
        return add(new Event.Other(head(days), what));
    }

    Tie signedUp(double days) {
        return add(new SignedUp(head(days), "Pro", null));
    }

    Tie subscribed(double days, double mrr) {
        return add(new SubscriptionSet(head(days), "s", "Pro", usd(mrr), "month", false));
    }

    Tie cancelled(double days, String reason) {
        return add(new SubscriptionCancelled(head(days), "s", reason, null, Event.Initiator.CUSTOMER));
    }

    Tie paysMonthly(double from, double to, double amount) {
        for (double day = from; day >= to; day -= 30.4) {
            add(new PaymentReceived(head(day), "p" + count, usd(amount), null, null));
        }
        return this;
    }

    Tie refunded(double days, double amount) {
        return add(new PaymentRefunded(head(days), "r", usd(amount), null, null));
    }

    Tie uses(String feature, double from, double to, double every) {
        for (double day = from; day >= to; day -= every) {
            add(new FeatureUsed(head(day), feature, true));
        }
        return this;
    }

    Tie says(double days, String text, double polarity) {
        Set<Intent> intents = polarity < -0.2 ? Set.of(Intent.COMPLAINT) : Set.of(Intent.THANKS);
        own.add(new Moment(
                new TheyWrote(head(days), text, "c" + (int) days, "whatsapp", "es"), reading(polarity, intents)));
        return this;
    }

    Tie insults(double days, String text, String insult) {
        int at = text.indexOf(insult);
        Reading read = new Reading(
                "es",
                1,
                -0.9,
                List.of(new Insult(new Span(at, at + insult.length()), Target.US)),
                List.of(),
                Set.of(Intent.COMPLAINT),
                List.of(),
                List.of(),
                new int[0],
                8);
        own.add(new Moment(new TheyWrote(head(days), text, "c" + (int) days, "whatsapp", "es"), read));
        return this;
    }

    Tie answers(double days, int csat, @Nullable String comment) {
        own.add(new Moment(
                new SurveyAnswered(head(days), "v", SurveyKind.CSAT, csat, comment, null, null),
                comment == null ? Reading.NOTHING : reading((csat - 3) / 2.0, Set.of())));
        return this;
    }

    Tie weAnswer(double days, String text) {
        return add(new WeWrote(head(days), text, "c" + (int) days, "whatsapp", "ana", false));
    }

    Tie machine(double days, String text) {
        return add(new WeWrote(head(days), text, "auto", "email", null, true));
    }

    Tie talked(double days, double minutes, int strain) {
        return add(new ConversationEnded(head(days), "c" + (int) days, "ana", minutes, null, true, false, strain));
    }

    Tie fails(double days, String process) {
        return add(new ProcessFailed(head(days), process, null, "timeout"));
    }

    Tie gift(double days, double amount) {
        return add(new ServiceCostIncurred(head(days), "gift", usd(amount), null));
    }

    Tie exception(double days, String what) {
        return add(new ExceptionGranted(head(days), what, null));
    }

    Tie reminded(double days, String rule) {
        return add(new RuleReminded(head(days), rule, null));
    }

    Tie orders(double days, double total, String other) {
        return add(new OrderCompleted(head(days), "o" + count, usd(total), total * 0.12, other, null));
    }

    Tie cancelsOrder(double days, String other, double done) {
        return add(new OrderCancelled(head(days), "o" + count, other, Event.CancelledBy.BUYER, null, 6.0, done, 1.0));
    }

    Tie invitesOutside(double days, String text, String contact) {
        int at = text.indexOf(contact);
        Reading read = new Reading(
                "es",
                1,
                0,
                List.of(),
                List.of(),
                Set.of(),
                List.of(new Contact(new Span(at, at + contact.length()), ContactKind.PHONE)),
                List.of(),
                new int[0],
                9);
        own.add(new Moment(new DirectMessageSent(head(days), "other", text, null), read));
        return this;
    }

    Tie reportedBy(double days, String other, String reason, String text) {
        others.add(new Moment(
                new ReportFiled(new Head(id + "-" + count++, other, ago(days)), id, reason, text, null),
                reading(-0.7, Set.of(Intent.COMPLAINT))));
        return this;
    }

    static Money usd(double amount) {
        return new Money(amount, "USD");
    }

    static Reading reading(double polarity, Set<Intent> intents) {
        return new Reading("es", 1, polarity, List.of(), List.of(), intents, List.of(), List.of(), new int[0], 9);
    }
}
