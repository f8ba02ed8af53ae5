package lazo.science.reasons;

import static lazo.science.reasons.HypothesisKind.BARGAINING;
import static lazo.science.reasons.HypothesisKind.GUARANTEE_ABUSE;
import static lazo.science.reasons.HypothesisKind.OUR_FAULT;
import static lazo.science.reasons.HypothesisKind.VOICE;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.OrderDelivered;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.RatingGiven;
import lazo.science.reading.Story.Moment;
import lazo.science.signs.Evidence;
import lazo.science.signs.MoneyBack;
import lazo.science.signs.Signs;
import lazo.science.signs.TieView;

/** Do they keep the work and the money? */
final class GuaranteeClues {

    /** A delay up to here is small: a day. */
    private static final double SMALL_DELAY_HOURS = 24;

    /** Days on which money went back, from which on it is more than bad luck. */
    private static final int LEAST_MONEY_BACK = 3;

    /** The same where much else was bought and kept. */
    private static final int MUCH_MONEY_BACK = 5;

    private GuaranteeClues() {}

    static void look(Signs signs, EvidenceTable table) {
        TieView view = signs.view();
        List<OrderCancelled> cancelled = recent(view, OrderCancelled.class).stream()
                .filter(order -> order.cancelledBy() == CancelledBy.BUYER || order.cancelledBy() == null)
                .toList();
        int orders = recent(view, OrderCompleted.class).size();
        boolean again = moneyBack(view, table);
        if (cancelled.size() < 2) {
            if (again) {
                return;
            }
            table.row("few_cancellations", cancelled.size())
                    .move(GUARANTEE_ABUSE, -2.5)
                    .note();
            return;
        }
        List<OrderCancelled> atOnce = cancelled.stream()
                .filter(order -> order.lateHours() != null && order.lateHours() <= SMALL_DELAY_HOURS)
                .toList();
        if (!atOnce.isEmpty()) {
            table.row("cancels_at_small_delay", atOnce.size(), cancelled.size())
                    .move(GUARANTEE_ABUSE, Math.min(2.5, 0.7 * atOnce.size()))
                    .move(OUR_FAULT, -0.3)
                    .seenIn(evidence(atOnce))
                    .note();
        }
        List<OrderCancelled> kept =
                cancelled.stream().filter(GuaranteeClues::keepsTheWork).toList();
        if (!kept.isEmpty()) {
            table.row("refund_after_delivery", kept.size())
                    .move(GUARANTEE_ABUSE, Math.min(4, 1 + 0.8 * kept.size()))
                    .move(BARGAINING, 0.3)
                    .seenIn(evidence(kept))
                    .note();
        }
        if (orders >= 6 && cancelled.size() * 10 >= orders * 4) {
            table.row("hires_in_bulk_and_cancels", orders, cancelled.size())
                    .move(GUARANTEE_ABUSE, 1)
                    .note();
        }
        silence(view, orders, table);
    }

    /** Refunds and disputes again and again of what was delivered or used, none of them for a fault of ours. */
    private static boolean moneyBack(TieView view, EvidenceTable table) {
        MoneyBack back = MoneyBack.of(view);
        int bought = Math.max(
                recent(view, PaymentReceived.class).size(),
                recent(view, OrderDelivered.class).size());
        int days = back.days().size();
        boolean again =
                (days >= LEAST_MONEY_BACK && days * 3 >= bought) || (days >= MUCH_MONEY_BACK && days * 6 >= bought);
        if (again && bought > 0) {
            table.row("money_back_again", days, bought)
                    .move(GUARANTEE_ABUSE, Math.min(4, 0.5 + 0.7 * days))
                    .move(VOICE, -0.5)
                    .seenIn(Evidence.newestFirst(back.all()))
                    .note();
            return true;
        }
        return false;
    }

    private static boolean keepsTheWork(OrderCancelled order) {
        return order.deliveredShare() != null
                && order.refundedShare() != null
                && order.deliveredShare() > 0.1
                && order.refundedShare() > 1 - order.deliveredShare();
    }

    private static void silence(TieView view, int orders, EvidenceTable table) {
        boolean rated = view.story().fromOthers().stream().anyMatch(moment -> moment.event() instanceof RatingGiven);
        if (!rated && orders >= 5) {
            table.row("nobody_rates_them", orders).move(GUARANTEE_ABUSE, 0.4).note();
        }
    }

    private static <E extends lazo.science.history.Event> List<E> recent(TieView view, Class<E> type) {
        List<E> recent = new ArrayList<>();
        for (Moment moment : view.story().own()) {
            if (type.isInstance(moment.event()) && view.window().contains(moment.at())) {
                recent.add(type.cast(moment.event()));
            }
        }
        return recent;
    }

    private static List<Evidence> evidence(List<OrderCancelled> orders) {
        return orders.reversed().stream()
                .map(order -> new Evidence(order.id(), order.at(), order.reason(), List.of()))
                .toList();
    }
}
