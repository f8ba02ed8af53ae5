package lazo.science.numbers;

/**
 * How many customers had which hits and misses: all that {@link BetaBinomialPrior#fit} needs to know of them.
 *
 * <p>The Beta-Binomial likelihood falls apart into one term of the hits, one of the misses and one of their sum, so
 * three small histograms stand for a million customers. Amounts may be fractional, as they are when old evidence
 * counts less; they are rounded to eighths below 8 and to 1/32 to 1/64 of themselves above (whole numbers up to 64
 * stay exact).
 *
 * <p>Counting is in whole numbers, so parts counted apart and {@linkplain #merge merged} in any order give the same
 * result to the bit. Not safe for several threads: give each its own.
 */
public final class ShareCounts {

    private static final int PER_UNIT = 8;
    private static final int FIRST_OCTAVE = 3;
    private static final int OCTAVE_BITS = 5;
    private static final int LAST_OCTAVE = 20;
    private static final int LEVELS = (PER_UNIT << FIRST_OCTAVE) + ((LAST_OCTAVE - FIRST_OCTAVE) << OCTAVE_BITS) + 1;

    private final long[] hits = new long[LEVELS];
    private final long[] misses = new long[LEVELS];
    private final long[] sums = new long[LEVELS];
    private long customers;

    /** One more customer, with {@code hits} among {@code trials}; without trials it says nothing and is passed over. */
    public void add(double hits, double trials) {
        add(hits, trials, 1);
    }

    /** As {@code times} customers with the same figures. */
    public void add(double hits, double trials, long times) {
        if (!(hits >= 0 && hits <= trials && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Hits lie between 0 and the number of trials, but there were " + hits + " of " + trials);
        }
        if (times < 0) {
            throw new IllegalArgumentException("Nothing can be counted " + times + " times");
        }
        int hit = level(hits);
        int miss = level(trials - hits);
        if (hit == 0 && miss == 0) {
            return;
        }
        this.hits[hit] += times;
        this.misses[miss] += times;
        sums[level(amount(hit) + amount(miss))] += times;
        customers += times;
    }

    /** Adds what {@code other} has counted. */
    public void merge(ShareCounts other) {
        for (int i = 0; i < LEVELS; i++) {
            hits[i] += other.hits[i];
            misses[i] += other.misses[i];
            sums[i] += other.sums[i];
        }
        customers += other.customers;
    }

    /** How many customers with at least one trial were counted. */
    public long customers() {
        return customers;
    }

    /** Log-likelihood of all that was counted under Beta(a, b), but for a constant. */
    double logLikelihood(double a, double b) {
        return rising(hits, a) + rising(misses, b) - rising(sums, a + b);
    }

    /** Σ count · (ln Γ(start + amount) − ln Γ(start)). */
    private static double rising(long[] counts, double start) {
        double sum = 0;
        long total = 0;
        for (int i = 1; i < LEVELS; i++) {
            if (counts[i] != 0) {
                sum += counts[i] * LogGamma.of(start + amount(i));
                total += counts[i];
            }
        }
        return sum - total * LogGamma.of(start);
    }

    static int level(double amount) {
        if (amount < 1 << FIRST_OCTAVE) {
            return (int) Math.round(amount * PER_UNIT);
        }
        int octave = Math.min(Math.getExponent(amount), LAST_OCTAVE - 1);
        double within = Math.min(amount / (1L << octave) - 1, 1);
        int base = (PER_UNIT << FIRST_OCTAVE) + ((octave - FIRST_OCTAVE) << OCTAVE_BITS);
        return base + (int) Math.round(within * (1 << OCTAVE_BITS));
    }

    static double amount(int level) {
        int beyond = level - (PER_UNIT << FIRST_OCTAVE);
        if (beyond < 0) {
            return (double) level / PER_UNIT;
        }
        int octave = FIRST_OCTAVE + (beyond >> OCTAVE_BITS);
        double within = (double) (beyond & ((1 << OCTAVE_BITS) - 1)) / (1 << OCTAVE_BITS);
        return (1L << octave) * (1 + within);
    }
}
