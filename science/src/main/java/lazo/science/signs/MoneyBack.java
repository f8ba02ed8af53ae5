package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderDelivered;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.reading.Story.Moment;

/**
 * What went back to a customer within the window at their own wish: neither for a fault of ours, nor for an order that
 * we or the other party cancelled, or of which nothing was delivered.
 *
 * @param refunds oldest first
 * @param disputes oldest first
 * @param days on which money went back
 * @param refunded in the company's currency
 * @param paid in the company's currency, within the window
 */
public record MoneyBack(List<Evidence> refunds, List<Evidence> disputes, Set<Long> days, double refunded, double paid) {

    public static MoneyBack of(TieView view) {
        List<Evidence> refunds = new ArrayList<>();
        List<Evidence> disputes = new ArrayList<>();
        Set<Long> days = new HashSet<>();
        double refunded = 0;
        double paid = 0;
        Orders orders = Orders.of(view);
        for (Moment moment : view.story().own()) {
            if (!view.window().contains(moment.at())) {
                continue;
            }
            switch (moment.event()) {
                case PaymentReceived payment -> paid += view.inOurCurrency(payment.amount(), payment.at());
                case PaymentRefunded refund
                when !view.faults().cover(refund.at()) && !orders.owe(refund) -> {
                    refunds.add(Contact.evidence(refund));
                    days.add(view.day(refund.at()));
                    refunded += view.inOurCurrency(refund.amount(), refund.at());
                }
                case PaymentDisputed dispute
                when !view.faults().cover(dispute.at()) -> {
                    disputes.add(Contact.evidence(dispute));
                    days.add(view.day(dispute.at()));
                }
                default -> {}
            }
        }
        return new MoneyBack(refunds, disputes, days, refunded, paid);
    }

    public List<Evidence> all() {
        List<Evidence> all = new ArrayList<>(refunds);
        all.addAll(disputes);
        return all;
    }

    /** What was paid for, and which of it never came about, or was cancelled by somebody else. */
    private record Orders(Map<String, String> ofPayment, Set<String> theirsToHaveBack) {

        /** Share of the work below which nothing was delivered. */
        private static final double NOTHING = 0.1;

        static Orders of(TieView view) {
            Map<String, String> ofPayment = new HashMap<>();
            Set<String> delivered = new HashSet<>();
            Set<String> theirs = new HashSet<>();
            for (Moment moment : view.story().own()) {
                switch (moment.event()) {
                    case PaymentReceived payment
                    when payment.orderId() != null -> ofPayment.put(payment.paymentId(), payment.orderId());
                    case OrderDelivered order -> delivered.add(order.orderId());
                    case OrderCancelled order -> {
                        Double share = order.deliveredShare();
                        boolean had = share == null ? delivered.contains(order.orderId()) : share > NOTHING;
                        boolean byOthers = order.cancelledBy() != null && order.cancelledBy() != CancelledBy.BUYER;
                        if (byOthers || !had) {
                            theirs.add(order.orderId());
                        }
                    }
                    default -> {}
                }
            }
            return new Orders(ofPayment, theirs);
        }

        boolean owe(PaymentRefunded refund) {
            String order = refund.paymentId() == null ? null : ofPayment.get(refund.paymentId());
            return order != null && theirsToHaveBack.contains(order);
        }
    }
}
