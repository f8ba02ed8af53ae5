package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import lazo.science.words.Words;

/**
 * How far customers of today differ from those a forecast was learned from, column by column: the population stability
 * index (Siddiqi, Credit Risk Scorecards, 2006, chapter 9),
 *
 * <pre>Σ over groups (share now − share then) · ln(share now ÷ share then)</pre>
 *
 * <p>Groups are tenths of the amounts then, or kinds; what was not recorded is a group of its own. Below
 * {@value #SOME} is noise, from {@value #MUCH} on the forecast should be learned anew. Half a customer stands in for an
 * empty group, so that the index is always finite.
 */
public final class Drift {

    private static final double SOME = 0.1;
    private static final double MUCH = 0.25;
    private static final int TENTHS = 10;
    private static final double NOBODY = 0.5;

    private final List<Groups> then;

    private Drift(List<Groups> then) {
        this.then = then;
    }

    /** How much a column moved. */
    public enum Amount {
        LITTLE,
        SOME,
        MUCH
    }

    /** @param index 0 where nothing moved */
    public record Shift(String column, double index) {

        public Amount amount() {
            return index < SOME ? Amount.LITTLE : index < MUCH ? Amount.SOME : Amount.MUCH;
        }

        /** The shift in words. */
        public String inWords(String language) {
            Words words = Words.of(Drift.class, language);
            return switch (amount()) {
                case LITTLE -> words.say("drift.little", column);
                case SOME -> words.say("drift.some", column);
                case MUCH -> words.say("drift.much", column);
            };
        }
    }

    /** Remembers how these rows are, as the time to compare with. */
    public static Drift since(List<Column> columns, int[] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There is nobody to compare with: give at least one row");
        }
        return new Drift(columns.stream().map(column -> Groups.of(column, rows)).toList());
    }

    /**
     * What moved, the most first.
     *
     * @param columns as those remembered, of any length
     */
    public List<Shift> until(List<Column> columns, int[] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There is nobody to compare: give at least one row");
        }
        List<Shift> shifts = new ArrayList<>();
        for (int j = 0; j < then.size(); j++) {
            Groups groups = then.get(j);
            shifts.add(new Shift(columns.get(j).name(), index(groups.counts(), groups.count(columns.get(j), rows))));
        }
        shifts.sort(Comparator.comparingDouble(Shift::index).reversed());
        return List.copyOf(shifts);
    }

    private static double index(double[] then, double[] now) {
        double thenAll = Arrays.stream(then).sum();
        double nowAll = Arrays.stream(now).sum();
        double index = 0;
        for (int g = 0; g < then.length; g++) {
            if (then[g] + now[g] > 0) {
                double before = Math.max(then[g], NOBODY) / thenAll;
                double after = Math.max(now[g], NOBODY) / nowAll;
                index += (after - before) * Math.log(after / before);
            }
        }
        return index;
    }

    /**
     * @param kinds of a text, without the empty one; empty for amounts
     * @param edges of amounts, rising; group g holds what is above edge g − 1 and not above edge g
     * @param counts of customers then: the groups, then what is new, then what was not recorded
     */
    private record Groups(List<String> kinds, double[] edges, double[] counts) {

        static Groups of(Column column, int[] rows) {
            Groups empty = switch (column) {
                case Kinds texts -> new Groups(texts.kinds(), new double[0], new double[0]);
                case Amounts amounts -> new Groups(List.of(), edges(amounts.values(), rows), new double[0]);
            };
            return new Groups(empty.kinds, empty.edges, empty.count(column, rows));
        }

        double[] count(Column column, int[] rows) {
            int last = kinds.isEmpty() ? edges.length + 1 : kinds.size() + 1;
            double[] found = new double[last + 1];
            switch (column) {
                case Kinds texts -> {
                    int[] places = texts.kinds().stream()
                            .mapToInt(kind -> kinds.contains(kind) ? kinds.indexOf(kind) : last - 1)
                            .toArray();
                    for (int row : rows) {
                        found[texts.codes()[row] < 0 ? last : places[texts.codes()[row]]]++;
                    }
                }
                case Amounts amounts -> {
                    for (int row : rows) {
                        double value = amounts.values()[row];
                        int at = Arrays.binarySearch(edges, value);
                        found[Double.isNaN(value) ? last : at >= 0 ? at : -at - 1]++;
                    }
                }
            }
            return found;
        }

        private static double[] edges(double[] values, int[] rows) {
            double[] known = Arrays.stream(rows)
                    .mapToDouble(row -> values[row])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            Set<Double> edges = new LinkedHashSet<>();
            if (known.length > 0) {
                IntStream.range(1, TENTHS).forEach(i -> edges.add(known[(int) ((long) known.length * i / TENTHS)]));
            }
            return edges.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
