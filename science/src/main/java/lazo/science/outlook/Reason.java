package lazo.science.outlook;

import java.util.Locale;
import lazo.science.words.Words;

/**
 * One reason of a forecast for one customer, beside an average one.
 *
 * @param column which column speaks
 * @param value what it says about them; empty where nothing was recorded
 * @param logOdds how much it adds to the log-odds of leaving; below 0 where it speaks for staying
 */
public record Reason(String column, String value, double logOdds) {

    /** What adds less than this does not move a chance by a percentage point and is not told. */
    static final double FAINTEST = 0.04;

    private static final double STRONG = 0.7;

    static Reason of(Column column, int row, double logOdds) {
        return new Reason(
                column.name(),
                switch (column) {
                    case Column.Amounts(String _, double[] values) ->
                        Double.isNaN(values[row]) ? "" : written(values[row]);
                    case Column.Kinds kinds -> kinds.kind(row);
                },
                logOdds);
    }

    /** The reason in words, such as "Contract: Month-to-month makes leaving more likely". */
    public String inWords(String language) {
        Words words = Words.of(Reason.class, language);
        String known = value.isEmpty() ? words.say("churn.unknown") : value;
        if (Math.abs(logOdds) < STRONG) {
            return logOdds > 0 ? words.say("churn.leave", column, known) : words.say("churn.stay", column, known);
        }
        return logOdds > 0
                ? words.say("churn.leave.strongly", column, known)
                : words.say("churn.stay.strongly", column, known);
    }

    private static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
