package lazo.science.signs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import lazo.science.history.Event;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * That a customer has left.
 *
 * <p>With a contract they are gone when the last subscription has ended. Without one they are gone in silence: when
 * nothing has been heard of them for longer than 90 days and than three times the longest silence they have come back
 * from.
 *
 * @param at epoch milliseconds: the last cancellation, or the last sign of life
 */
public record Departure(long at, Kind kind) {

    private static final long SHORTEST_SILENCE = 90 * Window.DAY;
    private static final long LONGER_THAN_EVER = 3;

    /** How it ended. */
    public enum Kind {
        VOLUNTARY,
        /** a payment failed */
        INVOLUNTARY,
        ENDED_BY_US,
        /** without a word */
        SILENT;

        /** The name in files, such as {@code ended_by_us}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When and how this customer left; null while they are with us. */
    public static @Nullable Departure of(Story story, long asOf) {
        Map<String, @Nullable SubscriptionCancelled> subscriptions = new HashMap<>();
        for (Moment moment : story.own()) {
            if (moment.event() instanceof SubscriptionSet set) {
                subscriptions.put(set.subscriptionId(), null);
            } else if (moment.event() instanceof SubscriptionCancelled cancelled) {
                subscriptions.put(cancelled.subscriptionId(), cancelled);
            }
        }
        return subscriptions.isEmpty() ? silence(story, asOf) : lastCancellation(subscriptions);
    }

    private static @Nullable Departure lastCancellation(Map<String, @Nullable SubscriptionCancelled> subscriptions) {
        SubscriptionCancelled last = null;
        for (SubscriptionCancelled cancelled : subscriptions.values()) {
            if (cancelled == null) {
                return null;
            }
            if (last == null || cancelled.at() > last.at()) {
                last = cancelled;
            }
        }
        return last == null ? null : new Departure(last.at(), kind(last.initiatedBy()));
    }

    private static Kind kind(@Nullable Initiator initiator) {
        return switch (initiator) {
            case COMPANY -> Kind.ENDED_BY_US;
            case PAYMENT_FAILURE -> Kind.INVOLUNTARY;
            case CUSTOMER -> Kind.VOLUNTARY;
            case null -> Kind.VOLUNTARY;
        };
    }

    private static @Nullable Departure silence(Story story, long asOf) {
        long last = Long.MIN_VALUE;
        long longest = 0;
        for (Moment moment : story.own()) {
            if (isSignOfLife(moment.event())) {
                longest = last == Long.MIN_VALUE ? 0 : Math.max(longest, moment.at() - last);
                last = moment.at();
            }
        }
        if (last == Long.MIN_VALUE) {
            return null;
        }
        long patience = Math.max(SHORTEST_SILENCE, LONGER_THAN_EVER * longest);
        return asOf - last > patience ? new Departure(last, Kind.SILENT) : null;
    }

    /** What they did, not what we did with them. */
    private static boolean isSignOfLife(Event event) {
        return switch (event) {
            case WeWrote _, Event.SurveySent _, Event.ConversationEnded _, Event.Identified _ -> false;
            case Event.ServiceCostIncurred _, Event.ExceptionGranted _, Event.RuleReminded _ -> false;
            case Event.PaymentRefunded _, Event.PaymentFailed _, Event.Grouped _, Event.Aliased _ -> false;
            default -> true;
        };
    }
}
