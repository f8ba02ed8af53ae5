package lazo.science.outlook;

import java.util.Arrays;
import java.util.List;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Wilson;
import lazo.science.signs.Stay;

/**
 * Who joined in each month, and how many of them, and of their revenue, were there at the end of each month since. Parts
 * counted apart may be {@linkplain #merge merged} in any order.
 */
public final class Cohorts {

    private static final double CENTS = 100;

    private final long[] starts;
    private final int[] joined;
    private final int[][] here;
    private final long[][] cents;

    /** @param starts when each month begins, and where the last one ends, as of a {@link ChurnLedger} */
    public Cohorts(long[] starts) {
        this.starts = starts.clone();
        int months = starts.length - 1;
        this.joined = new int[months];
        this.here = new int[months][months];
        this.cents = new long[months][months];
    }

    /**
     * One customer; who joined before the first month is in no cohort.
     *
     * @param stays oldest first
     * @param recurring their recurring revenue at each start; empty without subscriptions
     */
    public void add(List<Stay> stays, double[] recurring) {
        int cohort = cohortOf(stays.getFirst().from());
        if (cohort < 0 || cohort >= joined.length) {
            return;
        }
        joined[cohort]++;
        for (int age = 0; cohort + age < joined.length; age++) {
            long end = starts[cohort + age + 1];
            here[cohort][age] += isHere(stays, end) ? 1 : 0;
            cents[cohort][age] += recurring.length == 0 ? 0 : Math.round(recurring[cohort + age + 1] * CENTS);
        }
    }

    /** The month of an instant, counted from 0; −1 before the first. */
    public int cohortOf(long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    private static boolean isHere(List<Stay> stays, long at) {
        for (Stay stay : stays) {
            if (stay.from() < at && at <= stay.to()) {
                return true;
            }
        }
        return false;
    }

    public void merge(Cohorts other) {
        for (int cohort = 0; cohort < joined.length; cohort++) {
            joined[cohort] += other.joined[cohort];
            for (int age = 0; age < joined.length; age++) {
                here[cohort][age] += other.here[cohort][age];
                cents[cohort][age] += other.cents[cohort][age];
            }
        }
    }

    /** How many joined in a month. */
    public int joined(int cohort) {
        return joined[cohort];
    }

    /** How many of them were with us at the end of the month that came {@code age} months after; 0 is their first. */
    public int here(int cohort, int age) {
        return here[cohort][age];
    }

    /** The share of them; NaN where nobody joined. */
    public double share(int cohort, int age) {
        return joined[cohort] == 0 ? Double.NaN : (double) here[cohort][age] / joined[cohort];
    }

    /** Wilson's 95 % interval about {@link #share}. */
    public Interval interval(int cohort, int age) {
        return Wilson.interval(here[cohort][age], joined[cohort], 0.95);
    }

    /** Their recurring revenue then over that at the end of their first month; NaN where there was none. */
    public double revenue(int cohort, int age) {
        return cents[cohort][0] == 0 ? Double.NaN : (double) cents[cohort][age] / cents[cohort][0];
    }
}
