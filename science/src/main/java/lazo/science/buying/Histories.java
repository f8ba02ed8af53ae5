package lazo.science.buying;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;

/**
 * Purchase histories of many customers, equal ones gathered: all that BG/NBD and Pareto/NBD need to know of them, by
 * rising frequency. A million customers observed by the day are far fewer groups.
 */
public final class Histories {

    /** Groups a rough first fit looks at, where there are many more. */
    private static final int SAMPLE = 4_000;

    final int[] frequency;
    final double[] recency;
    final double[] age;
    final double[] weight;
    private final long customers;
    private final double repeats;

    private Histories(int[] frequency, double[] recency, double[] age, double[] weight) {
        this.frequency = frequency;
        this.recency = recency;
        this.age = age;
        this.weight = weight;
        double all = 0;
        double again = 0;
        for (int i = 0; i < weight.length; i++) {
            all += weight[i];
            again += weight[i] * frequency[i];
        }
        this.customers = Math.round(all);
        this.repeats = again;
    }

    /**
     * One customer in each place of the arrays; see {@link History} for what they mean.
     *
     * @throws CannotFit where a history cannot be, or nothing can be learnt from them
     */
    public static Histories of(int[] frequency, double[] recency, double[] age) {
        double[] ones = new double[frequency.length];
        Arrays.fill(ones, 1);
        return grouped(frequency, recency, age, ones);
    }

    /**
     * Groups of customers with the same history.
     *
     * @param customers how many there are in each group, above 0
     * @throws CannotFit where a history cannot be, or nothing can be learnt from them
     */
    public static Histories grouped(int[] frequency, double[] recency, double[] age, double[] customers) {
        int size = frequency.length;
        if (recency.length != size || age.length != size || customers.length != size) {
            throw new IllegalArgumentException("There are " + size + " frequencies, " + recency.length + " recencies, "
                    + age.length + " ages and " + customers.length + " weights; give one of each for every group");
        }
        for (int i = 0; i < size; i++) {
            String flaw = History.flaw(frequency[i], recency[i], age[i]);
            if (!flaw.isEmpty()) {
                throw new CannotFit("Row " + (i + 1) + " has frequency " + frequency[i] + ", recency " + recency[i]
                        + " and age " + age[i] + ", but " + flaw);
            }
            if (!(customers[i] > 0 && customers[i] < Double.POSITIVE_INFINITY)) {
                throw new CannotFit("Row " + (i + 1) + " stands for " + customers[i]
                        + " customers. A weight is a number above 0; leave the row out.");
            }
        }
        Histories all = gather(frequency, recency, age, customers);
        if (all.customers < 2) {
            throw new CannotFit("One customer cannot show how customers differ. Give more rows.");
        }
        if (all.repeats == 0) {
            throw new CannotFit(
                    "None of the " + all.customers + " customers bought again, so nothing can be said of how"
                            + " often they would. Observe them longer; the first purchase does not count as a frequency.");
        }
        return all;
    }

    /** Equal rows are added up in a table of places, then counted into the order of frequencies. */
    private static Histories gather(int[] frequency, double[] recency, double[] age, double[] customers) {
        int size = frequency.length;
        int slots = Integer.highestOneBit(Math.max(1, size)) * 4;
        int[] table = new int[slots];
        int[] first = new int[size];
        double[] sum = new double[size];
        int groups = 0;
        for (int i = 0; i < size; i++) {
            long hash = Double.doubleToLongBits(recency[i] + 0.0) * 31 + Double.doubleToLongBits(age[i]) + frequency[i];
            int slot = (int) ((hash * 0x9E3779B97F4A7C15L) >>> 32) & (slots - 1);
            while (table[slot] != 0 && !same(frequency, recency, age, first[table[slot] - 1], i)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] == 0) {
                first[groups] = i;
                table[slot] = ++groups;
            }
            sum[table[slot] - 1] += customers[i];
        }
        long[] order = new long[groups];
        for (int g = 0; g < groups; g++) {
            order[g] = (long) frequency[first[g]] << 32 | g;
        }
        Arrays.sort(order);
        int[] counts = new int[groups];
        double[] recencies = new double[groups];
        double[] ages = new double[groups];
        double[] weights = new double[groups];
        for (int g = 0; g < groups; g++) {
            int from = first[(int) order[g]];
            counts[g] = frequency[from];
            recencies[g] = recency[from];
            ages[g] = age[from];
            weights[g] = sum[(int) order[g]];
        }
        return new Histories(counts, recencies, ages, weights);
    }

    private static boolean same(int[] frequency, double[] recency, double[] age, int i, int j) {
        return frequency[i] == frequency[j] && recency[i] == recency[j] && age[i] == age[j];
    }

    /** How many customers. */
    public long customers() {
        return customers;
    }

    /** How many different histories. */
    public int groups() {
        return weight.length;
    }

    /** How many repeat purchases, all together. */
    public double repeats() {
        return repeats;
    }

    /** How many purchases all these customers together will make in the next {@code time}, on average. */
    public double expectedPurchases(RepeatBuying model, double time) {
        return Chunks.sum(groups(), new double[0], (from, to, _) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += weight[i] * model.expectedPurchases(new History(frequency[i], recency[i], age[i]), time);
            }
            return sum;
        });
    }

    /** The mean age, a scale on which to look at time. */
    double meanAge() {
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * age[i] / customers;
        }
        if (!(sum > 0)) {
            throw new CannotFit("Every customer has an age of 0, so nobody had time to buy again. Check the column.");
        }
        return sum;
    }

    /** The same with time in another unit. */
    Histories scaled(double unit) {
        return new Histories(
                frequency,
                Arrays.stream(recency).map(each -> each / unit).toArray(),
                Arrays.stream(age).map(each -> each / unit).toArray(),
                weight);
    }

    /** True where a first fit to a sample spares time. */
    boolean isLarge() {
        return weight.length > 4 * SAMPLE;
    }

    /** Every so-many-th group. */
    Histories sample() {
        int step = weight.length / SAMPLE;
        int size = Math.ceilDiv(weight.length, step);
        int[] counts = new int[size];
        double[] recencies = new double[size];
        double[] ages = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            counts[i] = frequency[i * step];
            recencies[i] = recency[i * step];
            ages[i] = age[i * step];
            weights[i] = weight[i * step];
        }
        return new Histories(counts, recencies, ages, weights);
    }
}
