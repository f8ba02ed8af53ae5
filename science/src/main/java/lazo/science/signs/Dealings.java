package lazo.science.signs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.history.Event;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.DirectMessageSent;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.OrderDelivered;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.RatingGiven;
import lazo.science.history.Event.ReportFiled;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;

/** The distinct people a customer dealt with within the window, and what harm came to each. */
final class Dealings {

    /** Somebody who leaves us within this time after a dealing may have left because of it. */
    private static final long LEFT_AFTER = 60 * Window.DAY;

    /** A rating this low, of somebody whom the others rate this well, after a dispute. */
    private static final double VINDICTIVE = 2;

    private static final double WELL_RATED = 4;
    private static final int OTHER_RATINGS = 3;

    /** Share of the work that was delivered and not paid for. */
    private static final double UNPAID = 0.1;

    private final Map<String, Person> people = new LinkedHashMap<>();

    /** Somebody they dealt with. */
    static final class Person {
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long harmedAt = Long.MIN_VALUE;
        private boolean disputed;
        private final Set<String> harms = new HashSet<>();
        private final List<Evidence> evidence = new ArrayList<>();

        private void dealtAt(long at) {
            first = Math.min(first, at);
            last = Math.max(last, at);
        }

        private void harmed(String how, long at, Evidence why) {
            harms.add(how);
            harmedAt = Math.max(harmedAt, at);
            evidence.add(why);
        }

        long last() {
            return last;
        }

        boolean isHarmed() {
            return !harms.isEmpty();
        }

        long harmedAt() {
            return harmedAt;
        }

        List<Evidence> evidence() {
            return evidence;
        }
    }

    static Dealings of(TieView view, Census census) {
        Dealings dealings = new Dealings();
        Story story = view.story();
        Orders orders = Orders.of(story);
        for (Moment moment : story.own()) {
            String other = moment.event().otherParty();
            if (other != null && view.window().contains(moment.at())) {
                dealings.person(other).dealtAt(moment.at());
                dealings.whatTheyDid(moment, other, orders, census);
            }
        }
        for (Moment moment : story.fromOthers()) {
            if (view.window().contains(moment.at())) {
                Person person = dealings.person(moment.event().head().who());
                person.dealtAt(moment.at());
                if (moment.event() instanceof ReportFiled report
                        && !report.reason().equals("contact_sharing")) {
                    person.harmed("report", report.at(), Contact.evidence(report));
                }
            }
        }
        dealings.whoLeft(census);
        return dealings;
    }

    private Person person(String id) {
        return people.computeIfAbsent(id, _ -> new Person());
    }

    private void whatTheyDid(Moment moment, String other, Orders orders, Census census) {
        Person person = person(other);
        switch (moment.event()) {
            case OrderCancelled cancelled -> {
                person.disputed = true;
                if (orders.unpaidShare(cancelled) > UNPAID) {
                    person.harmed("unpaid", cancelled.at(), Contact.evidence(cancelled));
                }
            }
            case ReportFiled _ -> person.disputed = true;
            case DirectMessageSent message -> {
                if (moment.reading().attacksAPerson()) {
                    person.harmed("attacked", message.at(), Contact.evidence(message));
                }
            }
            case RatingGiven rating -> {
                if (person.disputed && isVindictive(rating, census)) {
                    person.harmed("rating", rating.at(), Contact.evidence(rating));
                }
            }
            default -> {}
        }
    }

    private static boolean isVindictive(RatingGiven rating, Census census) {
        Census.Ratings all = census.ratingsOf(rating.aboutId());
        return rating.score() <= VINDICTIVE
                && all != null
                && all.count() > OTHER_RATINGS
                && all.meanWithout(rating.score()) >= WELL_RATED;
    }

    private void whoLeft(Census census) {
        people.forEach((id, person) -> {
            Long left = census.leftAt(id);
            if (left != null && left >= person.first && left - person.last <= LEFT_AFTER) {
                person.harms.add("left");
                person.harmedAt = Math.max(person.harmedAt, left);
            }
        });
    }

    Map<String, Person> people() {
        return people;
    }

    /** What of each order was delivered and what was paid back. */
    private record Orders(Map<String, Double> delivered, Map<String, Double> refunded) {

        static Orders of(Story story) {
            Map<String, Double> delivered = new HashMap<>();
            Map<String, PaymentReceived> payments = new HashMap<>();
            Map<String, Double> refunded = new HashMap<>();
            for (Moment moment : story.own()) {
                Event event = moment.event();
                if (event instanceof OrderDelivered delivery) {
                    delivered.merge(delivery.orderId(), delivery.share() == null ? 1.0 : delivery.share(), Math::max);
                } else if (event instanceof PaymentReceived payment && payment.orderId() != null) {
                    payments.put(payment.paymentId(), payment);
                } else if (event instanceof PaymentRefunded refund && refund.paymentId() != null) {
                    PaymentReceived payment = payments.get(refund.paymentId());
                    if (payment != null
                            && payment.orderId() != null
                            && payment.amount().amount() > 0) {
                        refunded.merge(
                                payment.orderId(),
                                refund.amount().amount() / payment.amount().amount(),
                                Double::sum);
                    }
                }
            }
            return new Orders(delivered, refunded);
        }

        /** Work they have and did not pay for, as a share of the order. */
        double unpaidShare(OrderCancelled cancelled) {
            if (cancelled.cancelledBy() != null && cancelled.cancelledBy() != CancelledBy.BUYER) {
                return 0;
            }
            Double done = cancelled.deliveredShare();
            double has = done == null ? delivered.getOrDefault(cancelled.orderId(), 0.0) : done;
            Double back = cancelled.refundedShare();
            double refund = back == null ? refunded.getOrDefault(cancelled.orderId(), 0.0) : back;
            return has - (1 - Math.min(1, refund));
        }
    }
}
