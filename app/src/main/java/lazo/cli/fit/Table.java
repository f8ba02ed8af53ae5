package lazo.cli.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lazo.science.history.BadInput;
import lazo.science.numbers.CannotFit;
import org.jspecify.annotations.Nullable;

/**
 * A CSV in memory, by columns. Asking for a column as something it is not is answered with a sentence for the person
 * who named it: {@link BadInput} where the call is wrong, {@link CannotFit} where cells are missing or impossible.
 */
final class Table {

    private static final Set<String> YES = Set.of("yes", "true", "t", "y", "sí", "si", "sim");
    private static final Set<String> NO = Set.of("no", "false", "f", "n", "não", "nao");

    private final String name;
    private final Map<String, Column> columns;
    private final int rows;

    Table(String name, Map<String, Column> columns, int rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** The names of all columns of a file, in their order. */
    static List<String> header(Path file) throws IOException {
        return new TableReader(file).header();
    }

    /** The named columns of a file; the others cost no memory. */
    static Table read(Path file, Collection<String> wanted) throws IOException {
        return new TableReader(file).read(wanted);
    }

    int rows() {
        return rows;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    Column column(String column) {
        Column found = columns.get(column);
        if (found == null) {
            throw new IllegalStateException("The column " + column + " was not read");
        }
        return found;
    }

    /** A column of numbers without gaps. */
    double[] numbers(String column) {
        return switch (column(column)) {
            case Column.Numbers(double[] values) -> {
                for (int row = 0; row < rows; row++) {
                    if (!Double.isFinite(values[row])) {
                        throw gap(column, row);
                    }
                }
                yield values;
            }
            case Column.Texts(Factor factor) ->
                throw new BadInput(
                        "Column \"" + column + "\" of \"" + name + "\" should hold numbers, but \"" + noNumber(factor)
                                + "\" is none.",
                        "Name another column, or write numbers like 12.5.");
        };
    }

    /** How many each row stands for: one where no column says. */
    double[] weights(@Nullable String column) {
        if (column != null) {
            return numbers(column);
        }
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A column of whole numbers without gaps, none below 0. */
    int[] counts(String column) {
        double[] values = numbers(column);
        int[] counts = new int[rows];
        for (int row = 0; row < rows; row++) {
            counts[row] = (int) values[row];
            if (counts[row] != values[row] || counts[row] < 0) {
                throw new CannotFit("Column \"" + column + "\" counts something, but row " + (row + 1) + " says "
                        + values[row] + ". Give whole numbers, 0 or more.");
            }
        }
        return counts;
    }

    /** A column of 0 and 1, or of yes and no. */
    boolean[] flags(String column) {
        boolean[] flags = new boolean[rows];
        switch (column(column)) {
            case Column.Numbers(double[] values) -> {
                for (int row = 0; row < rows; row++) {
                    if (Double.isNaN(values[row])) {
                        throw gap(column, row);
                    }
                    if (values[row] != 0 && values[row] != 1) {
                        throw noFlag(column, row, Double.toString(values[row]));
                    }
                    flags[row] = values[row] == 1;
                }
            }
            case Column.Texts(Factor factor) -> {
                for (int row = 0; row < rows; row++) {
                    if (factor.codes()[row] < 0) {
                        throw gap(column, row);
                    }
                    String word = factor.levels().get(factor.codes()[row]);
                    Boolean flag = flag(word);
                    if (flag == null) {
                        throw noFlag(column, row, word);
                    }
                    flags[row] = flag;
                }
            }
        }
        return flags;
    }

    /** Any column as words without gaps; numbers become the words that write them. */
    Factor factor(String column) {
        Factor factor = switch (column(column)) {
            case Column.Texts(Factor words) -> words;
            case Column.Numbers(double[] values) -> {
                Cells cells = new Cells(true);
                for (double value : values) {
                    cells.add(value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value));
                }
                yield ((Column.Texts) cells.column()).factor();
            }
        };
        for (int row = 0; row < rows; row++) {
            if (factor.codes()[row] < 0) {
                throw gap(column, row);
            }
        }
        return factor;
    }

    private static @Nullable Boolean flag(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (YES.contains(plain) || plain.equals("1")) {
            return true;
        }
        return NO.contains(plain) || plain.equals("0") ? false : null;
    }

    private static String noNumber(Factor factor) {
        for (String level : factor.levels()) {
            if (Double.isNaN(Cells.number(level))) {
                return level;
            }
        }
        return "";
    }

    private CannotFit gap(String column, int row) {
        return new CannotFit("Row " + (row + 1) + " has no number in column \"" + column
                + "\", and a gap cannot be guessed. Fill it in, or leave the row out.");
    }

    private BadInput noFlag(String column, int row, String said) {
        return new BadInput(
                "Column \"" + column + "\" should say whether it happened, but row " + (row + 1) + " says \"" + said
                        + "\".",
                "Write 1 or 0, or yes or no.");
    }
}
