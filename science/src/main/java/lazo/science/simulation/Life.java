package lazo.science.simulation;

import java.util.ArrayList;
import java.util.List;
import lazo.science.decisions.Decided;

/**
 * One company under one way of deciding, from the first month to the last.
 *
 * @param value all it brought less all it cost, in its currency, not discounted
 * @param churn share of customers who leave of their own will in a month
 * @param strain conversations that hurt, a month
 * @param letGo how many customers were let go, accounts that were closed for broken rules among them
 * @param wronged of these, how many with whom it could have come right
 * @param harmed how often somebody came to harm through another customer
 * @param active customers at the end
 */
record Life(double value, double churn, double strain, double letGo, double wronged, double harmed, double active) {

    /** How often chance decides in the place of Lazo, where its log is to say how others would do. */
    private static final double EXPLORED = 0.4;

    private static final List<Action> TO_TRY = List.of(Action.NOTHING, Action.TALK, Action.SAVE, Action.ADAPT);
    private static final int FOLLOWED = 3;

    static Life of(Policy policy, long seed, int customers, int months) {
        return live(policy, seed, customers, months, false, new ArrayList<>());
    }

    /**
     * A decision that was left to chance in part.
     *
     * @param chance with which this was done
     * @param worth what the customer brought in the three months after
     */
    record Logged(Action done, double chance, double worth) {

        /** In the light of a policy that always does the same here. */
        Decided under(Action always) {
            return Decided.of(chance, done == always ? 1 : 0, worth);
        }
    }

    /**
     * Lazo with a share of chance: wherever it suggests a talk, an offer or other terms, one of these or nothing is done
     * at random every so often. Nobody is ever let go by chance.
     */
    static List<Logged> explore(long seed, int customers, int months) {
        List<Logged> log = new ArrayList<>();
        live(new Policy.Lazo(), seed, customers, months, true, log);
        return log;
    }

    /** A logged decision whose months are not over. */
    private record Open(Customer customer, Action done, double chance, double before, int until) {}

    private static Life live(Policy policy, long seed, int customers, int months, boolean explores, List<Logged> log) {
        World world = new World(seed, customers);
        World.Tally tally = new World.Tally();
        Office office = new Office();
        List<Open> open = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            double before = tally.minutes;
            world.pass(month, tally);
            int now = month;
            for (Open each : open) {
                if (each.until() == now) {
                    log.add(new Logged(each.done(), each.chance(), each.customer().worth - each.before()));
                }
            }
            open.removeIf(each -> each.until() == now);
            office.look(world.customers(), month, tally, tally.minutes - before);
            for (Customer customer : world.customers()) {
                if (customer.gone) {
                    continue;
                }
                Action action = policy.decide(office.see(customer, month));
                if (explores && action.isReversible() && TO_TRY.contains(action) && action != Action.NOTHING) {
                    Dice dice = new Dice(seed, customer.number, month, Dice.Purpose.EXPLORING);
                    Action done = dice.happens(EXPLORED) ? TO_TRY.get(dice.below(TO_TRY.size())) : action;
                    double chance = EXPLORED / TO_TRY.size() + (done == action ? 1 - EXPLORED : 0);
                    double worth = customer.worth;
                    // what was done so short a time ago cannot be done again, by chance or otherwise
                    if (world.act(customer, done, month, tally) == done) {
                        open.add(new Open(customer, done, chance, worth, month + FOLLOWED));
                    }
                } else {
                    world.act(customer, action, month, tally);
                }
            }
        }
        double active =
                world.customers().stream().filter(customer -> !customer.gone).count();
        return new Life(
                tally.value,
                (double) tally.left / tally.months,
                (double) tally.strain / months,
                tally.letGo,
                tally.wronged,
                tally.harmed,
                active);
    }
}
