package lazo.science.verdict;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The solved {@link StoppingProblem} for several retentions: what keeping is worth with the right to stop later. The
 * table that ships is a text beside this class; its head says from which numbers, by which version of the solver and
 * when it was made, and carries the hash of what follows.
 *
 * @param provenance the head of the file, a line each, such as {@code solver=1}
 * @param values by retention of {@link #RETENTIONS}, then belief, then stake; in units of Δ
 */
record StoppingTable(List<String> provenance, double[][][] values) {

    /** Rises when the same problem gets another solution. */
    static final int SOLVER = 1;

    static final double[] RETENTIONS = {0.5, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 0.995};

    private static final String FILE = "stopping.txt";

    /** Read when it is first asked for. */
    private static final class Shipped {
        private static final StoppingTable TABLE = read();
    }

    /** The one that comes with this version. */
    static StoppingTable shipped() {
        return Shipped.TABLE;
    }

    /** Solves it anew, as text. */
    static String solve(StoppingProblem problem, String date) {
        StringBuilder rows = new StringBuilder();
        for (double retention : RETENTIONS) {
            for (double[] row : problem.solve(retention)) {
                for (int d = 0; d < row.length; d++) {
                    rows.append(d == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4f", row[d]));
                }
                rows.append('\n');
            }
        }
        return String.format(
                        Locale.ROOT,
                        "solver=%d%ndate=%s%ndiscount=%s%ngoodIfFixable=%s%ngoodIfPoorFit=%s%nwander=%s%nhash=%016x%n",
                        SOLVER,
                        date,
                        problem.discount(),
                        problem.goodIfFixable(),
                        problem.goodIfPoorFit(),
                        problem.wander(),
                        Randomness.seedOf(rows.toString()))
                + rows;
    }

    private static StoppingTable read() {
        try (InputStream file = Objects.requireNonNull(StoppingTable.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StoppingTable parse(List<String> lines) {
        int head = 0;
        while (lines.get(head).indexOf('=') > 0) {
            head++;
        }
        List<String> provenance = List.copyOf(lines.subList(0, head));
        List<String> rows = lines.subList(head, lines.size());
        String hash = String.format(Locale.ROOT, "hash=%016x", Randomness.seedOf(String.join("\n", rows) + "\n"));
        if (!provenance.contains("solver=" + SOLVER) || !provenance.contains(hash)) {
            throw new IllegalStateException(
                    "The table of when to stop is not the one its head speaks of (" + provenance + "); solve it anew");
        }
        double[][][] values = new double[RETENTIONS.length][StoppingProblem.BELIEFS][];
        int row = 0;
        for (double[][] byBelief : values) {
            for (int b = 0; b < byBelief.length; b++) {
                byBelief[b] = numbers(rows.get(row++));
            }
        }
        return new StoppingTable(provenance, values);
    }

    private static double[] numbers(String row) {
        List<Double> numbers = new ArrayList<>();
        for (String word : row.split(" ", -1)) {
            numbers.add(Double.valueOf(word));
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Fills {@code slice} (belief × stake, one row after the other) with what holds at this monthly retention. */
    void at(double retention, double[] slice) {
        int upper = 1;
        while (upper < RETENTIONS.length - 1 && RETENTIONS[upper] < retention) {
            upper++;
        }
        double up = Math.clamp((retention - RETENTIONS[upper - 1]) / (RETENTIONS[upper] - RETENTIONS[upper - 1]), 0, 1);
        for (int b = 0; b < StoppingProblem.BELIEFS; b++) {
            double[] low = values[upper - 1][b];
            double[] high = values[upper][b];
            int start = b * StoppingProblem.STAKES;
            for (int d = 0; d < StoppingProblem.STAKES; d++) {
                slice[start + d] = low[d] + up * (high[d] - low[d]);
            }
        }
    }

    static double[] newSlice() {
        return new double[StoppingProblem.BELIEFS * StoppingProblem.STAKES];
    }

    /**
     * What keeping is worth more than letting go now, at one stake, in units of Δ. Beyond the table the choice is plain:
     * far above it they are kept for good, far below for one more month. Reused: set it, then ask for many beliefs.
     */
    static final class Look {

        private static final double STEPS = 1 / StoppingProblem.STAKE_STEP;

        private double[] slice = {};
        private double stake;
        private int column;
        private double right;

        /** @param slice from {@link StoppingTable#at} */
        void at(double[] slice, double stake) {
            this.slice = slice;
            this.stake = stake;
            double at = (stake - StoppingProblem.LOWEST_STAKE) * STEPS;
            column = (int) Math.clamp(at, 0, StoppingProblem.STAKES - 2);
            right = at - column;
        }

        double keep(double belief) {
            if (!(right <= 1)) {
                return belief + stake - 1;
            }
            if (right < 0) {
                return inTheTable(belief, 0) * (belief + stake - 1) / (belief + StoppingProblem.LOWEST_STAKE - 1);
            }
            return inTheTable(belief, right);
        }

        private double inTheTable(double belief, double right) {
            double row = belief * (StoppingProblem.BELIEFS - 1);
            int b = Math.min((int) row, StoppingProblem.BELIEFS - 2);
            double up = row - b;
            int i = b * StoppingProblem.STAKES + column;
            int j = i + StoppingProblem.STAKES;
            double low = slice[i] + right * (slice[i + 1] - slice[i]);
            double high = slice[j] + right * (slice[j + 1] - slice[j]);
            return low + up * (high - low);
        }
    }
}
