package lazo.science.signs;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.history.CompanyFacts;
import lazo.science.history.Event.OrderCompleted;
import lazo.science.history.Event.PaymentDisputed;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.ServiceCostIncurred;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Exchange;
import lazo.science.history.Money;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a tie brings and costs, month by month, in the company's currency.
 *
 * <p>A payment brings its margin, spread over the term it pays for, a refund takes back the margin that its payment brought. A commission counts where no
 * payment of the same order was reported; the seller of an order brings it as much as the buyer does. The cost is the
 * team's minutes, fees, gifts and custom work; what our own faults caused stands apart.
 */
public final class Ledger {

    private final CompanyFacts facts;
    private final Exchange exchange;
    private final YearMonth now;
    private final NavigableMap<YearMonth, Line> lines = new TreeMap<>();
    private final Map<String, Paid> paid = new HashMap<>();
    private final List<Evidence> costs = new ArrayList<>();
    private boolean knowsIncome;
    private boolean hasUnpricedSales;
    private int withoutRate;
    private int setApart;

    private Ledger(Company company, long asOf) {
        this.facts = company.facts();
        this.exchange = company.exchange();
        this.now = monthOf(asOf, facts.timezone());
    }

    /** A payment, and the share of it that stays with us. */
    private record Paid(PaymentReceived payment, double stays) {}

    /** Every state of the subscriptions, oldest first. */
    private record Subscriptions(List<SubscriptionSet> states) {

        static Subscriptions of(Story story) {
            List<SubscriptionSet> states = new ArrayList<>();
            for (Moment moment : story.own()) {
                if (moment.event() instanceof SubscriptionSet set) {
                    states.add(set);
                }
            }
            return new Subscriptions(states);
        }

        /** The one a payment is for; the first payment may be reported a little before its subscription. */
        @Nullable
        SubscriptionSet at(long payment) {
            SubscriptionSet last = null;
            for (SubscriptionSet state : states) {
                if (state.at() <= payment + Window.DAY) {
                    last = state;
                }
            }
            return last;
        }
    }

    /** One month. All but {@code minutes} in the company's currency. */
    public static final class Line {
        private double margin;
        private double cost;
        private double ours;
        private double minutes;
        private double minutesOurs;
        private double paidIn;

        public double margin() {
            return margin;
        }

        /** Without what our own faults caused. */
        public double cost() {
            return cost;
        }

        /** What our own faults caused. */
        public double ours() {
            return ours;
        }

        public double minutes() {
            return minutes;
        }

        /** The part of {@code minutes} that our own faults caused. */
        public double minutesOurs() {
            return minutesOurs;
        }

        /** The part of {@code margin} that this customer paid themselves, so that a company's sum counts it once. */
        public double paidIn() {
            return paidIn;
        }

        public double result() {
            return margin - cost;
        }
    }

    /** Works out what a tie brings and costs. */
    public static Ledger of(TieView view) {
        Story story = view.story();
        OurFaults faults = view.faults();
        Ledger ledger = new Ledger(view.company(), view.window().asOf());
        Set<String> paidOrders = ledger.payments(story);
        for (Moment moment : story.own()) {
            switch (moment.event()) {
                case PaymentRefunded refund -> ledger.refund(refund, faults);
                case PaymentDisputed dispute -> ledger.dispute(dispute);
                case ServiceCostIncurred cost -> ledger.serviceCost(cost, faults);
                case OrderCompleted order when !paidOrders.contains(order.orderId()) -> ledger.bought(order);
                default -> {}
            }
        }
        for (Moment moment : story.fromOthers()) {
            if (moment.event() instanceof OrderCompleted order) {
                ledger.sold(order);
            }
        }
        view.conversations().forEach(ledger::conversation);
        return ledger;
    }

    private Set<String> payments(Story story) {
        Set<String> orders = new HashSet<>();
        Subscriptions subscriptions = Subscriptions.of(story);
        for (Moment moment : story.own()) {
            if (moment.event() instanceof PaymentReceived payment) {
                double stays = stays(payment);
                paid.put(payment.paymentId(), new Paid(payment, stays));
                Money margin = new Money(
                        payment.amount().amount() * stays, payment.amount().currency());
                income(payment.at(), margin, true, Term.months(payment, subscriptions.at(payment.at())));
                if (payment.orderId() != null) {
                    orders.add(payment.orderId());
                }
            }
        }
        return orders;
    }

