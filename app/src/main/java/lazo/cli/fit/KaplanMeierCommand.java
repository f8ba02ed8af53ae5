package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.numbers.Interval;
import lazo.science.survival.KaplanMeier;
import lazo.science.survival.LogRank;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit kaplan-meier}: the share still here at each time, by group, and whether groups differ. */
@Command(
        name = "kaplan-meier",
        mixinStandardHelpOptions = true,
        description = {"The share to whom something has not yet happened, at each time (Kaplan-Meier).", ""},
        footer = {
            "",
            "Examples:",
            "  lazo fit kaplan-meier --data rossi.csv --duration week --event arrest",
            "  lazo fit kaplan-meier --data rossi.csv --duration week --event arrest --group fin",
            "  lazo fit kaplan-meier --data stays.csv.gz --duration months --event left --plot stays.svg"
        })
final class KaplanMeierCommand implements Callable<Integer> {

    private static final int MOST_LINES = 40;

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(names = "--duration", paramLabel = "COLUMN", required = true, description = "How long each was observed.")
    private String duration = "";

    @Option(
            names = "--event",
            paramLabel = "COLUMN",
            required = true,
            description = "Whether it happened then: 1 or 0, yes or no.")
    private String event = "";

    @Option(names = "--group", paramLabel = "COLUMN", description = "One curve for each value, and the log-rank test.")
    private @Nullable String group;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> columns = new ArrayList<>(List.of(duration, event));
        if (group != null) {
            columns.add(group);
        }
        Table table = options.read(columns);
        double[] durations = table.numbers(duration);
        boolean[] events = table.flags(event);
        Chart chart = new Chart("Kaplan-Meier", duration, "not yet " + event).range(0, 1);
        Findings found = new Findings("kaplan-meier", table.rows());
        if (group == null) {
            KaplanMeier curve = KaplanMeier.fit(durations, events);
            fields(curve).forEach(found::with);
            found.say("Kaplan-Meier: %d subjects, %d events", curve.subjects(), sum(curve.events()));
            say(found, curve);
            draw(chart, "", curve);
        } else {
            groups(found, chart, durations, events, table.factor(group));
        }
        return options.answer(Objects.requireNonNull(spec), found.draw(chart));
    }

    private void groups(Findings found, Chart chart, double[] durations, boolean[] events, Factor factor) {
        Map<String, Object> groups = new LinkedHashMap<>();
        List<KaplanMeier> curves = new ArrayList<>();
        for (int g = 0; g < factor.levels().size(); g++) {
            KaplanMeier curve = part(durations, events, factor.codes(), g);
            curves.add(curve);
            groups.put(factor.levels().get(g), fields(curve));
        }
        LogRank test =
                LogRank.test(durations, events, factor.codes(), factor.levels().size());
        Map<String, Object> logRank = new LinkedHashMap<>();
        logRank.put("chiSquared", test.chiSquared());
        logRank.put("df", test.degrees());
        logRank.put("p", test.p());
        found.with("groups", groups).with("logRank", logRank);
        found.say("Kaplan-Meier by %s: %d subjects", group, durations.length).say("");
        TextTable summary = new TextTable(String.valueOf(group), "n", "events", "expected", "median", "interval");
        for (int g = 0; g < curves.size(); g++) {
            KaplanMeier curve = curves.get(g);
            summary.row(
                    factor.levels().get(g),
                    Long.toString(curve.subjects()),
                    Long.toString(sum(curve.events())),
                    TextTable.number(test.expected()[g], 2),
                    time(curve.median()),
                    times(curve.quantileInterval(0.5, options.confidence())));
            draw(chart, group + " " + factor.levels().get(g), curve);
        }
        found.say(summary)
                .say("")
                .say(
                        "Log-rank test: chi-squared %.4f on %d degree%s of freedom, p %s",
                        test.chiSquared(), test.degrees(), test.degrees() == 1 ? "" : "s", TextTable.p(test.p()));
    }

    private static KaplanMeier part(double[] durations, boolean[] events, int[] codes, int group) {
        int size = 0;
        for (int code : codes) {
            size += code == group ? 1 : 0;
        }
        double[] some = new double[size];
        boolean[] happened = new boolean[size];
        int next = 0;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == group) {
                some[next] = durations[i];
                happened[next++] = events[i];
            }
        }
        return KaplanMeier.fit(some, happened);
    }

    private Map<String, Object> fields(KaplanMeier curve) {
        double[] times = curve.times();
        int size = times.length;
        double[] survival = new double[size];
        double[] errors = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        for (int i = 0; i < size; i++) {
            survival[i] = curve.survival(times[i]);
            errors[i] = curve.standardError(times[i]);
            Interval interval = curve.interval(times[i], options.confidence());
            low[i] = interval.low();
            high[i] = interval.high();
        }
        Interval median = curve.quantileInterval(0.5, options.confidence());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("subjects", curve.subjects());
        fields.put("events", sum(curve.events()));
        fields.put("median", curve.median());
        fields.put("medianLow", median.low());
        fields.put("medianHigh", median.high());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("times", times);
        values.put("values", survival);
        values.put("se", errors);
        values.put("low", low);
        values.put("high", high);
        values.put("atRisk", curve.atRisk());
        values.put("events", curve.events());
        fields.put("survival", values);
        return fields;
    }

    private void say(Findings found, KaplanMeier curve) {
        Interval median = curve.quantileInterval(0.5, options.confidence());
        found.say("Median: %s  interval %s", time(curve.median()), times(median))
                .say("");
        TextTable table = new TextTable("time", "at risk", "events", "survival", "se", "low", "high");
        double[] times = curve.times();
        int[] atRisk = curve.atRisk();
        int[] events = curve.events();
        int step = Math.ceilDiv(Math.max(1, times.length), MOST_LINES);
        for (int i = 0; i < times.length; i += step) {
            Interval interval = curve.interval(times[i], options.confidence());
            table.row(
                    time(times[i]),
                    Integer.toString(atRisk[i]),
                    Integer.toString(events[i]),
                    TextTable.number(curve.survival(times[i]), 5),
                    TextTable.number(curve.standardError(times[i]), 5),
                    TextTable.number(interval.low(), 5),
                    TextTable.number(interval.high(), 5));
        }
        found.say(table);
        if (step > 1) {
            found.say("  (every %d. of %d times; --json has them all)", step, times.length);
        }
    }

    private void draw(Chart chart, String name, KaplanMeier curve) {
        double[] times = curve.times();
        double[] x = new double[times.length + 2];
        double[] y = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        y[0] = low[0] = high[0] = 1;
        for (int i = 0; i < times.length; i++) {
            Interval band = curve.interval(times[i], options.confidence());
            x[i + 1] = times[i];
            y[i + 1] = curve.survival(times[i]);
            low[i + 1] = Double.isNaN(band.low()) ? y[i + 1] : band.low();
            high[i + 1] = Double.isNaN(band.high()) ? y[i + 1] : band.high();
        }
        int last = x.length - 1;
        x[last] = curve.longest();
        y[last] = y[last - 1];
        low[last] = low[last - 1];
        high[last] = high[last - 1];
        chart.steps(name, x, y, low, high);
    }

    private static String time(double time) {
        if (Double.isInfinite(time)) {
            return "∞";
        }
        return time == Math.rint(time) ? Long.toString((long) time) : TextTable.number(time, 3);
    }

    private static String times(Interval interval) {
        return Double.isNaN(interval.low()) ? "–" : time(interval.low()) + " – " + time(interval.high());
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
