package lazo.science.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.outlook.ChurnLedger;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Silence;
import lazo.science.signs.Stay;
import lazo.science.signs.Stays;
import lazo.science.signs.TieView;
import org.jspecify.annotations.Nullable;

/**
 * How long one customer stayed, what they paid a month, and on which plan.
 *
 * @param stays oldest first
 * @param recurring monthly recurring revenue at each instant asked for; empty without a subscription
 * @param plans the plan at each of these instants, or the first one that was told of; empty where none was
 */
record Tenure(List<Stay> stays, double[] recurring, List<String> plans) {

    /** @param instants rising, in epoch milliseconds */
    static Tenure of(TieView view, Silence silence, long[] instants) {
        return new Tenure(
                Stays.of(view.story(), view.since(), silence, view.window().asOf()),
                recurring(view, instants),
                plans(view, instants));
    }

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
        double sum = running.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.min(sum, ChurnLedger.MOST_REVENUE);
    }

    private static List<String> plans(TieView view, long[] instants) {
        List<String> plans = new ArrayList<>(instants.length);
        String first = "";
        String now = "";
        int next = 0;
        for (Moment moment : view.story().own()) {
            String told = plan(moment.event());
            if (told != null && !told.isBlank()) {
                for (; next < instants.length && instants[next] <= moment.at(); next++) {
                    plans.add(now);
                }
                now = told.strip();
                first = first.isEmpty() ? now : first;
            }
        }
        for (; next < instants.length; next++) {
            plans.add(now);
        }
        String atFirst = first;
        plans.replaceAll(plan -> plan.isEmpty() ? atFirst : plan);
        return plans;
    }

    private static @Nullable String plan(Event event) {
        return switch (event) {
            case SubscriptionSet set -> set.plan();
            case Identified identified -> identified.traits().plan();
            case Event.Grouped grouped -> grouped.traits().plan();
            case Event.SignedUp signedUp -> signedUp.plan();
            default -> null;
        };
    }
}
