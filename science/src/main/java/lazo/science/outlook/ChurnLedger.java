package lazo.science.outlook;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lazo.science.signs.Ending;
import lazo.science.signs.Stay;
import org.jspecify.annotations.Nullable;

/**
 * Counts who came and who went, and the recurring revenue that came and went with them, month by month. Exact
 * definitions with worked numbers: {@code docs/reference/churn.md}.
 *
 * <p>Fed customer by customer. Money is kept in whole cents, so that ledgers kept apart and {@linkplain #merge merged}
 * in any order agree to the bit. Not safe for several threads: give each its own.
 *
 * <p>An instant that is exactly the start of a month belongs to that month: who joins then has joined in it and was not
 * there at the start; who leaves then was there at the start and has left in it.
 */
public final class ChurnLedger {

    private static final double CENTS = 100;

    /** More recurring revenue nobody brings in a month: sums in cents stay exact below it. */
    public static final double MOST_REVENUE = 1e13;

    private static final int ENDINGS = Ending.values().length;

    private final YearMonth first;
    private final ZoneId zone;
    private final long[] starts;
    private final int[] atStart;
    private final int[] joined;
    private final int[] returned;
    private final long[] startCents;
    private final long[] newCents;
    private final long[] reactivatedCents;
    private final long[] expansionCents;
    private final long[] contractionCents;
    private final long[] lostCents;
    private final List<Counts> byEnding = new ArrayList<>();

    /** What is kept apart by ending. */
    private static final class Counts {
        private final int[] left = new int[ENDINGS];
        private final int[] leftOfStart = new int[ENDINGS];
        private final long[] lostCents = new long[ENDINGS];
    }

    /**
     * @param months how many, from {@code first} on; at least one
     * @param zone where months begin
     */
    public ChurnLedger(YearMonth first, int months, ZoneId zone) {
        this(first, zone, starts(first, months, zone));
    }

    private ChurnLedger(ChurnLedger like) {
        this(like.first, like.zone, like.starts);
    }

    private ChurnLedger(YearMonth first, ZoneId zone, long[] starts) {
        int months = starts.length - 1;
        this.first = first;
        this.zone = zone;
        this.starts = starts;
        this.atStart = new int[months];
        this.joined = new int[months];
        this.returned = new int[months];
        this.startCents = new long[months];
        this.newCents = new long[months];
        this.reactivatedCents = new long[months];
        this.expansionCents = new long[months];
        this.contractionCents = new long[months];
        this.lostCents = new long[months];
        for (int month = 0; month < months; month++) {
            byEnding.add(new Counts());
        }
    }

