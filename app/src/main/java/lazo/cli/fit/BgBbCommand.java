package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.buying.BetaGeometricBernoulli;
import lazo.science.buying.Fitted;
import lazo.science.buying.Rounds;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit bg-bb}: purchases in rounds, of customers who may leave before any of them. */
@Command(
        name = "bg-bb",
        mixinStandardHelpOptions = true,
        description = {"Purchases in rounds, of customers who may leave before any of them (BG/BB).", ""},
        footer = {
            "",
            "Example:",
            "  lazo fit bg-bb --data donors.csv --frequency x --recency tx --opportunities n --weight donors"
        })
final class BgBbCommand implements Callable<Integer> {

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(
            names = "--frequency",
            paramLabel = "COLUMN",
            required = true,
            description = "In how many rounds they bought; the one they came in does not count.")
    private String frequency = "";

    @Option(
            names = "--recency",
            paramLabel = "COLUMN",
            required = true,
            description = "The round of the last purchase; 0 where there is none.")
    private String recency = "";

    @Option(
            names = "--opportunities",
            paramLabel = "COLUMN",
            required = true,
            description = "How many rounds there were.")
    private String opportunities = "";

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "How many customers a row stands for. Default: one.")
    private @Nullable String weight;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> columns = new ArrayList<>(List.of(frequency, recency, opportunities));
        if (weight != null) {
            columns.add(weight);
        }
        Table table = options.read(columns);
        double[] weights = table.weights(weight);
        Rounds rounds = Rounds.of(table.counts(frequency), table.counts(recency), table.counts(opportunities), weights);
        Fitted<BetaGeometricBernoulli> fitted = BetaGeometricBernoulli.fit(rounds);
        Findings found = new Findings("bg-bb", fitted.customers())
                .with("groups", rounds.groups())
                .with("logLikelihood", fitted.logLikelihood())
                .withParameters(fitted.parameters(), options.confidence());
        found.say("BG/BB: %,d customers in %,d different records", fitted.customers(), rounds.groups())
                .say("")
                .say(ParameterTable.of(fitted.parameters(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.4f", fitted.logLikelihood());
        frequencies(found, fitted.model(), rounds);
        return options.answer(Objects.requireNonNull(spec), found);
    }

    private static void frequencies(Findings found, BetaGeometricBernoulli model, Rounds rounds) {
        int most = 0;
        Map<Integer, Double> lengths = new LinkedHashMap<>();
        for (int i = 0; i < rounds.groups(); i++) {
            most = Math.max(most, rounds.purchases(i));
            lengths.merge(rounds.rounds(i), rounds.weight(i), Double::sum);
        }
        double[] at = new double[most + 1];
        double[] actual = new double[most + 1];
        double[] expected = new double[most + 1];
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rounds.groups(); i++) {
            actual[rounds.purchases(i)] += rounds.weight(i);
        }
        TextTable table = new TextTable("purchases", "customers", "expected");
        for (int x = 0; x <= most; x++) {
            at[x] = x;
            for (Map.Entry<Integer, Double> length : lengths.entrySet()) {
                expected[x] += x <= length.getKey() ? length.getValue() * model.probabilityOf(x, length.getKey()) : 0;
            }
            words.add(Integer.toString(x));
            table.row(words.get(x), TextTable.number(actual[x], 0), TextTable.number(expected[x], 1));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("actual", actual);
        fields.put("expected", expected);
        found.with("frequencies", fields)
                .say("")
                .say(table)
                .draw(new Chart("BG/BB: how many customers bought how often", "purchases", "customers")
                        .categories(words)
                        .bars("actual", at, actual)
                        .bars("expected", at, expected));
    }
}
