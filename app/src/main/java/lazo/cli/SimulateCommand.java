package lazo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lazo.cli.fit.Chart;
import lazo.cli.fit.JsonText;
import lazo.cli.fit.TextTable;
import lazo.science.decisions.LookingBack;
import lazo.science.history.BadInput;
import lazo.science.numbers.Parameter;
import lazo.science.simulation.Simulation;
import lazo.science.simulation.Simulation.Back;
import lazo.science.simulation.Simulation.Mean;
import lazo.science.simulation.Simulation.Measure;
import lazo.science.simulation.Simulation.Ways;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo simulate}: an invented company under different ways of deciding. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets an invented company live under different ways of deciding, from the same",
            "beginning and with the same luck, and shows what each brought and whom it wronged.",
            ""
        },
        footer = {
            "",
            "Ways of deciding: never-let-go, revenue, five-signs, lazo.",
            "",
            "Examples:",
            "  lazo simulate",
            "  lazo simulate --months 36 --customers 500 --seeds 20 --plot ways.svg",
            "  lazo simulate --policy lazo --policy revenue --json"
        })
final class SimulateCommand implements Callable<Integer> {

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "24",
            converter = WholeNumberConverter.class,
            description = "How long the company lives. Default: ${DEFAULT-VALUE}.")
    private int months = 24;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "200",
            converter = WholeNumberConverter.class,
            description = "How many there are in the beginning. Default: ${DEFAULT-VALUE}.")
    private int customers = 200;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "10",
            converter = WholeNumberConverter.class,
            description = "How many companies; intervals are over them. Default: ${DEFAULT-VALUE}.")
    private int seeds = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumberConverter.class,
            description = "The luck of the first company. Default: ${DEFAULT-VALUE}.")
    private int seed = 1;

    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "A way of deciding; may be given several times. Default: all.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--json", description = "Print the result as JSON, and nothing else, on standard output.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the result into a file .svg or .html.")
    private @Nullable Path plot;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        List<String> chosen = policies.isEmpty() ? Simulation.policies() : policies;
        Simulation found;
        try (ProgressBar bar = ProgressBar.onTheTerminal()) {
            AtomicInteger done = new AtomicInteger();
            long all = (long) seeds * (chosen.size() + 1);
            found = Simulation.run(
                    customers,
                    months,
                    seeds,
                    seed,
                    chosen,
                    lives -> bar.advance("Living", done.addAndGet(lives), all, 0));
        }
        if (plot != null) {
            Chart chart = chart(found);
            String drawing = plot.toString().endsWith(".html") ? chart.html() : chart.svg();
            Files.writeString(plot, drawing, StandardCharsets.UTF_8);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JsonText.of(fields(found)));
        } else {
            lines(found).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private void check() {
        within("--months", months, 1, 600);
        within("--customers", customers, 20, 100_000);
        within("--seeds", seeds, 1, 10_000);
        for (String policy : policies) {
            if (!Simulation.policies().contains(policy)) {
                throw new BadInput(
                        "There is no way of deciding called \"" + policy + "\".",
                        "Name one of " + String.join(", ", Simulation.policies()) + ".");
            }
        }
        if (plot != null
                && !plot.toString().endsWith(".svg")
                && !plot.toString().endsWith(".html")) {
            throw new BadInput("\"" + plot + "\" ends neither in .svg nor in .html.", "Name the plot like ways.svg.");
        }
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new BadInput(option + " was " + value + ".", "Give a number from " + least + " to " + most + ".");
        }
    }

    private static List<String> lines(Simulation found) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%d customers, %d months, %d companies with the same luck under each way of deciding",
                found.customers(),
                found.months(),
                found.seeds()));
        lines.add("");
        TextTable table = new TextTable(
                "policy", "value", "interval", "leave a month", "strain", "let go", "wrongly", "interval", "harmed");
        for (Ways way : found.ways()) {
            table.row(
                    way.policy(),
                    number(way, Measure.VALUE, 0),
                    interval(of(way.means(), Measure.VALUE), 0),
                    number(way, Measure.CHURN, 4),
                    number(way, Measure.STRAIN, 1),
                    number(way, Measure.LET_GO, 1),
                    number(way, Measure.WRONGED, 1),
                    interval(of(way.means(), Measure.WRONGED), 1),
                    number(way, Measure.HARMED, 1));
        }
        lines.addAll(table.lines());
        if (found.ways().stream()
                .anyMatch(way -> !way.less().isEmpty() && !way.policy().equals("lazo"))) {
            lines.add("");
            lines.add("Less what Lazo's verdict brought under the same luck:");
            lines.add("");
            lines.addAll(differences(found).lines());
        }
        lines.add("");
        lines.add("What always doing the same would have brought in three months, from Lazo's own log:");
        lines.add("");
        for (Back back : found.lookingBack()) {
            lines.add("  " + back(back));
        }
        return lines;
    }

    private static TextTable differences(Simulation found) {
        TextTable table = new TextTable("policy", "value", "interval", "wrongly let go", "interval");
        for (Ways way : found.ways()) {
            if (!way.policy().equals("lazo")) {
                Mean value = of(way.less(), Measure.VALUE);
                Mean wronged = of(way.less(), Measure.WRONGED);
                table.row(
                        way.policy(),
                        TextTable.number(value.mean(), 0),
                        interval(value, 0),
                        TextTable.number(wronged.mean(), 1),
                        interval(wronged, 1));
            }
        }
        return table;
    }

    private static String back(Back back) {
        LookingBack found = back.found();
        if (found == null) {
            return back.always() + ": not enough to say. " + back.refusal();
        }
        Parameter snips = found.snips();
        return String.format(
                Locale.ROOT,
                "%s: %.1f ± %.1f a decision (%d logged, worth %.0f of these)",
                back.always(),
                snips.estimate(),
                1.96 * snips.standardError(),
                found.decisions(),
                found.effectiveSize());
    }

    private static Mean of(Map<Measure, Mean> means, Measure measure) {
        return Objects.requireNonNull(means.get(measure));
    }

    private static String number(Ways way, Measure measure, int decimals) {
        return TextTable.number(of(way.means(), measure).mean(), decimals);
    }

    private static String interval(Mean mean, int decimals) {
        return Double.isNaN(mean.interval().low())
                ? "–"
                : TextTable.number(mean.interval().low(), decimals) + " – "
                        + TextTable.number(mean.interval().high(), decimals);
    }

    private static Map<String, Object> fields(Simulation found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("customers", found.customers());
        fields.put("months", found.months());
        fields.put("seeds", found.seeds());
        fields.put("seed", found.seed());
        Map<String, Object> ways = new LinkedHashMap<>();
        for (Ways way : found.ways()) {
            Map<String, Object> one = new LinkedHashMap<>(means(way.means()));
            if (!way.less().isEmpty()) {
                one.put("lessLazo", means(way.less()));
            }
            ways.put(way.policy(), one);
        }
        fields.put("policies", ways);
        Map<String, Object> backs = new LinkedHashMap<>();
        for (Back back : found.lookingBack()) {
            Map<String, Object> one = new LinkedHashMap<>();
            LookingBack looked = back.found();
            if (looked == null) {
                one.put("refusal", back.refusal());
            } else {
                one.put("decisions", looked.decisions());
                one.put("effectiveSize", looked.effectiveSize());
                one.put("ips", looked.ips().estimate());
                one.put("snips", looked.snips().estimate());
                one.put("se", looked.snips().standardError());
            }
            backs.put(back.always(), one);
        }
        fields.put("lookingBack", backs);
        return fields;
    }

    private static Map<String, Object> means(Map<Measure, Mean> means) {
        Map<String, Object> fields = new LinkedHashMap<>();
        means.forEach((measure, mean) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("mean", mean.mean());
            one.put("low", mean.interval().low());
            one.put("high", mean.interval().high());
            fields.put(measure.name().toLowerCase(Locale.ROOT), one);
        });
        return fields;
    }

    private static Chart chart(Simulation found) {
        List<String> names = found.ways().stream().map(Ways::policy).toList();
        Chart chart =
                new Chart("What each way of deciding brought", "", "value of all customers together").categories(names);
        for (int i = 0; i < names.size(); i++) {
            Mean value = of(found.ways().get(i).means(), Measure.VALUE);
            boolean known = !Double.isNaN(value.interval().low());
            Mean wronged = of(found.ways().get(i).means(), Measure.WRONGED);
            chart.points(
                    TextTable.number(wronged.mean(), 1) + " wrongly let go",
                    new double[] {i},
                    new double[] {value.mean()},
                    known ? new double[] {value.interval().low()} : new double[0],
                    known ? new double[] {value.interval().high()} : new double[0]);
        }
        return chart;
    }
}