    private static long[] starts(YearMonth first, int months, ZoneId zone) {
        if (months < 1) {
            throw new IllegalArgumentException("A ledger covers at least one month, but was given " + months);
        }
        long[] starts = new long[months + 1];
        for (int month = 0; month <= months; month++) {
            starts[month] = first.plusMonths(month)
                    .atDay(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        return starts;
    }

    /** An empty ledger of the same months. */
    public ChurnLedger empty() {
        return new ChurnLedger(this);
    }

    /** When each month begins, and where the last one ends: the instants that {@link #add} wants revenue for. */
    public long[] starts() {
        return starts.clone();
    }

    /**
     * One customer.
     *
     * @param stays oldest first, not overlapping, at least one
     * @param recurring their recurring revenue a month at each of {@link #starts}; empty without subscriptions
     */
    public void add(List<Stay> stays, double[] recurring) {
        check(stays, recurring);
        for (int i = 0; i < stays.size(); i++) {
            count(stays.get(i), i == 0 ? joined : returned);
        }
        if (recurring.length > 0) {
            long before = cents(recurring[0]);
            boolean paidBefore = before > 0;
            for (int month = 0; month < atStart.length; month++) {
                long after = cents(recurring[month + 1]);
                move(month, before, after, paidBefore || hasLeftBefore(stays, starts[month + 1]), stays);
                paidBefore |= after > 0;
                before = after;
            }
        }
    }

    /** Adds what {@code other}, over the same months, has counted. */
    public void merge(ChurnLedger other) {
        for (int month = 0; month < atStart.length; month++) {
            mergeMonth(month, other);
        }
    }

    /** Adds one month of what {@code other}, over the same months, has counted. */
    public void mergeMonth(int month, ChurnLedger other) {
        refuseOthers(other);
        atStart[month] += other.atStart[month];
        joined[month] += other.joined[month];
        returned[month] += other.returned[month];
        startCents[month] += other.startCents[month];
        newCents[month] += other.newCents[month];
        reactivatedCents[month] += other.reactivatedCents[month];
        expansionCents[month] += other.expansionCents[month];
        contractionCents[month] += other.contractionCents[month];
        lostCents[month] += other.lostCents[month];
        Counts mine = byEnding.get(month);
        Counts theirs = other.byEnding.get(month);
        add(mine.left, theirs.left);
        add(mine.leftOfStart, theirs.leftOfStart);
        add(mine.lostCents, theirs.lostCents);
    }

    private void refuseOthers(ChurnLedger other) {
        if (!Arrays.equals(starts, other.starts)) {
            throw new IllegalArgumentException("Only ledgers of the same months in the same zone can be merged, but one"
                    + " begins with " + first + " in " + zone + " and the other with " + other.first + " in "
                    + other.zone);
        }
    }

    /** What a month began with and what became of it, in whole cents. */
    RevenueSample.Cents cents(int month) {
        return new RevenueSample.Cents(
                startCents[month], lostCents[month], contractionCents[month], expansionCents[month]);
    }

    /** How many months. */
    public int size() {
        return atStart.length;
    }

    /** Oldest first. */
    public List<ChurnMonth> months() {
        List<ChurnMonth> months = new ArrayList<>();
        for (int i = 0; i < atStart.length; i++) {
            Counts counts = byEnding.get(i);
            months.add(new ChurnMonth(
                    first.plusMonths(i),
                    atStart[i],
                    joined[i],
                    returned[i],
                    counts(counts.left),
                    counts(counts.leftOfStart),
                    startCents[i] / CENTS,
                    newCents[i] / CENTS,
                    reactivatedCents[i] / CENTS,
                    expansionCents[i] / CENTS,
                    contractionCents[i] / CENTS,
                    lostCents[i] / CENTS,
                    amounts(counts.lostCents)));
        }
        return Collections.unmodifiableList(months);
    }

    private void count(Stay stay, int[] coming) {
        int month = Math.max(0, monthOf(stay.from()));
        if (stay.from() >= starts[0] && month < atStart.length) {
            coming[month]++;
        }
        for (int i = month; i < atStart.length && starts[i] <= stay.to(); i++) {
            if (stay.from() < starts[i]) {
                atStart[i]++;
            }
        }
        Ending ending = stay.ending();
        int end = monthOf(stay.to());
        if (ending != null && end >= 0 && end < atStart.length) {
            byEnding.get(end).left[index(ending)]++;
            if (stay.from() < starts[end]) {
                byEnding.get(end).leftOfStart[index(ending)]++;
            }
        }
    }

    private void move(int month, long before, long after, boolean paidBefore, List<Stay> stays) {
        startCents[month] += before;
        if (before == 0) {
            (paidBefore ? reactivatedCents : newCents)[month] += after;
        } else if (after == 0) {
            lostCents[month] += before;
            Ending ending = endingIn(month, stays);
            if (ending != null) {
                byEnding.get(month).lostCents[index(ending)] += before;
            }
        } else if (after > before) {
            expansionCents[month] += after - before;
        } else {
            contractionCents[month] += before - after;
        }
    }

    /** How the last stay that ended in this month did. */
    private @Nullable Ending endingIn(int month, List<Stay> stays) {
        Ending ending = null;
        for (Stay stay : stays) {
            if (monthOf(stay.to()) == month) {
                ending = stay.ending();
            }
        }
        return ending;
    }

    private static boolean hasLeftBefore(List<Stay> stays, long at) {
        return stays.getFirst().to() < at;
    }

    /** −1 before the first month, the number of months from the last one's end on. */
    private int monthOf(long at) {
        int found = Arrays.binarySearch(starts, at);
        return Math.min(found >= 0 ? found : -found - 2, atStart.length);
    }

    private static int index(Ending ending) {
        return switch (ending) {
            case VOLUNTARY -> 0;
            case INVOLUNTARY -> 1;
            case ENDED_BY_US -> 2;
            case SILENT -> 3;
        };
    }

    private static long cents(double amount) {
        return Math.round(amount * CENTS);
    }

    private static void add(long[] to, long[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static void add(int[] to, int[] from) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private static Map<Ending, Integer> counts(int[] counts) {
        EnumMap<Ending, Integer> map = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            map.put(ending, counts[index(ending)]);
        }
        return Collections.unmodifiableMap(map);
    }

    private static Map<Ending, Double> amounts(long[] cents) {
        EnumMap<Ending, Double> map = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            map.put(ending, cents[index(ending)] / CENTS);
        }
        return Collections.unmodifiableMap(map);
    }

    private void check(List<Stay> stays, double[] recurring) {
        if (stays.isEmpty()) {
            throw new IllegalArgumentException(
                    "Somebody who never was a customer is not counted; give at least one stay");
        }
        for (int i = 1; i < stays.size(); i++) {
            if (stays.get(i).from() < stays.get(i - 1).to()) {
                throw new IllegalArgumentException("Stays come oldest first and do not overlap, but one begins at "
                        + stays.get(i).from() + " and the one before ends at "
                        + stays.get(i - 1).to());
            }
        }
        if (recurring.length != 0 && recurring.length != starts.length) {
            throw new IllegalArgumentException("Recurring revenue is given at the start of each of " + atStart.length
                    + " months and at the end of the last, or not at all, but there were " + recurring.length
                    + " figures");
        }
        for (double amount : recurring) {
            if (!(amount >= 0 && amount <= MOST_REVENUE)) {
                throw new IllegalArgumentException(
                        "Recurring revenue is an amount from 0 to " + MOST_REVENUE + ", but was " + amount);
            }
        }
    }
}
