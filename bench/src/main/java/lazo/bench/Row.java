package lazo.bench;

import java.util.Locale;

/** Lines of a Markdown table. */
final class Row {

    /** The line below the heads of a table of goals. */
    static final String GOALS = "|---|---:|---:|---|";

    private Row() {}

    static String of(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }

    /** The line below the heads: words to the left, figures to the right. */
    static String rule(int cells) {
        return "|---|" + "---:|".repeat(cells - 1);
    }

    static String goal(String what, String wanted, String found, boolean met) {
        return of(what, wanted, found, met ? "met" : "not yet");
    }

    static String seconds(double seconds) {
        return figure("%.1f", seconds);
    }

    static String times(double ratio) {
        return figure("%.2f", ratio);
    }

    static String whole(double figure) {
        return figure("%,.0f", figure);
    }

    static String megabytes(double bytes) {
        return figure("%,.0f", bytes / 1e6);
    }

    static String figure(String form, double figure) {
        return Double.isNaN(figure) ? "n/a" : String.format(Locale.ROOT, form, figure);
    }
}
