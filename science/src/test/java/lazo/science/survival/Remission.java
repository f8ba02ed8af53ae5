package lazo.science.survival;

import java.util.List;

/** Weeks in remission of 42 patients, half of them with 6-MP (Freireich and others, Blood 21, 1963). */
final class Remission {

    private static final double[] TREATED = {
        6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35
    };
    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};

    private Remission() {}

    static double[] durations() {
        double[] all = new double[42];
        System.arraycopy(TREATED, 0, all, 0, 21);
        System.arraycopy(PLACEBO, 0, all, 21, 21);
        return all;
    }

    static boolean[] events() {
        boolean[] events = new boolean[42];
        for (int i = 0; i < 42; i++) {
            events[i] = i < 9 || i >= 21;
        }
        return events;
    }

    static int[] groups() {
        int[] groups = new int[42];
        for (int i = 21; i < 42; i++) {
            groups[i] = 1;
        }
        return groups;
    }

    static LogRank test() {
        return LogRank.test(durations(), events(), groups(), 2);
    }

    static Cox cox() {
        double[][] placebo = new double[42][1];
        for (int i = 21; i < 42; i++) {
            placebo[i][0] = 1;
        }
        return Cox.fit(List.of("placebo"), placebo, durations(), events());
    }
}
