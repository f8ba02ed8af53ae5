package lazo.science.signs;

import java.util.Locale;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.SubscriptionSet;
import org.jspecify.annotations.Nullable;

/** For how many months somebody pays at once. */
public final class Term {

    private static final int LONGEST = 36;

    private Term() {}

    /** The months a payment covers, at least 1: as many times the monthly revenue as it is large. */
    static int months(PaymentReceived payment, @Nullable SubscriptionSet subscription) {
        if (subscription == null || payment.orderId() != null) {
            return 1;
        }
        double monthly = subscription.mrr().amount();
        boolean comparable = monthly > 0
                && subscription.mrr().currency().equals(payment.amount().currency());
        if (isYearly(subscription)) {
            return !comparable || payment.amount().amount() > 2 * monthly ? 12 : 1;
        }
        double times = comparable ? payment.amount().amount() / monthly : 1;
        return times < 2.5 ? 1 : (int) Math.min(LONGEST, Math.round(times));
    }

    /** Whether a subscription is paid for a year in advance. */
    public static boolean isYearly(SubscriptionSet subscription) {
        String interval = subscription.interval();
        if (interval == null) {
            return false;
        }
        String word = interval.toLowerCase(Locale.ROOT);
        return word.startsWith("y") || word.startsWith("an") || word.startsWith("año") || word.contains("12");
    }
}
