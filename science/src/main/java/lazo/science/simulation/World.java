package lazo.science.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event;
import lazo.science.history.Event.Initiator;
import lazo.science.history.Event.SurveyKind;
import lazo.science.history.Money;
import lazo.science.reading.Reading;

/**
 * The invented company, month by month: what happens by itself, and what follows from a decision. Its assumptions stand
 * here and in {@link Kind}, and in the handbook in words.
 */
final class World {

    static final YearMonth FIRST = YearMonth.of(2025, 1);
    static final double MINUTE_COST = 0.5;

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int NOON = 12;

    /** Every month, for each customer there was in the beginning. */
    private static final double ARRIVALS = 0.02;

    private static final double INCIDENT = 0.2;
    private static final double TOUCHED = 0.3;
    private static final double FAILS = 0.03;
    private static final double FAILS_THE_HURT = 0.45;
    private static final double COMPLAINS_OF_A_FAULT = 0.6;
    private static final double LEAVES_OVER_A_FAULT = 0.05;
    private static final double LEAVES_OVER_HARM = 0.15;
    private static final double HARMS = 0.7;
    private static final double REPORTED_WRONGLY = 0.01;
    private static final double SHARES_CONTACTS = 0.6;

    /** Minutes it takes to get over an insult, and nobody reports them. */
    private static final double RECOVERY = 40;

    private final long seed;
    private final int beginning;
    private final double capacity;
    private final List<Customer> customers = new ArrayList<>();
    private double minutes;
    private double load;

    World(long seed, int beginning) {
        this.seed = seed;
        this.beginning = beginning;
        double usual = 0;
        for (Kind kind : Kind.values()) {
            usual += kind.share * kind.talks * kind.minutes;
        }
        // a fifth more than what comes by itself, for faults and for decisions
        this.capacity = 1.2 * usual * beginning;
        for (int i = 0; i < beginning; i++) {
            join(-1 - new Dice(seed, i, 1, Dice.Purpose.WHO).below(24));
        }
    }

    List<Customer> customers() {
        return customers;
    }

    static long start(int month) {
        return FIRST.plusMonths(month)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    /** The last instant of a month, at which it is decided. */
    static long end(int month) {
        return start(month + 1) - 1;
    }

    private void join(int month) {
        Customer customer = new Customer(customers.size(), seed);
        LocalDate day = FIRST.plusMonths(month).atDay(1 + customer.number % 28);
        long at = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() + NOON * HOUR;
        customer.did(new Event.SignedUp(customer.head(at), null, null));
        customer.did(new Event.SubscriptionSet(
                customer.head(at), "s-" + customer.number, "plan", usd(customer.price), "month", false));
        customers.add(customer);
    }

    /** Lets a month pass, up to the moment of decision. */
    void pass(int month, Tally tally) {
        load = minutes / capacity;
        minutes = 0;
        int arrivals = new Dice(seed, -1, month, Dice.Purpose.WHO).times(ARRIVALS * beginning);
        for (int i = 0; i < arrivals; i++) {
            join(month);
        }
        boolean incident = new Dice(seed, -1, month, Dice.Purpose.FAULTS).happens(INCIDENT);
        for (Customer customer : customers) {
            if (!customer.gone) {
                live(customer, month, incident, tally);
            }
        }
        for (Customer customer : customers) {
            if (!customer.gone) {
                perhapsLeaves(customer, month, tally);
            }
        }
    }

    private void live(Customer customer, int month, boolean incident, Tally tally) {
        long day = start(month) + (1 + customer.number % 26) * DAY + 9 * HOUR;
        customer.did(new Event.PaymentReceived(
                customer.head(day), "p-" + customer.number + "-" + month, usd(customer.price), null, null));
        earn(customer, customer.price, tally);
        if (month < customer.giftUntil) {
            double gift = customer.price / 2;
            customer.did(new Event.ServiceCostIncurred(customer.head(day), "gift", usd(gift), null));
            earn(customer, -gift, tally);
        }
        faults(customer, month, incident, tally);
        talks(customer, month, tally);
        dealings(customer, month, tally);
    }

    private void faults(Customer customer, int month, boolean incident, Tally tally) {
        Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.FAULTS);
        boolean touched = dice.happens(TOUCHED) && incident;
        boolean hurt = customer.kind == Kind.HURT && !customer.mended;
        boolean failed = dice.happens(hurt ? FAILS_THE_HURT : FAILS) || touched;
        long at = moment(month, dice);
        boolean complains = dice.happens(COMPLAINS_OF_A_FAULT);
        if (failed) {
            customer.did(new Event.ProcessFailed(customer.head(at), "assembly", null, null));
            customer.failedIn = month;
            if (complains) {
                talk(customer, at + 3 * HOUR, true, false, false, 12, dice, tally);
            }
        }
    }

