package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.buying.Fitted;
import lazo.science.buying.ShiftedBetaGeometric;
import lazo.science.history.BadInput;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit sbg}: how contracts renew, and how many will still be here years from now. */
@Command(
        name = "sbg",
        mixinStandardHelpOptions = true,
        description = {"How contracts renew when customers differ (shifted beta-geometric).", ""},
        footer = {
            "",
            "One row for each period, the first with the size of the cohort.",
            "",
            "Examples:",
            "  lazo fit sbg --data cohort.csv --survivors customers",
            "  lazo fit sbg --data cohort.csv --survivors customers --train-periods 7 --periods 24"
        })
final class SbgCommand implements Callable<Integer> {

    private static final int MOST_PERIODS = 10_000;

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(
            names = "--survivors",
            paramLabel = "COLUMN",
            required = true,
            description = "How many of the cohort are still customers, period after period.")
    private String survivors = "";

    @Option(
            names = "--train-periods",
            paramLabel = "N",
            description = "Fit to the first N renewals only, and forecast the others. Default: all.")
    private @Nullable Integer trainPeriods;

    @Option(
            names = "--periods",
            paramLabel = "N",
            description = "How far to forecast. Default: twice as far as there are rows, at least 12.")
    private @Nullable Integer periods;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Table table = options.read(List.of(survivors));
        double[] share = table.numbers(survivors);
        long[] all = cohort(share);
        int train = trainPeriods == null ? all.length - 1 : trainPeriods;
        if (train < 2 || train > all.length - 1) {
            throw new BadInput(
                    "--train-periods is from 2 to " + (all.length - 1) + " here, but was " + train + ".",
                    "A file with n rows has n − 1 renewals.");
        }
        int until = periods == null ? Math.max(12, 2 * (all.length - 1)) : periods;
        if (until < 1 || until > MOST_PERIODS) {
            throw new BadInput(
                    "--periods is from 1 to " + MOST_PERIODS + ", but was " + until + ".", "Write for example 24.");
        }
        Fitted<ShiftedBetaGeometric> fitted = ShiftedBetaGeometric.fit(Arrays.copyOf(all, train + 1));
        Findings found = new Findings("sbg", all[0])
                .with("trainPeriods", train)
                .with("logLikelihood", fitted.logLikelihood())
                .withParameters(fitted.parameters(), options.confidence());
        found.say("Shifted beta-geometric: %,d customers, fitted to %d renewals", all[0], train)
                .say("")
                .say(ParameterTable.of(fitted.parameters(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.4f", fitted.logLikelihood())
                .say("");
        curve(found, fitted, all, train, until);
        return options.answer(Objects.requireNonNull(spec), found);
    }

    /** Survivors as counts; shares of 1 or percents cannot be told from small cohorts and are refused. */
    private long[] cohort(double[] values) {
        long[] counts = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            counts[i] = (long) values[i];
            if (counts[i] != values[i] || values[i] < 0) {
                throw new CannotFit(
                        "Column \"" + survivors + "\" counts customers, but row " + (i + 1) + " says " + values[i]
                                + ". Give whole numbers; a share becomes one by multiplying with the cohort's size.");
            }
        }
        if (counts.length < 3) {
            throw new CannotFit("There are " + counts.length
                    + " rows, but it takes a cohort's size and at least two renewals to see how customers differ.");
        }
        return counts;
    }

    private void curve(Findings found, Fitted<ShiftedBetaGeometric> fitted, long[] all, int train, int until) {
        double[] times = new double[until + 1];
        double[] values = new double[until + 1];
        double[] low = new double[until + 1];
        double[] high = new double[until + 1];
        double[] errors = new double[until + 1];
        values[0] = low[0] = high[0] = 1;
        TextTable table = new TextTable("period", "survival", "se", "low", "high", "retention", "actual");
        for (int t = 1; t <= until; t++) {
            int period = t;
            Parameter each = fitted.derive("survival", model -> model.survival(period));
            Interval interval = each.intervalAboveZero(options.confidence());
            times[t] = t;
            values[t] = each.estimate();
            errors[t] = each.standardError();
            low[t] = interval.low();
            high[t] = Math.min(1, interval.high());
            table.row(
                    t + (t == train ? " *" : ""),
                    TextTable.number(values[t], 5),
                    TextTable.number(errors[t], 5),
                    TextTable.number(low[t], 5),
                    TextTable.number(high[t], 5),
                    TextTable.number(fitted.model().retention(t), 5),
                    t < all.length ? TextTable.number((double) all[t] / all[0], 5) : "");
        }
        found.say(table).say("  * the last renewal that was fitted");
        double[] seenTimes = Arrays.copyOf(times, Math.min(all.length, times.length));
        double[] seen = new double[seenTimes.length];
        for (int t = 0; t < seen.length; t++) {
            seen[t] = (double) all[t] / all[0];
        }
        Map<String, Object> survival = new LinkedHashMap<>();
        survival.put("times", times);
        survival.put("values", values);
        survival.put("se", errors);
        survival.put("low", low);
        survival.put("high", high);
        found.with("median", median(fitted.model()))
                .with("survival", survival)
                .with("actual", new ArrayList<>(Arrays.stream(seen).boxed().toList()))
                .draw(new Chart("Shifted beta-geometric: share still here", "renewals", "share")
                        .range(0, 1)
                        .line("expected", times, values)
                        .points("observed", seenTimes, seen, new double[0], new double[0]));
    }

    /** The first renewal after which half or fewer are still here; NaN where that is further off than we look. */
    private static double median(ShiftedBetaGeometric model) {
        double share = 1;
        for (int t = 1; t <= MOST_PERIODS; t++) {
            share *= model.retention(t);
            if (share <= 0.5) {
                return t;
            }
        }
        return Double.NaN;
    }
}