    /** The share of a payment that stays with us. */
    private double stays(PaymentReceived payment) {
        Double margin = payment.margin();
        double amount = payment.amount().amount();
        return margin == null ? facts.grossMargin() : amount == 0 ? 0 : margin / amount;
    }

    private void bought(OrderCompleted order) {
        if (order.commission() != null) {
            income(order.at(), new Money(order.commission(), order.total().currency()), true, 1);
        }
    }

    private void sold(OrderCompleted order) {
        if (order.commission() == null) {
            hasUnpricedSales = true;
        } else {
            income(order.at(), new Money(order.commission(), order.total().currency()), false, 1);
        }
    }

    /** A payment for a term counts a part in each of its months, as far as they have come. */
    private void income(long at, Money money, boolean paidIn, int months) {
        knowsIncome = true;
        double value = inOurCurrency(money, at) / months;
        YearMonth month = monthOf(at, facts.timezone());
        for (int i = 0; i < months && !month.isAfter(now); i++) {
            Line line = lines.computeIfAbsent(month, _ -> new Line());
            line.margin += value;
            line.paidIn += paidIn ? value : 0;
            month = month.plusMonths(1);
        }
    }

    /** What a refund takes back belongs to the month of its payment; that of an order is between buyer and seller. */
    private void refund(PaymentRefunded refund, OurFaults faults) {
        Paid back = refund.paymentId() == null ? null : paid.get(refund.paymentId());
        double stays = back == null ? facts.grossMargin() : back.stays();
        double value = inOurCurrency(refund.amount(), refund.at()) * stays;
        boolean ofAnOrder = back != null && back.payment().orderId() != null;
        spend(back == null ? refund.at() : back.payment().at(), value, !ofAnOrder && faults.cover(refund.at()));
        costs.add(Contact.evidence(refund));
    }

    private void dispute(PaymentDisputed dispute) {
        if ("lost".equals(dispute.status())) {
            spend(dispute.at(), inOurCurrency(dispute.amount(), dispute.at()), false);
            costs.add(Contact.evidence(dispute));
        }
    }

    private void serviceCost(ServiceCostIncurred cost, OurFaults faults) {
        boolean ours = faults.cover(cost.at());
        if (cost.amount() != null) {
            spend(cost.at(), inOurCurrency(cost.amount(), cost.at()), ours);
        }
        if (cost.minutes() != null) {
            time(cost.at(), cost.minutes(), ours);
        }
        costs.add(Contact.evidence(cost));
    }

    private void conversation(Conversation conversation) {
        if (conversation.minutes() > 0 && conversation.end() != null) {
            time(conversation.end().at(), conversation.minutes(), conversation.followsOurFault());
            costs.add(Contact.evidence(conversation.end()));
        }
    }

    private void time(long at, double minutes, boolean ours) {
        Line line = line(at);
        line.minutes += minutes;
        line.minutesOurs += ours ? minutes : 0;
        if (facts.agentMinuteCost() != null) {
            spend(line, minutes * facts.agentMinuteCost(), ours);
        }
    }

    private void spend(long at, double value, boolean ours) {
        spend(line(at), value, ours);
    }

    private void spend(Line line, double value, boolean ours) {
        if (ours) {
            line.ours += value;
            setApart++;
        } else {
            line.cost += value;
        }
    }

    private double inOurCurrency(Money money, long at) {
        OptionalDouble value = exchange.toCompany(money, at);
        if (value.isEmpty()) {
            withoutRate++;
            return 0;
        }
        return value.getAsDouble();
    }

    private Line line(long at) {
        return lines.computeIfAbsent(monthOf(at, facts.timezone()), _ -> new Line());
    }

    public static YearMonth monthOf(long at, ZoneId zone) {
        return YearMonth.from(Instant.ofEpochMilli(at).atZone(zone));
    }

    /** Months in which anything was brought or spent, oldest first. */
    public NavigableMap<YearMonth, Line> lines() {
        return lines;
    }

    /** Whether anything this tie brings was reported at all. */
    boolean knowsIncome() {
        return knowsIncome;
    }

    /** Whether they sold something of which nobody said what it brought us. */
    boolean hasUnpricedSales() {
        return hasUnpricedSales;
    }

    /** Events that cost, for evidence. */
    List<Evidence> costs() {
        return costs;
    }

    /** How many costs follow a fault of ours and do not count. */
    int setApart() {
        return setApart;
    }

    /** Amounts left out because their currency has no rate. */
    public int withoutRate() {
        return withoutRate;
    }
}
