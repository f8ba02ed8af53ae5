package lazo.science.outlook;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import lazo.science.numbers.Interval;

/**
 * How sure shares of revenue are. A few large customers make them unsure, which no formula for counts knows, so the
 * customers are drawn again and again (the bootstrap; Efron, Annals of Statistics 7, 1979), {@value #DRAWS} times and with
 * a seed.
 *
 * <p>Customers are put into {@value #BUCKETS} buckets by their ids and buckets are drawn, which for many customers gives
 * the same spread at a fixed price, and for few is nearly the same as drawing them one by one. Money is in whole cents,
 * so that parts kept apart may be {@linkplain #merge merged} in any order.
 */
public final class RevenueSample {

    private static final int BUCKETS = 256;
    private static final int DRAWS = 500;
    private static final int FEWEST = 5;
    private static final long SEED = 20_260_101;
    private static final int AMOUNTS = 4;

    private final int months;
    private final long[] cents;

    /**
     * Of those who paid when a month began.
     *
     * @param start what they paid
     * @param lost of it from those who stopped paying
     * @param contraction of it from those who pay less
     * @param expansion more from those who pay more
     */
    record Cents(long start, long lost, long contraction, long expansion) {

        double lostShare() {
            return (double) lost / start;
        }

        double gross() {
            return (double) (start - lost - contraction) / start;
        }

        double net() {
            return (double) (start - lost - contraction + expansion) / start;
        }
    }

    /** The 95 % intervals of three shares; unknown with fewer than {@value #FEWEST} who pay. */
    public record Intervals(Interval lost, Interval gross, Interval net) {}

    public RevenueSample(int months) {
        this.months = months;
        this.cents = new long[months * BUCKETS * AMOUNTS];
    }

    /** One customer in one month of a ledger that holds nobody else. */
    public void add(String userId, int month, ChurnLedger one) {
        add(userId, month, one, month);
    }

    /**
     * One customer in one month of a ledger that holds nobody else.
     *
     * @param into the month of this sample it counts in
     */
    public void add(String userId, int month, ChurnLedger one, int into) {
        Cents theirs = one.cents(month);
        if (theirs.start() > 0) {
            int hash = userId.hashCode() * 0x9E3779B9;
            int at = (into * BUCKETS + (hash >>> 24)) * AMOUNTS;
            cents[at] += theirs.start();
            cents[at + 1] += theirs.lost();
            cents[at + 2] += theirs.contraction();
            cents[at + 3] += theirs.expansion();
        }
    }

    public void merge(RevenueSample other) {
        for (int i = 0; i < cents.length; i++) {
            cents[i] += other.cents[i];
        }
    }

    /** How many months. */
    public int months() {
        return months;
    }

    /** What one month says. */
    public Intervals of(int month) {
        return of(month, month + 1);
    }

    /** What several months together say. */
    public Intervals of(int from, int to) {
        Cents[] drawn = draw(buckets(from, to));
        return new Intervals(
                interval(drawn, Cents::lostShare), interval(drawn, Cents::gross), interval(drawn, Cents::net));
    }

    /** Those buckets in which anybody paid, all months of one together: who leaves late is one customer, not many. */
    private long[][] buckets(int from, int to) {
        long[][] buckets = new long[BUCKETS][AMOUNTS];
        for (int month = from; month < to; month++) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                for (int amount = 0; amount < AMOUNTS; amount++) {
                    buckets[bucket][amount] += cents[(month * BUCKETS + bucket) * AMOUNTS + amount];
                }
            }
        }
        return Arrays.stream(buckets).filter(bucket -> bucket[0] > 0).toArray(long[][]::new);
    }

    private static Cents[] draw(long[][] buckets) {
        if (buckets.length < FEWEST) {
            return new Cents[0];
        }
        SplittableRandom dice = new SplittableRandom(SEED);
        Cents[] drawn = new Cents[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            long start = 0;
            long lost = 0;
            long contraction = 0;
            long expansion = 0;
            for (int i = 0; i < buckets.length; i++) {
                long[] bucket = buckets[dice.nextInt(buckets.length)];
                start += bucket[0];
                lost += bucket[1];
                contraction += bucket[2];
                expansion += bucket[3];
            }
            drawn[draw] = new Cents(start, lost, contraction, expansion);
        }
        return drawn;
    }

    private static Interval interval(Cents[] drawn, ToDoubleFunction<Cents> share) {
        if (drawn.length == 0) {
            return Interval.UNKNOWN;
        }
        double[] shares = Arrays.stream(drawn).mapToDouble(share).sorted().toArray();
        return new Interval(shares[(int) (0.025 * DRAWS)], shares[(int) (0.975 * DRAWS) - 1]);
    }
}
