package lazo.science.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.outlook.ChurnLedger;
import lazo.science.outlook.Ending;
import lazo.science.outlook.Stay;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Departure;
import lazo.science.signs.TieView;
import org.jspecify.annotations.Nullable;

/** How long one customer stayed and what they paid a month, as {@link ChurnLedger} wants to hear it. */
final class Tenure {

    private Tenure() {}

    static void count(TieView view, @Nullable Departure gone, ChurnLedger ledger) {
        long since = view.since();
        Stay stay = gone == null || gone.at() < since
                ? Stay.since(since)
                : new Stay(since, gone.at(), Ending.valueOf(gone.kind().name()));
        ledger.add(List.of(stay), recurring(view, ledger.starts()));
    }

    /** Monthly recurring revenue at each instant; empty without a subscription. */
    private static double[] recurring(TieView view, long[] instants) {
        Map<String, Double> running = new HashMap<>();
        double[] recurring = new double[instants.length];
        boolean any = false;
        int next = 0;
        for (Moment moment : view.story().own()) {
            Event event = moment.event();
            if (!(event instanceof SubscriptionSet) && !(event instanceof SubscriptionCancelled)) {
                continue;
            }
            any = true;
            for (; next < instants.length && instants[next] <= event.at(); next++) {
                recurring[next] = sum(running);
            }
            if (event instanceof SubscriptionSet set) {
                running.put(set.subscriptionId(), view.inOurCurrency(set.mrr(), set.at()));
            } else if (event instanceof SubscriptionCancelled cancelled) {
                running.remove(cancelled.subscriptionId());
            }
        }
        for (; next < instants.length; next++) {
            recurring[next] = sum(running);
        }
        return any ? recurring : new double[0];
    }

    private static double sum(Map<String, Double> running) {
        return running.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
