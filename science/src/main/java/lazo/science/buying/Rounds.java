package lazo.science.buying;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import lazo.science.numbers.CannotFit;

/** Records of customers who could buy in rounds, equal ones gathered: all that {@link BetaGeometricBernoulli} needs. */
public final class Rounds {

    private record Seen(int purchases, int last, int rounds) {}

    private static final int MOST_ROUNDS = 100_000;

    private final Seen[] records;
    private final double[] weights;
    private final double customers;
    private final int most;

    private Rounds(Seen[] records, double[] weights, double customers, int most) {
        this.records = records;
        this.weights = weights;
        this.customers = customers;
        this.most = most;
    }

    /**
     * @param purchases x: in how many rounds each bought, the one they came in not counted
     * @param last t: the round of the last purchase, 0 where there is none
     * @param rounds n: how many rounds there were
     * @param customers how many customers have this record, above 0
     * @throws CannotFit where a record cannot be
     */
    public static Rounds of(int[] purchases, int[] last, int[] rounds, double[] customers) {
        if (last.length != purchases.length
                || rounds.length != purchases.length
                || customers.length != purchases.length) {
            throw new IllegalArgumentException("Give as many last rounds, numbers of rounds and weights as records");
        }
        if (purchases.length == 0) {
            throw new CannotFit("There is nobody to learn from. Give at least one record.");
        }
        Map<Seen, Double> gathered = new HashMap<>();
        double all = 0;
        int most = 0;
        for (int i = 0; i < purchases.length; i++) {
            Seen record = new Seen(purchases[i], last[i], rounds[i]);
            String flaw = flaw(record);
            if (!flaw.isEmpty()) {
                throw new CannotFit("Row " + (i + 1) + " has " + purchases[i] + " purchases, the last in round "
                        + last[i] + " of " + rounds[i] + ", but " + flaw);
            }
            if (!(customers[i] >= 0 && customers[i] < Double.POSITIVE_INFINITY)) {
                throw new CannotFit("Row " + (i + 1) + " stands for " + customers[i]
                        + " customers. A weight is a number, 0 or more.");
            }
            gathered.merge(record, customers[i], Double::sum);
            all += customers[i];
            most = Math.max(most, rounds[i]);
        }
        if (!(all > 0)) {
            throw new CannotFit("The weights add up to 0, so there is nobody to learn from. Check the column.");
        }
        Seen[] records = gathered.keySet().toArray(Seen[]::new);
        Arrays.sort(
                records,
                Comparator.comparingInt(Seen::rounds)
                        .thenComparingInt(Seen::purchases)
                        .thenComparingInt(Seen::last));
        double[] weights = new double[records.length];
        for (int i = 0; i < records.length; i++) {
            weights[i] = gathered.getOrDefault(records[i], 0.0);
        }
        return new Rounds(records, weights, all, most);
    }

    private static String flaw(Seen record) {
        if (record.rounds < 1 || record.rounds > MOST_ROUNDS) {
            return "rounds are from 1 to " + MOST_ROUNDS + ". Mend it or leave it out.";
        }
        if (record.purchases < 0 || record.last < 0 || record.last > record.rounds) {
            return "the last purchase lies between round 0 and the last one. Mend it or leave it out.";
        }
        if (record.purchases > record.last || (record.purchases == 0 && record.last > 0)) {
            return "there is at most one purchase in a round, and who never bought has 0 as the last round. Check"
                    + " whether columns are swapped.";
        }
        return "";
    }

    /** Refuses what cannot tell customers apart; answers nothing. */
    void check() {
        boolean bought = false;
        boolean passed = false;
        for (Seen each : records) {
            bought |= each.purchases > 0;
            passed |= each.purchases < each.rounds;
        }
        if (customers < 2) {
            throw new CannotFit("One customer cannot show how customers differ. Give more rows.");
        }
        if (!bought || !passed) {
            throw new CannotFit((bought ? "Everybody bought in every round" : "Nobody ever bought")
                    + ", which fits any spread of customers. Observe them longer.");
        }
    }

    /** How many customers. */
    public double customers() {
        return customers;
    }

    /** How many different records. */
    public int groups() {
        return records.length;
    }

    public int purchases(int group) {
        return records[group].purchases;
    }

    public int last(int group) {
        return records[group].last;
    }

    public int rounds(int group) {
        return records[group].rounds;
    }

    /** How many customers have that record. */
    public double weight(int group) {
        return weights[group];
    }

    /** The most rounds anybody had. */
    int most() {
        return most;
    }
}
