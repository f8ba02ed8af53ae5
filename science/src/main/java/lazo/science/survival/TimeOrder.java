package lazo.science.survival;

import java.util.Arrays;
import lazo.science.numbers.CannotFit;

/** Subjects in the order of their times. */
final class TimeOrder {

    private TimeOrder() {}

    /** Refuses what no time can be; answers nothing. */
    static void check(double[] durations, boolean[] events) {
        if (durations.length == 0) {
            throw new CannotFit("There is nobody to learn from. Give at least one duration.");
        }
        if (durations.length != events.length) {
            throw new IllegalArgumentException("There are " + durations.length + " durations but " + events.length
                    + " events; give one for each subject");
        }
        for (int i = 0; i < durations.length; i++) {
            if (!(durations[i] >= 0 && durations[i] < Double.POSITIVE_INFINITY)) {
                throw impossible(i, durations[i]);
            }
        }
    }

    static CannotFit impossible(int subject, double duration) {
        return new CannotFit("The duration in row " + (subject + 1) + " is " + duration
                + ", but a duration is a finite number, 0 or more. Mend that row or leave it out.");
    }

    /** The subjects by falling duration; equal durations in the order in which they were given. */
    static int[] latestFirst(double[] durations) {
        double[] distinct = durations.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (double each : distinct) {
            if (count == 0 || distinct[count - 1] != each) {
                distinct[count++] = each;
            }
        }
        long[] keys = new long[durations.length];
        for (int i = 0; i < keys.length; i++) {
            long rank = (long) count - Arrays.binarySearch(distinct, 0, count, durations[i]);
            keys[i] = rank << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
