package lazo.science.outlook;

import java.util.Arrays;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Normal;

/**
 * How long customers stay, counting those who are still here for what they are: not yet gone (Kaplan and Meier, JASA
 * 53, 1958).
 *
 * <pre>
 * S(t)      = Π over times tᵢ ≤ t of (1 − dᵢ / nᵢ)       dᵢ left at tᵢ, nᵢ still here just before
 * Var S(t)  = S(t)² · Σ dᵢ / (nᵢ (nᵢ − dᵢ))              (Greenwood 1926)
 * plain     = S ± z √Var, cut to [0, 1]
 * log-log   = S^exp(∓ z √Σ / ln S)                       stays in [0, 1] by itself; better with few customers
 * </pre>
 *
 * <p>Those who leave and those last seen at the same time count as both at risk there. Time is in any unit, the same
 * throughout. O(n log n) in the number of customers; immutable.
 */
public final class KaplanMeier {

    private final double[] times;
    private final long[] atRisk;
    private final long[] left;
    private final double[] survival;
    private final double[] greenwood;
    private final double longest;

    private KaplanMeier(double[] times, long[] atRisk, long[] left, double longest) {
        this.times = times;
        this.atRisk = atRisk;
        this.left = left;
        this.longest = longest;
        this.survival = new double[times.length];
        this.greenwood = new double[times.length];
        double share = 1;
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            long staying = atRisk[i] - left[i];
            share = share * staying / atRisk[i];
            sum += (double) left[i] / atRisk[i] / staying;
            survival[i] = share;
            greenwood[i] = sum;
        }
    }

    /**
     * @param durations how long each was seen, 0 or more
     * @param left whether it ended then; otherwise they were still here
     */
    public static KaplanMeier fit(double[] durations, boolean[] left) {
        if (durations.length == 0) {
            throw new IllegalArgumentException("There is nobody to learn from: give at least one customer's duration");
        }
        if (durations.length != left.length) {
            throw new IllegalArgumentException("There are " + durations.length + " durations but " + left.length
                    + " endings; give one for each customer");
        }
        long[] keys = new long[durations.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(durations[i], left[i], i);
        }
        Arrays.sort(keys);
        double[] times = new double[keys.length];
        long[] atRisk = new long[keys.length];
        long[] ended = new long[keys.length];
        int count = 0;
        for (int i = 0; i < keys.length; ) {
            double time = time(keys[i]);
            int from = i;
            long leavers = 0;
            while (i < keys.length && time(keys[i]) == time) {
                leavers += keys[i++] & 1;
            }
            if (leavers > 0) {
                times[count] = time;
                atRisk[count] = (long) keys.length - from;
                ended[count++] = leavers;
            }
        }
        return new KaplanMeier(
                Arrays.copyOf(times, count),
                Arrays.copyOf(atRisk, count),
                Arrays.copyOf(ended, count),
                time(keys[keys.length - 1]));
    }

    /**
     * A duration and its flag in one number, so that a primitive sort orders them: the bits of a positive double order
     * as it does, its lowest one makes room for the flag, and the sign is flipped because the shift uses it.
     */
    private static long key(double duration, boolean left, int customer) {
        if (!(duration >= 0 && duration < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The duration of customer " + customer
                    + " must be a finite number, 0 or more, but was " + duration);
        }
        return ((Double.doubleToLongBits(duration + 0.0) << 1) | (left ? 1 : 0)) ^ Long.MIN_VALUE;
    }

    private static double time(long key) {
        return Double.longBitsToDouble((key ^ Long.MIN_VALUE) >>> 1);
    }

    /** Share still here at {@code time}; NaN beyond the longest duration seen, unless nobody was left. */
    public double survival(double time) {
        if (isBeyond(time)) {
            return Double.NaN;
        }
        int at = indexOf(time);
        return at < 0 ? 1 : survival[at];
    }

    /** Standard error of {@link #survival} by Greenwood's formula. */
    public double standardError(double time) {
        double share = survival(time);
        int at = indexOf(time);
        return at < 0 || share == 0 ? 0 * share : share * Math.sqrt(greenwood[at]);
    }

    /** Symmetric interval, cut to [0, 1]; unknown where {@link #survival} is, or nobody or everybody had left. */
    public Interval plainInterval(double time, double confidence) {
        double share = survival(time);
        if (!(share > 0 && share < 1)) {
            return Interval.UNKNOWN;
        }
        double reach = Normal.twoSided(confidence) * standardError(time);
        return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
    }

    /** The log-log interval, the one to show; unknown where {@link #plainInterval} is. */
    public Interval interval(double time, double confidence) {
        double share = survival(time);
        if (!(share > 0 && share < 1)) {
            return Interval.UNKNOWN;
        }
        double reach = Normal.twoSided(confidence) * Math.sqrt(greenwood[indexOf(time)]) / -Math.log(share);
        return new Interval(Math.pow(share, Math.exp(reach)), Math.pow(share, Math.exp(-reach)));
    }

    /** The first time at which half or fewer were still here; NaN while more than half still are. */
    public double median() {
        for (int i = 0; i < times.length; i++) {
            if (survival[i] <= 0.5) {
                return times[i];
            }
        }
        return Double.NaN;
    }

    /** The distinct times at which somebody left, rising. */
    public double[] times() {
        return times.clone();
    }

    /** How many were still here just before each of {@link #times}. */
    public long[] atRisk() {
        return atRisk.clone();
    }

    /** How many left at each of {@link #times}. */
    public long[] left() {
        return left.clone();
    }

    private boolean isBeyond(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("Survival is asked for at 0 or later, but was asked for at " + time);
        }
        return time > longest && (survival.length == 0 || survival[survival.length - 1] > 0);
    }

    private int indexOf(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
