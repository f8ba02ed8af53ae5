package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.buying.Fitted;
import lazo.science.buying.Histories;
import lazo.science.buying.History;
import lazo.science.buying.RepeatBuying;
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

/** What {@code lazo fit bg-nbd} and {@code lazo fit pareto-nbd} have in common. */
@Command(mixinStandardHelpOptions = true)
abstract sealed class RepeatBuyingCommand implements Callable<Integer> permits BgNbdCommand, ParetoNbdCommand {

    private static final int SHOWN = 7;

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(
            names = "--frequency",
            paramLabel = "COLUMN",
            required = true,
            description = "Repeat purchases, the first not counted.")
    private String frequency = "";

    @Option(
            names = "--recency",
            paramLabel = "COLUMN",
            required = true,
            description = "Time from the first purchase to the last; 0 where there is one only.")
    private String recency = "";

    @Option(
            names = "--age",
            paramLabel = "COLUMN",
            required = true,
            description = "Time from the first purchase to the end of observation.")
    private String age = "";

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "How many customers a row stands for. Default: one.")
    private @Nullable String weight;

    @Option(
            names = "--horizon",
            paramLabel = "TIME",
            description = "Expect purchases for so long after the end of observation.")
    private @Nullable Double horizon;

    @Option(
            names = "--rate",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "How fast value shrinks for each unit of time, continuously. Default: ${DEFAULT-VALUE}.")
    private double rate;

    @Option(
            names = "--customer",
            paramLabel = "X,T,AGE",
            split = ",",
            description = "Say what to expect of one customer with that frequency, recency and age.")
    private List<Double> customer = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    /** Its name in the output for people. */
    abstract String title();

    abstract Fitted<? extends RepeatBuying> fit(Histories histories);

    @Override
    public Integer call() throws IOException {
        checkOptions();
        List<String> columns = new ArrayList<>(List.of(frequency, recency, age));
        if (weight != null) {
            columns.add(weight);
        }
        Table table = options.read(columns);
        int[] counts = table.counts(frequency);
        double[] weights = table.weights(weight);
        double[] ages = table.numbers(age);
        Histories histories = Histories.grouped(counts, table.numbers(recency), ages, weights);
        return answer(fit(histories), histories, counts, ages, weights);
    }

    private <M extends RepeatBuying> int answer(
            Fitted<M> fitted, Histories histories, int[] counts, double[] ages, double[] weights) throws IOException {
        CommandSpec me = Objects.requireNonNull(spec);
        Findings found = new Findings(me.name(), fitted.customers());
        found.with("groups", histories.groups())
                .with("logLikelihood", fitted.logLikelihood())
                .withParameters(fitted.parameters(), options.confidence());
        found.say("%s: %,d customers, %,.0f repeat purchases", title(), fitted.customers(), histories.repeats())
                .say("")
                .say(ParameterTable.of(fitted.parameters(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.4f", fitted.logLikelihood());
        double[] actual = new double[SHOWN + 1];
        for (int i = 0; i < counts.length; i++) {
            actual[Math.min(SHOWN, counts[i])] += weights[i];
        }
        double[] expected = RepeatCounts.expected(fitted.model(), ages, weights, SHOWN);
        frequencies(found, actual, expected);
        if (horizon != null) {
            double ahead = horizon;
            Parameter all = fitted.derive("all", model -> histories.expectedPurchases(model, ahead));
            found.with("expectedPurchases", Findings.parameter(all, above(all)))
                    .say("")
                    .say("All of them together will buy so often in the next %s: %s", ahead, sentence(all, above(all)));
        }
        if (!customer.isEmpty()) {
            one(found, fitted);
        }
        return options.answer(me, found);
    }

    private void frequencies(Findings found, double[] actual, double[] expected) {
        List<String> words = new ArrayList<>();
        TextTable table = new TextTable("repeat purchases", "customers", "expected");
        double[] at = new double[actual.length];
        for (int x = 0; x < actual.length; x++) {
            at[x] = x;
            words.add(x < SHOWN ? Integer.toString(x) : x + "+");
            table.row(words.get(x), TextTable.number(actual[x], 0), TextTable.number(expected[x], 1));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("repeatPurchases", words);
        fields.put("actual", actual);
        fields.put("expected", expected);
        found.with("frequencies", fields)
                .say("")
                .say(table)
                .draw(new Chart(
                                title() + ": how many customers bought again how often",
                                "repeat purchases",
                                "customers")
                        .categories(words)
                        .bars("actual", at, actual)
                        .bars("expected", at, expected));
    }

    private <M extends RepeatBuying> void one(Findings found, Fitted<M> fitted) {
        History history = history();
        Parameter alive = fitted.derive("alive", model -> model.probabilityAlive(history));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("alive", Findings.parameter(alive, share(alive)));
        found.say("")
                .say(
                        "A customer with frequency %d, recency %s and age %s:",
                        history.frequency(), history.recency(), history.age())
                .say("  still there with chance %s", sentence(alive, share(alive)));
        if (horizon != null) {
            double ahead = horizon;
            Parameter purchases = fitted.derive("purchases", model -> model.expectedPurchases(history, ahead));
            Parameter discounted =
                    fitted.derive("discounted", model -> model.discountedPurchases(history, ahead, rate));
            fields.put("expectedPurchases", Findings.parameter(purchases, above(purchases)));
            fields.put("discountedPurchases", Findings.parameter(discounted, above(discounted)));
            found.say("  purchases in the next %s: %s", ahead, sentence(purchases, above(purchases)));
            if (rate > 0) {
                found.say("  the same, discounted: %s", sentence(discounted, above(discounted)));
            }
        }
        found.with("customer", fields);
    }

    private History history() {
        double x = customer.getFirst();
        if (customer.size() != 3 || x != Math.rint(x) || x < 0) {
            throw new BadInput(
                    "--customer takes a frequency, a recency and an age, but was " + customer + ".",
                    "Write for example --customer 2,30.43,38.86.");
        }
        try {
            return new History((int) x, customer.get(1), customer.get(2));
        } catch (CannotFit impossible) {
            throw new BadInput(Objects.toString(impossible.getMessage()), "");
        }
    }

    private Interval above(Parameter each) {
        return each.intervalAboveZero(options.confidence());
    }

    /** A chance stays between 0 and 1. */
    private Interval share(Parameter each) {
        Interval plain = each.interval(options.confidence());
        return new Interval(Math.max(0, plain.low()), Math.min(1, plain.high()));
    }

    private static String sentence(Parameter each, Interval interval) {
        return TextTable.number(each.estimate(), 5) + "  interval " + TextTable.number(interval.low(), 5) + " – "
                + TextTable.number(interval.high(), 5);
    }

    private void checkOptions() {
        if (horizon != null && !(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--horizon is above 0, but was " + horizon + ".", "Write for example --horizon 39.");
        }
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--rate is 0 or more, but was " + rate + ".", "Write for example --rate 0.0027.");
        }
        if (!customer.isEmpty()) {
            history();
        }
    }
}
