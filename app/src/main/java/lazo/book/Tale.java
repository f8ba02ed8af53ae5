package lazo.book;

import java.util.List;
import java.util.Locale;
import lazo.science.history.Event;
import lazo.science.history.Event.Aliased;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.ExceptionGranted;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.Grouped;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.IncidentClosed;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.OrderDelivered;
import lazo.science.history.Event.Other;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentFailed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ProcessCompleted;
import lazo.science.history.Event.ProcessFailed;
import lazo.science.history.Event.RatingGiven;
import lazo.science.history.Event.ReportFiled;
import lazo.science.history.Event.RuleReminded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.SignedUp;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.SurveySent;
import lazo.science.history.Event.TheyWrote;
import lazo.science.history.Event.WeWrote;
import lazo.science.history.Money;
import org.jspecify.annotations.Nullable;

/** Tells one event in plain words: "Paid 49 USD", "Wrote by WhatsApp". The words people wrote are told apart. */
final class Tale {

    private final Words words;
    private final Figures figures;

    Tale(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** What this customer did, or we did with them. */
    String own(Event event) {
        return switch (event) {
            case Identified e -> words.say("tale.identified");
            case Grouped e -> words.say("tale.grouped", e.groupId());
            case Aliased e -> words.say("tale.aliased", e.previousId());
            case SignedUp e -> with(words.say("tale.signed_up"), e.plan());
            case SubscriptionSet e ->
                words.say(
                        e.updated() ? "tale.subscription_updated" : "tale.subscription_started",
                        e.plan(),
                        money(e.mrr()));
            case SubscriptionCancelled e -> cancelled(e);
            case PaymentReceived e -> words.say("tale.paid", money(e.amount()));
            case PaymentFailed e -> words.say("tale.payment_failed", money(e.amount()));
            case PaymentRefunded e -> with(words.say("tale.refunded", money(e.amount())), e.reason());
            case PaymentDisputed e -> words.say("tale.disputed", money(e.amount()));
            case OrderCompleted e -> words.say("tale.ordered", money(e.total()));
            case OrderDelivered e -> delivered(e);
            case OrderCancelled e -> orderCancelled(e);
            case ProcessCompleted e -> words.say("tale.process_completed", e.process());
            case ProcessFailed e -> with(words.say("tale.process_failed", e.process()), e.error());
            case FeatureUsed e -> words.say("tale.feature_used", e.feature());
            case TheyWrote e -> by("tale.they_wrote", e.channel());
            case WeWrote e -> by(e.automatic() ? "tale.machine_wrote" : "tale.we_wrote", e.channel());
            case ConversationEnded e -> conversation(e);
            case SurveySent e -> words.say("tale.survey_sent");
            case SurveyAnswered e ->
                words.say("tale.survey_" + e.kind().name().toLowerCase(Locale.ROOT), figures.decimal(e.score()));
            case DirectMessageSent e -> words.say("tale.direct_message");
            case RatingGiven e -> words.say("tale.rated", figures.decimal(e.score()));
            case ReportFiled e -> words.say("tale.reported", words.sayOrSpell("report.", e.reason()));
            case ServiceCostIncurred e -> cost(e);
            case ExceptionGranted e -> words.say("tale.exception", e.what());
            case RuleReminded e -> words.say("tale.reminded", words.sayOrSpell("rule.", e.rule()));
            case IncidentOpened e -> with(words.say("tale.incident_opened"), e.summary());
            case IncidentClosed e -> words.say("tale.incident_closed");
            case Other e -> other(e.name());
        };
    }

    /** An event beyond the contract says what it is by its own name; of pages and screens we know that they were seen. */
    private String other(String name) {
        for (String kind : List.of("Page", "Screen")) {
            String key = "tale." + kind.toLowerCase(Locale.ROOT);
            if (name.equals(kind)) {
                return words.say(key + ".some");
            }
            if (name.startsWith(kind + ": ")) {
                return words.say(key, name.substring(kind.length() + 2));
            }
        }
        return words.say("tale.other", name);
    }

    /** What somebody else did with this customer, or said about them. */
    String fromOther(Event event) {
        return switch (event) {
            case DirectMessageSent e -> words.say("tale.other_wrote");
            case RatingGiven e -> words.say("tale.other_rated", figures.decimal(e.score()));
            case ReportFiled e -> words.say("tale.other_reported", words.sayOrSpell("report.", e.reason()));
            case OrderCompleted e -> words.say("tale.other_ordered", money(e.total()));
            case OrderDelivered e -> words.say("tale.other_delivered");
            case OrderCancelled e -> words.say("tale.other_cancelled");
            default -> words.say("tale.other", own(event));
        };
    }

    /** The words in it, ours included, or null. */
    static @Nullable String quote(Event event) {
        String said = event instanceof WeWrote wrote ? wrote.text() : event.words();
        return said == null || said.isBlank() ? null : said.strip();
    }

    private String cancelled(SubscriptionCancelled event) {
        Initiator by = event.initiatedBy();
        String what = words.say(
                by == Initiator.COMPANY
                        ? "tale.cancelled_by_us"
                        : by == Initiator.PAYMENT_FAILURE ? "tale.cancelled_unpaid" : "tale.cancelled");
        String reason = event.reason();
        return with(what, reason == null ? null : words.sayOrSpell("leaving.", reason));
    }

    private String delivered(OrderDelivered event) {
        Double late = event.lateHours();
        String what = late != null && late > 0
                ? words.say("tale.delivered_late", figures.span((long) (late * 3_600_000)))
                : words.say("tale.delivered");
        Double share = event.share();
        return share == null || share >= 1 ? what : with(what, words.say("tale.delivered_share", figures.share(share)));
    }

    private String orderCancelled(OrderCancelled event) {
        Double done = event.deliveredShare();
        String what = words.say("tale.order_cancelled");
        return done == null || done <= 0 ? what : with(what, words.say("tale.delivered_share", figures.share(done)));
    }

    private String conversation(ConversationEnded event) {
        Double minutes = event.handleMinutes();
        String what = minutes == null
                ? words.say("tale.talk_ended")
                : words.count("tale.talk_lasted", Math.round(minutes), figures.count(Math.round(minutes)));
        Integer strain = event.strain();
        if (strain != null) {
            what = with(what, words.say("tale.strain", figures.count(strain)));
        }
        return Boolean.TRUE.equals(event.reopened()) ? with(what, words.say("tale.reopened")) : what;
    }

    private String cost(ServiceCostIncurred event) {
        Money amount = event.amount();
        Double minutes = event.minutes();
        String size = amount != null
                ? money(amount)
                : minutes == null
                        ? null
                        : words.count("tale.minutes", Math.round(minutes), figures.count(Math.round(minutes)));
        return with(words.sayOrSpell("tale.cost_", event.kind()), size);
    }

    private String by(String key, @Nullable String channel) {
        return channel == null
                ? words.say(key)
                : words.say("tale.by", words.say(key), words.sayOrSpell("channel.", channel));
    }

    private String with(String what, @Nullable String more) {
        return more == null || more.isBlank() ? what : words.say("tale.with", what, more);
    }

    private String money(Money money) {
        return figures.money(money.amount(), money.currency());
    }
}
