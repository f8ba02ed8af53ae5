package lazo.cli.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of cells under their headings; the first column to the left, the others to the right. */
public final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    public TextTable(String... headings) {
        rows.add(headings);
    }

    public TextTable row(String... cells) {
        rows.add(cells);
        return this;
    }

    public List<String> lines() {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.length; i++) {
                String pad = " ".repeat(widths[i] - row[i].length());
                line.append(i == 0 ? row[i] + pad : "  " + pad + row[i]);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A number with so many decimals; a dash where there is none. */
    public static String number(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "–";
    }

    /** A p-value as R writes it: three digits, in powers of ten where it is small. */
    static String p(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value < 2e-16) {
            return "<2e-16";
        }
        return String.format(Locale.ROOT, value < 1e-4 ? "%.2e" : "%.5f", value);
    }
}
