package lazo.science.signs;

import java.util.Iterator;
import java.util.function.LongConsumer;
import lazo.science.buying.History;
import lazo.science.history.Event;
import lazo.science.history.Event.WeWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** The signs of life of one customer, heard one after the other. */
public final class Life {

    private static final long WEEK = 7 * Window.DAY;
    private static final long NEVER = Long.MIN_VALUE;

    private long first = NEVER;
    private long last = NEVER;
    private long longest;
    private int weeks;
    private long lastWeek;

    /** What they did, not what we did with them. */
    public static boolean isSign(Event event) {
        return switch (event) {
            case WeWrote _, Event.SurveySent _, Event.ConversationEnded _, Event.Identified _ -> false;
            case Event.ServiceCostIncurred _, Event.ExceptionGranted _, Event.RuleReminded _ -> false;
            case Event.PaymentRefunded _, Event.PaymentFailed _, Event.Grouped _, Event.Aliased _ -> false;
            default -> true;
        };
    }

    /** Every sign of life of a customer up to a moment, in order: what they did themselves, and that others hired them. */
    static void each(Story story, long until, LongConsumer sign) {
        Iterator<Moment> hired = story.fromOthers().iterator();
        Moment next = nextHired(hired);
        for (Moment moment : story.own()) {
            if (moment.at() > until) {
                break;
            }
            if (isSign(moment.event())) {
                for (; next != null && next.at() <= moment.at(); next = nextHired(hired)) {
                    sign.accept(next.at());
                }
                sign.accept(moment.at());
            }
        }
        for (; next != null && next.at() <= until; next = nextHired(hired)) {
            sign.accept(next.at());
        }
    }

    private static @Nullable Moment nextHired(Iterator<Moment> fromOthers) {
        while (fromOthers.hasNext()) {
            Moment moment = fromOthers.next();
            if (moment.event() instanceof Event.OrderCompleted) {
                return moment;
            }
        }
        return null;
    }

    /** @param at epoch milliseconds, not before the one heard last */
    void hear(long at) {
        if (first == NEVER) {
            first = at;
        } else {
            longest = Math.max(longest, at - last);
            long week = (at - first) / WEEK;
            weeks += week > lastWeek ? 1 : 0;
            lastWeek = Math.max(lastWeek, week);
        }
        last = at;
    }

    boolean isSilent() {
        return first == NEVER;
    }

    /** Epoch milliseconds of the last one. */
    long last() {
        return last;
    }

    /** The longest silence they came back from, in milliseconds. */
    long longest() {
        return longest;
    }

    /** In how many weeks after the first they were heard of. */
    int weeks() {
        return weeks;
    }

    /** As {@code buying} counts: weeks in which they did something stand for purchases, and time is in weeks. */
    History history(long at) {
        return new History(weeks, (double) lastWeek, Math.max((double) (at - first) / WEEK, (double) lastWeek));
    }
}
