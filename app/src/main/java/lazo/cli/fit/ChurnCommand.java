package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lazo.science.numbers.Parameter;
import lazo.science.outlook.ChurnForecast;
import lazo.science.outlook.ChurnTrial;
import lazo.science.outlook.ChurnTrial.Score;
import lazo.science.outlook.RidgeLogistic;
import lazo.science.outlook.Split;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit churn}: who is likely to leave, and how well that can be told. */
@Command(
        name = "churn",
        mixinStandardHelpOptions = true,
        description = {
            "Who is likely to leave: a weighted sum (logistic) and trees (boosted),",
            "both tried on customers they have not seen, and the one to use.",
            ""
        },
        footer = {
            "",
            "Words become kinds; gaps are filled in or noted. Trees are tried from 500",
            "leavers on. Sex, age, origin, faith, health and family are left out.",
            "",
            "Examples:",
            "  lazo fit churn --data customers.csv --label Churn --positive Yes --drop customerID",
            "  lazo fit churn --data customers.csv --label left --positive 1 --time month --json"
        })
final class ChurnCommand implements Callable<Integer> {

    private static final int TOLD = 12;

    @Mixin
    private FitOptions options = new FitOptions();

    @Mixin
    private KnownBefore known = new KnownBefore();

    @Option(names = "--label", paramLabel = "COLUMN", required = true, description = "Who left.")
    private String label = "";

    @Option(
            names = "--positive",
            paramLabel = "WORD",
            required = true,
            description = "What that column says of those who left.")
    private String positive = "";

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = {
                "When each row was taken (a number, or a date like 2026-03-02): then",
                "every stretch is forecast from those before it."
            })
    private @Nullable String time;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description = "In how many parts. Default: ${DEFAULT-VALUE}.")
    private int folds = 5;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often anew, parted otherwise. Default: ${DEFAULT-VALUE}.")
    private int seeds = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec asked = Objects.requireNonNull(spec);
        KnownBefore.within("--folds", folds, 2, 100);
        KnownBefore.within("--seeds", seeds, 1, 100);
        Set<String> taken = time == null ? Set.of(label) : Set.of(label, time);
        List<String> chosen = known.choose(options, taken, asked.commandLine().getErr());
        List<String> wanted = new ArrayList<>(chosen);
        wanted.addAll(taken);
        Table table = options.read(wanted);
        Factor said = table.factor(label);
        int level = KnownBefore.level("--positive", label, said, positive);
        boolean[] left = new boolean[table.rows()];
        for (int i = 0; i < left.length; i++) {
            left[i] = said.codes()[i] == level;
        }
        int[] all = IntStream.range(0, left.length).toArray();
        List<lazo.science.outlook.Column> columns = KnownBefore.of(table, chosen, all);
        ChurnTrial trial = ChurnTrial.run(columns, left, repeats(table));
        RidgeLogistic weights = ChurnForecast.learn(ChurnTrial.Choice.LOGISTIC, columns, all, left, 1)
                .weights();
        return options.answer(asked, findings(trial, weights));
    }

    private List<List<Split>> repeats(Table table) {
        if (time != null) {
            double[] moments = switch (table.column(time)) {
                case Column.Numbers _ -> table.numbers(time);
                // written like 2026-03-02 the alphabet is the calendar
                case Column.Texts _ ->
                    IntStream.of(table.factor(time).codes()).asDoubleStream().toArray();
            };
            return List.of(Split.later(moments, folds));
        }
        return IntStream.rangeClosed(1, seeds)
                .mapToObj(seed -> Split.folds(table.rows(), folds, seed))
                .toList();
    }

    private Findings findings(ChurnTrial trial, RidgeLogistic weights) {
        Findings found = new Findings("churn", trial.customers());
        found.with("left", trial.left())
                .with("chosen", trial.chosen().name().toLowerCase(Locale.ROOT))
                .with("because", trial.because())
                .with("auc", trial.score().auc())
                .with("logLoss", trial.score().logLoss())
                .with("ece", trial.score().ece())
                .with("logistic", fields(trial.logistic()));
        if (trial.boosted() != null) {
            found.with("boosted", fields(trial.boosted()));
        }
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter("(intercept)", weights.intercept(), Double.NaN));
        for (int j = 0; j < weights.columns().size(); j++) {
            parameters.add(new Parameter(weights.columns().get(j), weights.weight(j), weights.standardError(j)));
        }
        found.withCoefficients(parameters, options.confidence());
        words(found, trial, parameters);
        return found;
    }

    private static Map<String, Object> fields(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("auc", score.auc());
        fields.put("logLoss", score.logLoss());
        fields.put("ece", score.ece());
        return fields;
    }

    private void words(Findings found, ChurnTrial trial, List<Parameter> parameters) {
        found.say(
                        "Churn: %d customers forecast by what was learned from others; %d of them left (%s is %s)",
                        trial.customers(), trial.left(), label, positive)
                .say("");
        TextTable scores = new TextTable("forecast", "AUC", "log-loss", "calibration error");
        row(scores, "logistic", trial.logistic());
        if (trial.boosted() != null) {
            row(scores, "boosted", trial.boosted());
        }
        found.say(scores)
                .say("")
                .say("Use: " + trial.chosen().name().toLowerCase(Locale.ROOT) + ". " + trial.because())
                .say("")
                .say("What stands out most in the weighted sum (log-odds of leaving, per unit)");
        TextTable table = new TextTable("number", "weight", "se", "z");
        parameters.stream()
                .filter(each -> Double.isFinite(each.z()))
                .sorted(Comparator.comparingDouble((Parameter each) -> -Math.abs(each.z())))
                .limit(TOLD)
                .forEach(each -> table.row(
                        each.name(),
                        TextTable.number(each.estimate(), 5),
                        TextTable.number(each.standardError(), 5),
                        TextTable.number(each.z(), 2)));
        found.say(table);
    }

    private static void row(TextTable table, String name, Score score) {
        table.row(
                name,
                TextTable.number(score.auc(), 4),
                TextTable.number(score.logLoss(), 4),
                TextTable.number(score.ece(), 4));
    }
}
