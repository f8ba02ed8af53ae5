package lazo.science.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.outlook.Column.Amounts;
import lazo.science.outlook.Column.Kinds;
import lazo.science.outlook.Feature.Amount;
import lazo.science.outlook.Feature.Bend;
import lazo.science.outlook.Feature.Kind;
import lazo.science.outlook.Feature.Unknown;

/**
 * How the columns of a table become the numbers of a model. Everything in it (which kinds there are, what stands in for
 * an amount that is missing, where the knots lie) is learned from the rows it is fitted on and from no others, so that a
 * forecast for anybody else is honest.
 *
 * <p>Kinds become a column of 0 and 1 each, where at least {@value #FEWEST_OF_A_KIND} are of the kind, the
 * {@value #MOST_KINDS} most frequent at most; the others share the zeros. Where there are no others, a weighted sum
 * compares with the first kind in the alphabet. What is the same for everybody is left out.
 */
public final class Encoding {

    private static final int FEWEST_OF_A_KIND = 10;
    private static final int MOST_KINDS = 40;
    private static final int ENOUGH_TO_BEND = 10;
    /** Where Harrell puts five knots. */
    private static final double[] KNOTS_AT = {.05, .275, .5, .725, .95};

    private final List<Feature> features;
    private final List<String> names;

    private Encoding(List<Feature> features) {
        this.features = List.copyOf(features);
        this.names = features.stream().map(Feature::name).toList();
    }

    /** For a weighted sum: amounts may bend, and the median stands in for those missing, which is noted. */
    public static Encoding forWeights(List<Column> columns, int[] rows) {
        return of(columns, rows, true);
    }

    /** For trees, which find bends by themselves and know what to do with a missing amount. */
    public static Encoding forTrees(List<Column> columns, int[] rows) {
        return of(columns, rows, false);
    }

    private static Encoding of(List<Column> columns, int[] rows, boolean weights) {
        List<Feature> features = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            switch (columns.get(j)) {
                case Kinds kinds -> addKinds(features, j, kinds, rows, weights);
                case Amounts amounts -> addAmounts(features, j, amounts, rows, weights);
            }
        }
        return new Encoding(features);
    }

    /** One name for each number of {@link #encode}. */
    public List<String> names() {
        return names;
    }

    /** Without the numbers that are the same for everybody in one of these groups of rows. */
    public Encoding keepingWhatVaries(List<Column> columns, int[]... groups) {
        List<Feature> kept = new ArrayList<>();
        for (Feature feature : features) {
            Column column = columns.get(feature.column());
            boolean varies = true;
            for (int[] rows : groups) {
                varies &= varies(feature, column, rows);
            }
            if (varies) {
                kept.add(feature);
            }
        }
        return new Encoding(kept);
    }

    private static boolean varies(Feature feature, Column column, int[] rows) {
        for (int row : rows) {
            if (feature.of(column, row) != feature.of(column, rows[0])) {
                return true;
            }
        }
        return false;
    }

    /** Which column each number is made from, counted from 0. */
    public int columnOf(int feature) {
        return features.get(feature).column();
    }

    Feature feature(int feature) {
        return features.get(feature);
    }

    /**
     * The numbers of one row.
     *
     * @param columns as in the fit, of any length
     * @param into as long as {@link #names}
     */
    public void encode(List<Column> columns, int row, double[] into) {
        for (int k = 0; k < into.length; k++) {
            Feature feature = features.get(k);
            into[k] = feature.of(columns.get(feature.column()), row);
        }
    }

    /** The numbers of these rows, in their order. */
    public double[][] encode(List<Column> columns, int[] rows) {
        double[][] encoded = new double[rows.length][features.size()];
        for (int i = 0; i < rows.length; i++) {
            encode(columns, rows[i], encoded[i]);
        }
        return encoded;
    }

    private static void addKinds(List<Feature> features, int column, Kinds kinds, int[] rows, boolean weights) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            counts.merge(kinds.kind(row), 1, Integer::sum);
        }
        if (counts.size() < 2) {
            return;
        }
        List<String> frequent = counts.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST_OF_A_KIND)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KINDS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        // where nobody is of another kind, the first is what the others are compared with
        boolean compared = weights && frequent.size() == counts.size();
        for (String kind : compared ? frequent.subList(1, frequent.size()) : frequent) {
            features.add(new Kind(column, kinds.name() + "=" + (kind.isEmpty() ? "(empty)" : kind), kind));
        }
    }

    private static void addAmounts(List<Feature> features, int column, Amounts amounts, int[] rows, boolean weights) {
        double[] known = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = amounts.values()[row];
            if (!Double.isNaN(value)) {
                known[count++] = value;
            }
        }
        known = Arrays.copyOf(known, count);
        Arrays.sort(known);
        if (weights && count < rows.length && count > 0) {
            features.add(new Unknown(column, amounts.name() + " is not known"));
        }
        if (count == 0 || known[0] == known[count - 1]) {
            return;
        }
        double fill = weights ? known[count / 2] : Double.NaN;
        Amount amount = new Amount(column, amounts.name(), known[0], known[count - 1], fill);
        features.add(amount);
        if (weights && distinct(known) >= ENOUGH_TO_BEND) {
            addBends(features, amount, known);
        }
    }

    private static void addBends(List<Feature> features, Amount amount, double[] sorted) {
        Set<Double> knots = new LinkedHashSet<>();
        for (double at : KNOTS_AT) {
            knots.add(sorted[(int) (at * (sorted.length - 1))]);
        }
        double[] distinct = knots.stream().mapToDouble(Double::doubleValue).toArray();
        for (int bend = 0; bend < distinct.length - 2; bend++) {
            features.add(new Bend(amount, bend, distinct));
        }
    }

    private static int distinct(double[] sorted) {
        int distinct = 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return distinct;
    }
}
