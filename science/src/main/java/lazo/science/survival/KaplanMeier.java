package lazo.science.survival;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Normal;
import lazo.science.numbers.Parameter;

/**
 * The share of subjects to whom something has not yet happened, counting those who are still under observation for what
 * they are: not yet (Kaplan and Meier, JASA 53, 1958).
 *
 * <pre>
 * S(t)      = Π over times tᵢ ≤ t of (1 − dᵢ / nᵢ)       dᵢ events at tᵢ, nᵢ at risk just before
 * Var S(t)  = S(t)² · Σ dᵢ / (nᵢ (nᵢ − dᵢ))              (Greenwood 1926)
 * plain     = S ± z √Var, cut to [0, 1]
 * log-log   = S^exp(∓ z √Σ / ln S)                       stays in [0, 1] by itself; better with few subjects
 * </pre>
 *
 * <p>Events and last observations at the same time count as both at risk there. Time is in any unit, the same
 * throughout. One sort of the durations and one pass; immutable.
 */
public final class KaplanMeier {

    /** Products of shares are not known more precisely than this. */
    private static final double ROUNDING = 1e-12;

    private final double[] times;
    private final int[] atRisk;
    private final int[] events;
    private final double[] survival;
    private final double[] greenwood;
    private final long subjects;
    private final double longest;

    private KaplanMeier(double[] times, int[] atRisk, int[] events, long subjects, double longest) {
        this.times = times;
        this.atRisk = atRisk;
        this.events = events;
        this.subjects = subjects;
        this.longest = longest;
        this.survival = new double[times.length];
        this.greenwood = new double[times.length];
        double share = 1;
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            double staying = atRisk[i] - events[i];
            share = share * staying / atRisk[i];
            sum += events[i] / (atRisk[i] * staying);
            survival[i] = share;
            greenwood[i] = sum;
        }
    }

    /**
     * @param durations how long each subject was observed, 0 or more
     * @param happened whether the event ended the observation; otherwise it had not happened by then
     * @throws CannotFit where there is nobody, or a duration is negative or not finite
     */
    public static KaplanMeier fit(double[] durations, boolean[] happened) {
        if (durations.length == 0 || durations.length != happened.length) {
            TimeOrder.check(durations, happened);
        }
        long[] keys = new long[durations.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(durations[i], happened[i], i);
        }
        Arrays.sort(keys);
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            boolean isLast = i + 1 == keys.length || keys[i] >>> 1 != keys[i + 1] >>> 1;
            count += isLast && (keys[i] & 1) == 1 ? 1 : 0;
        }
        double[] times = new double[count];
        int[] atRisk = new int[count];
        int[] events = new int[count];
        int next = 0;
        for (int i = 0; i < keys.length; ) {
            long bits = keys[i] >>> 1;
            int from = i;
            int here = 0;
            while (i < keys.length && keys[i] >>> 1 == bits) {
                here += (int) keys[i++] & 1;
            }
            if (here > 0) {
                times[next] = time(keys[from]);
                atRisk[next] = keys.length - from;
                events[next++] = here;
            }
        }
        return new KaplanMeier(times, atRisk, events, keys.length, time(keys[keys.length - 1]));
    }

    /** From what is counted already: at each time, how many were at risk and to how many it happened. */
    static KaplanMeier counted(double[] times, int[] atRisk, int[] events, long subjects, double longest) {
        return new KaplanMeier(times, atRisk, events, subjects, longest);
    }

    /**
     * A duration and its flag in one number, so that a primitive sort orders them: the bits of a positive double order
     * as it does, its lowest one makes room for the flag, and the sign is flipped because the shift uses it.
     */
    private static long key(double duration, boolean happened, int subject) {
        if (!(duration >= 0 && duration < Double.POSITIVE_INFINITY)) {
            throw TimeOrder.impossible(subject, duration);
        }
        return ((Double.doubleToRawLongBits(duration + 0.0) << 1) | (happened ? 1 : 0)) ^ Long.MIN_VALUE;
    }

    private static double time(long key) {
        return Double.longBitsToDouble((key ^ Long.MIN_VALUE) >>> 1);
    }

    /** Share to whom it has not happened by {@code time}; NaN beyond the longest duration, unless nobody was left. */
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

    /** Symmetric interval, cut to [0, 1]; unknown where {@link #survival} is, or is 1 or 0. */
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
        return Double.isNaN(survival(time)) ? Interval.UNKNOWN : logLog(indexOf(time), Normal.twoSided(confidence));
    }

    private Interval logLog(int at, double z) {
        if (at < 0 || !(survival[at] > 0 && survival[at] < 1)) {
            return Interval.UNKNOWN;
        }
        double reach = z * Math.sqrt(greenwood[at]) / -Math.log(survival[at]);
        return new Interval(Math.pow(survival[at], Math.exp(reach)), Math.pow(survival[at], Math.exp(-reach)));
    }

    /** The first time by which it had happened to half or more; NaN while it has not. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The first time by which it had happened to that share or more; NaN while it has not.
     *
     * @param share strictly between 0 and 1
     */
    public double quantile(double share) {
        checkShare(share);
        for (int i = 0; i < times.length; i++) {
            if (survival[i] <= 1 - share + ROUNDING) {
                return times[i];
            }
        }
        return Double.NaN;
    }

    /**
     * The times at which the log-log band, not the curve, reaches that share (Brookmeyer and Crowley, Biometrics 38,
     * 1982). The high end is infinite while the band has not come down so far; unknown where the low end is.
     */
    public Interval quantileInterval(double share, double confidence) {
        checkShare(share);
        double z = Normal.twoSided(confidence);
        double low = Double.NaN;
        for (int i = 0; i < times.length; i++) {
            Interval band = survival[i] == 0 ? new Interval(0, 0) : logLog(i, z);
            if (Double.isNaN(low) && band.low() <= 1 - share) {
                low = times[i];
            }
            if (band.high() <= 1 - share) {
                return new Interval(low, times[i]);
            }
        }
        return Double.isNaN(low) ? Interval.UNKNOWN : new Interval(low, Double.POSITIVE_INFINITY);
    }

    /**
     * The mean time until it happens, where nothing after {@code horizon} counts: the area under the curve until then,
     * with the standard error of Klein and Moeschberger (2003, 4.5.2).
     *
     * @param horizon above 0 and not beyond the longest duration
     */
    public Parameter meanUntil(double horizon) {
        if (!(horizon > 0 && horizon <= longest)) {
            throw new IllegalArgumentException("The restricted mean needs a horizon above 0 and not beyond the longest"
                    + " duration " + longest + ", but was given " + horizon);
        }
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = indexOf(horizon); i >= 0; i--) {
            area += survival[i] * (end - times[i]);
            end = times[i];
            double staying = atRisk[i] - events[i];
            variance += staying == 0 ? 0 : area * area * events[i] / (atRisk[i] * staying);
        }
        return new Parameter("mean", area + end, Math.sqrt(variance));
    }

    /** How many subjects there are. */
    public long subjects() {
        return subjects;
    }

    /** The longest duration of all; nothing is known of later times. */
    public double longest() {
        return longest;
    }

    /** The distinct times at which it happened to somebody, rising. */
    public double[] times() {
        return times.clone();
    }

    /** How many were at risk just before each of {@link #times}. */
    public int[] atRisk() {
        return atRisk.clone();
    }

    /** To how many it happened at each of {@link #times}. */
    public int[] events() {
        return events.clone();
    }

    private static void checkShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "A quantile needs a share strictly between 0 and 1, but was given " + share);
        }
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