    private void talks(Customer customer, int month, Tally tally) {
        Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.TALKS);
        Kind kind = customer.kind;
        double often = customer.mended ? Math.min(kind.talks, 0.8) : kind.talks;
        if (kind == Kind.BARGAINER) {
            often += 0.5 * customer.gifts;
        }
        // who waits long for an answer is sooner unhappy
        double impatience = 0.2 * Math.clamp(load - 1, 0, 1);
        int times = dice.times(often);
        for (int i = 0; i < times; i++) {
            boolean unhappy = dice.happens((customer.mended ? 0.1 : kind.unhappy) + impatience);
            boolean insulting = dice.happens(customer.mended ? 0 : kind.insulting);
            boolean never = dice.happens(kind == Kind.POOR_FIT && !customer.mended ? 0.8 : 0);
            double length = kind.minutes * Math.exp(0.4 * dice.normal());
            talk(customer, moment(month, dice), unhappy || insulting, insulting, never, length, dice, tally);
        }
        if (dice.happens(0.15)) {
            double score = Math.clamp(Math.rint(4.3 - 2.5 * kind.unhappy + dice.normal()), 1, 5);
            customer.did(new Event.SurveyAnswered(
                    customer.head(moment(month, dice)), "csat", SurveyKind.CSAT, score, null, null, null));
        }
        if (kind == Kind.CONSTRUCTIVE || dice.happens(0.6)) {
            customer.did(new Event.FeatureUsed(customer.head(moment(month, dice)), "assemblies", true));
        }
    }

    private void talk(
            Customer customer,
            long at,
            boolean unhappy,
            boolean insulting,
            boolean never,
            double length,
            Dice dice,
            Tally tally) {
        String id = customer.id() + "@" + at;
        customer.did(
                new Event.TheyWrote(customer.head(at), "…", id, "chat", null),
                Words.of(customer.kind, unhappy, insulting, never, dice));
        customer.did(new Event.WeWrote(customer.head(at + HOUR), "…", id, "chat", "agent", false));
        double felt = 1.5 + (unhappy ? 0.7 : 0) + (insulting ? 2 : 0) + 0.6 * dice.normal();
        int strain = (int) Math.clamp(Math.rint(felt), 1, 5);
        customer.did(new Event.ConversationEnded(
                customer.head(at + 2 * HOUR), id, "agent", length, null, true, false, strain));
        work(customer, length + (insulting ? RECOVERY : 0), tally);
        tally.strain += insulting || strain >= 4 ? 1 : 0;
    }

    private void dealings(Customer customer, int month, Tally tally) {
        Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.DEALINGS);
        boolean harms = customer.kind == Kind.HARMFUL && !customer.mended && dice.happens(HARMS);
        boolean reported = dice.happens(REPORTED_WRONGLY) || harms;
        for (int i = 0; i < 2; i++) {
            Customer other = customers.get(dice.below(customers.size()));
            long at = moment(month, dice);
            boolean shares = dice.happens(SHARES_CONTACTS) && customer.kind == Kind.CIRCUMVENTER && !customer.mended;
            if (other.gone || other.number == customer.number) {
                continue;
            }
            Event message = new Event.DirectMessageSent(customer.head(at), other.id(), "…", null);
            customer.did(message, shares ? Words.contactDetails() : Reading.NOTHING);
            other.heard(message);
            if (reported && i == 0) {
                Event report = new Event.ReportFiled(other.head(at + DAY), customer.id(), "non_payment", null, null);
                other.did(report);
                customer.heard(report);
                other.harmedThisMonth |= harms;
                tally.harmed += harms ? 1 : 0;
            }
        }
    }

    private void perhapsLeaves(Customer customer, int month, Tally tally) {
        Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.LEAVING);
        double chance = customer.kind.leaves;
        boolean failed = customer.failedIn == month;
        chance += failed ? LEAVES_OVER_A_FAULT : 0;
        chance += customer.harmedThisMonth ? LEAVES_OVER_HARM : 0;
        chance *= month < customer.patientUntil ? 0.6 : 1;
        chance *= 1 + 0.5 * Math.clamp(load - 1, 0, 1);
        if (dice.happens(chance)) {
            tally.harmLeavers += customer.harmedThisMonth ? 1 : 0;
            leave(customer, month, Initiator.CUSTOMER);
            tally.left++;
        }
        customer.harmedThisMonth = false;
        tally.months++;
    }

    private static void leave(Customer customer, int month, Initiator by) {
        customer.gone = true;
        customer.did(
                new Event.SubscriptionCancelled(customer.head(end(month)), "s-" + customer.number, null, null, by));
    }

    /** Carries out a decision, at the end of a month; answers what was done in the end. */
    Action act(Customer customer, Action action, int month, Tally tally) {
        if (month - customer.last.getOrDefault(action, -100) < action.rest) {
            return Action.NOTHING;
        }
        Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.ANSWER);
        boolean willing = dice.happens(0.6);
        boolean offended = dice.happens(0.5);
        long at = end(month);
        switch (action) {
            case NOTHING -> {
                return action;
            }
            case TALK -> {
                String id = customer.id() + "!" + month;
                customer.did(new Event.WeWrote(customer.head(at), "…", id, "call", "agent", false));
                customer.did(
                        new Event.ConversationEnded(customer.head(at), id, "agent", 30.0, "talk", true, false, null));
                work(customer, 30, tally);
                customer.patientUntil = month + 3;
                mend(customer, willing && (customer.kind == Kind.INSULTING || customer.kind == Kind.HARMFUL));
            }
            case REPAIR -> {
                customer.did(new Event.ServiceCostIncurred(customer.head(at), "custom_work", null, 60.0));
                work(customer, 60, tally);
                customer.patientUntil = month + 3;
                mend(customer, willing && customer.kind == Kind.HURT);
            }
            case SAVE -> {
                customer.giftUntil = month + 4;
                customer.patientUntil = month + 4;
                customer.gifts++;
            }
            case ADAPT -> {
                customer.did(new Event.ExceptionGranted(customer.head(at), "other terms", null));
                work(customer, 45, tally);
                boolean helps = customer.kind == Kind.POOR_FIT || customer.kind == Kind.LOSS_MAKER;
                mend(customer, willing && helps);
                if (!customer.mended && helps && offended) {
                    leave(customer, month, Initiator.CUSTOMER);
                    tally.left++;
                }
            }
            case ENFORCE -> {
                customer.did(new Event.RuleReminded(customer.head(at), "contacts", null));
                work(customer, 10, tally);
                mend(customer, willing && (customer.kind == Kind.CIRCUMVENTER || customer.kind == Kind.HARMFUL));
                if (!customer.mended && ++customer.warnings >= 3) {
                    end(customer, month, tally);
                }
            }
            case LET_GO -> end(customer, month, tally);
        }
        customer.last.put(action, month);
        return action;
    }

    /** They are let go, with what they last paid given back. */
    private void end(Customer customer, int month, Tally tally) {
        customer.did(new Event.PaymentRefunded(
                customer.head(end(month)), "r-" + customer.number, usd(customer.price), null, "parting"));
        earn(customer, -customer.price, tally);
        work(customer, 45, tally);
        tally.letGo++;
        tally.wronged += customer.isWorthKeeping() ? 1 : 0;
        leave(customer, month, Initiator.COMPANY);
    }

    private static void mend(Customer customer, boolean answers) {
        if (answers && customer.mendable && !customer.mended) {
            customer.mended = true;
            customer.price = customer.kind == Kind.CIRCUMVENTER ? 2.5 * customer.price : customer.price;
        }
    }

    private void work(Customer customer, double time, Tally tally) {
        minutes += time;
        tally.minutes += time;
        earn(customer, -time * MINUTE_COST, tally);
    }

    private static void earn(Customer customer, double value, Tally tally) {
        customer.worth += value;
        tally.value += value;
    }

    /** Some working hour of a month. */
    private static long moment(int month, Dice dice) {
        return start(month) + dice.below(27) * DAY + (9 + dice.below(8)) * HOUR;
    }

    private static Money usd(double amount) {
        return new Money(Math.round(amount * 100) / 100.0, "USD");
    }

    /** What adds up while the company lives. */
    static final class Tally {
        double value;
        double minutes;
        int strain;
        int harmed;
        int harmLeavers;
        int left;
        int letGo;
        int wronged;
        int months;
    }
}
