package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lazo.science.history.Event;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SubscriptionCancelled;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The spans in which somebody was a customer.
 *
 * <p>With a contract a stay is over when the last subscription has ended, and another begins with the next subscription.
 * Without one it is over when they have been silent for too long, by the {@link Silence rule} of the company, and another
 * begins with the next sign of life.
 */
public final class Stays {

    private Stays() {}

    /**
     * Oldest first, at least one; the last one is open where they are with us.
     *
     * @param since epoch milliseconds: when the first one began
     * @param asOf epoch milliseconds: what happens later is not looked at
     */
    public static List<Stay> of(Story story, long since, Silence silence, long asOf) {
        boolean contract = false;
        for (Moment moment : story.own()) {
            contract |= moment.at() <= asOf && isContract(moment.event());
        }
        return contract ? byContract(story, since, asOf) : bySignsOfLife(story, since, silence, asOf);
    }

    static boolean isContract(Event event) {
        return event instanceof SubscriptionSet || event instanceof SubscriptionCancelled;
    }

    private static List<Stay> byContract(Story story, long since, long asOf) {
        List<Stay> stays = new ArrayList<>();
        Set<String> running = new HashSet<>();
        long from = since;
        boolean here = true;
        for (Moment moment : story.own()) {
            if (moment.at() > asOf) {
                break;
            }
            if (moment.event() instanceof SubscriptionSet set) {
                from = here ? from : set.at();
                here = true;
                running.add(set.subscriptionId());
            } else if (moment.event() instanceof SubscriptionCancelled cancelled) {
                running.remove(cancelled.subscriptionId());
                if (here && running.isEmpty()) {
                    stays.add(new Stay(from, Math.max(from, cancelled.at()), ending(cancelled.initiatedBy())));
                    here = false;
                }
            }
        }
        if (here) {
            stays.add(Stay.since(from));
        }
        return stays;
    }

    private static Ending ending(@Nullable Initiator initiator) {
        return switch (initiator) {
            case COMPANY -> Ending.ENDED_BY_US;
            case PAYMENT_FAILURE -> Ending.INVOLUNTARY;
            case CUSTOMER -> Ending.VOLUNTARY;
            case null -> Ending.VOLUNTARY;
        };
    }

    private static List<Stay> bySignsOfLife(Story story, long since, Silence silence, long asOf) {
        List<Stay> stays = new ArrayList<>();
        Life life = new Life();
        long[] begun = {since};
        Life.each(story, asOf, at -> {
            if (at < since) {
                return; // hired before they were a customer
            }
            if (!life.isSilent() && silence.isEnd(life, at)) {
                stays.add(new Stay(begun[0], Math.max(begun[0], life.last()), Ending.SILENT));
                begun[0] = at;
            }
            life.hear(at);
        });
        long from = begun[0];
        if (!life.isSilent() && silence.isEnd(life, asOf)) {
            stays.add(new Stay(from, Math.max(from, life.last()), Ending.SILENT));
        } else {
            stays.add(Stay.since(from));
        }
        return stays;
    }
}
