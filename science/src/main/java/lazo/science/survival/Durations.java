package lazo.science.survival;

import java.util.Arrays;
import java.util.List;

/**
 * How long many subjects were observed, counted by the day, so that a million of them take no more room than a thousand
 * and parts counted apart may be {@linkplain #merge merged} in any order.
 *
 * <p>Somebody may come under observation late: a customer of three years whose events begin last month says something of
 * the time after the third year, and nothing of who left in the first (delayed entry; Klein and Moeschberger, Survival
 * Analysis, 2003, 4.6). They are at risk from the day after they entered.
 */
public final class Durations {

    private static final int LONGEST = 36_500;
    private static final int FIRST_ROOM = 512;

    private int[] entered = new int[FIRST_ROOM];
    private int[] left = new int[FIRST_ROOM];
    private int[] ended = new int[FIRST_ROOM];
    private int fromTheStart;
    private int longest;

    /**
     * One subject. Who enters and leaves on the same late day was never at risk and is not counted.
     *
     * @param entry day on which they came under observation; 0 for the start
     * @param exit day on which they were last observed, not before {@code entry}
     * @param event whether it happened then
     */
    public void add(long entry, long exit, boolean event) {
        if (entry < 0 || exit < entry) {
            throw new IllegalArgumentException(
                    "Somebody is observed from a day to a later one, but was from " + entry + " to " + exit);
        }
        int from = (int) Math.min(entry, LONGEST);
        int to = (int) Math.min(exit, LONGEST);
        if (from > 0 && to == from) {
            return;
        }
        makeRoom(to);
        if (from == 0) {
            fromTheStart++;
        } else {
            entered[from]++;
        }
        left[to]++;
        ended[to] += event ? 1 : 0;
        longest = Math.max(longest, to);
    }

    /** Adds what {@code other} has counted. */
    public void merge(Durations other) {
        makeRoom(other.longest);
        for (int day = 0; day <= other.longest; day++) {
            entered[day] += other.entered[day];
            left[day] += other.left[day];
            ended[day] += other.ended[day];
        }
        fromTheStart += other.fromTheStart;
        longest = Math.max(longest, other.longest);
    }

    /** How many subjects. */
    public int subjects() {
        return Arrays.stream(left).sum();
    }

    /** To how many it happened. */
    public int events() {
        return Arrays.stream(ended).sum();
    }

    /** The longest duration, in days. */
    public int longest() {
        return longest;
    }

    /** The first day with at least so many at risk; what is said of later days is of those who stayed until then. */
    public int firstDayWith(int fewest) {
        int[] atRisk = atRisk();
        for (int day = 0; day <= longest; day++) {
            if (atRisk[day] >= fewest) {
                return day;
            }
        }
        return longest;
    }

    /** How many are at risk on each day, until the longest. */
    public int[] atRisk() {
        int[] atRisk = new int[longest + 1];
        int now = fromTheStart;
        for (int day = 0; day <= longest; day++) {
            atRisk[day] = now;
            now += entered[day] - left[day];
        }
        return atRisk;
    }

    /**
     * The curve in days.
     *
     * @param from what happened before that day does not count
     */
    public KaplanMeier curve(int from) {
        int[] atRisk = atRisk();
        int count = 0;
        for (int day = from; day <= longest; day++) {
            count += ended[day] > 0 ? 1 : 0;
        }
        double[] times = new double[count];
        int[] risks = new int[count];
        int[] events = new int[count];
        int next = 0;
        for (int day = from; day <= longest; day++) {
            if (ended[day] > 0) {
                times[next] = day;
                risks[next] = atRisk[day];
                events[next++] = ended[day];
            }
        }
        return KaplanMeier.counted(times, risks, events, subjects(), longest);
    }

    /**
     * Whether groups differ.
     *
     * @param from what happened before that day does not count
     * @throws lazo.science.numbers.CannotFit where there is nothing to compare
     */
    public static LogRank compare(List<Durations> groups, int from) {
        int longest = groups.stream().mapToInt(Durations::longest).max().orElse(0);
        int[][] atRisk = new int[groups.size()][];
        int[][] events = new int[groups.size()][];
        for (int g = 0; g < groups.size(); g++) {
            atRisk[g] = Arrays.copyOf(groups.get(g).atRisk(), longest + 1);
            events[g] = Arrays.copyOf(groups.get(g).ended, longest + 1);
            Arrays.fill(events[g], 0, Math.min(from, longest + 1), 0);
        }
        return LogRank.counted(atRisk, events);
    }

    private void makeRoom(int day) {
        if (day >= left.length) {
            int room = Math.min(LONGEST + 1, Math.max(day + 1, 2 * left.length));
            entered = Arrays.copyOf(entered, room);
            left = Arrays.copyOf(left, room);
            ended = Arrays.copyOf(ended, room);
        }
    }
}
