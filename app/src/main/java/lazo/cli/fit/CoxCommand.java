package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;
import lazo.science.survival.Cox;
import lazo.science.survival.Proportionality;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit cox}: what brings an event on sooner. */
@Command(
        name = "cox",
        mixinStandardHelpOptions = true,
        description = {"What brings an event on sooner: hazard ratios (Cox, ties by Efron).", ""},
        footer = {
            "",
            "A column of words becomes one covariate for each word but the first in the",
            "alphabet, to which the others are compared.",
            "",
            "Examples:",
            "  lazo fit cox --data rossi.csv --duration week --event arrest",
            "  lazo fit cox --data rossi.csv --duration week --event arrest --covariates fin,age,prio",
            "  lazo fit cox --data stays.csv --duration months --event left --covariates plan,seats --plot cox.svg"
        })
final class CoxCommand implements Callable<Integer> {

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

    @Option(
            names = "--covariates",
            paramLabel = "A,B",
            split = ",",
            description = "The columns that may matter. Default: all others.")
    private List<String> covariates = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Set<String> taken = Set.copyOf(List.of(duration, event));
        List<String> chosen = Design.covariates(Table.header(options.data()), covariates, taken);
        List<String> columns = new ArrayList<>(chosen);
        columns.add(duration);
        columns.add(event);
        Table table = options.read(columns);
        double[] durations = table.numbers(duration);
        boolean[] events = table.flags(event);
        Design design = Design.of(table, chosen);
        Cox fit = Cox.fit(design.names(), design.rows(), durations, events);
        Proportionality check = fit.proportionality();
        Findings found = new Findings("cox", fit.subjects());
        fields(found, fit, check);
        words(found, fit, check);
        return options.answer(Objects.requireNonNull(spec), found.draw(chart(fit)));
    }

    private void fields(Findings found, Cox fit, Proportionality check) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int j = 0; j < fit.coefficients().size(); j++) {
            Parameter each = fit.coefficients().get(j);
            Map<String, Object> said = Findings.parameter(each, each.interval(options.confidence()));
            Interval ratio = fit.hazardRatioInterval(j, options.confidence());
            said.put("z", each.z());
            said.put("p", each.p());
            said.put("hazardRatio", Math.exp(each.estimate()));
            said.put("hazardRatioLow", ratio.low());
            said.put("hazardRatioHigh", ratio.high());
            parameters.put(each.name(), said);
        }
        Map<String, Object> proportionality = new LinkedHashMap<>();
        for (Proportionality.Test each : check.covariates()) {
            proportionality.put(each.name(), test(each.chiSquared(), each.degrees(), each.p()));
        }
        proportionality.put(
                "global",
                test(
                        check.global().chiSquared(),
                        check.global().degrees(),
                        check.global().p()));
        found.with("events", fit.events())
                .with("logLikelihood", fit.logLikelihood())
                .with("nullLogLikelihood", fit.nullLogLikelihood())
                .with(
                        "likelihoodRatio",
                        test(fit.likelihoodRatio(), fit.coefficients().size(), fit.p()))
                .with("concordance", fit.concordance().share())
                .with("parameters", parameters)
                .with("proportionalHazards", proportionality);
    }

    private static Map<String, Object> test(double chiSquared, int degrees, double p) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("chiSquared", chiSquared);
        said.put("df", degrees);
        said.put("p", p);
        return said;
    }

    private void words(Findings found, Cox fit, Proportionality check) {
        found.say("Cox: %d subjects, %d events (%s)", fit.subjects(), fit.events(), event)
                .say("");
        found.say(CoefficientTable.of(fit.coefficients(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.3f (without covariates %.3f)", fit.logLikelihood(), fit.nullLogLikelihood())
                .say(
                        "Likelihood ratio: %.3f on %d degrees of freedom, p %s",
                        fit.likelihoodRatio(), fit.coefficients().size(), TextTable.p(fit.p()))
                .say("Concordance: %.4f", fit.concordance().share())
                .say("")
                .say("Proportional hazards (a small p: the coefficient drifts with time)");
        TextTable drift = new TextTable("covariate", "rho", "chi-squared", "p");
        for (Proportionality.Test each : check.covariates()) {
            drift.row(
                    each.name(),
                    TextTable.number(each.correlation(), 5),
                    TextTable.number(each.chiSquared(), 4),
                    TextTable.p(each.p()));
        }
        Proportionality.Test global = check.global();
        drift.row("all", "", TextTable.number(global.chiSquared(), 4), TextTable.p(global.p()));
        found.say(drift);
    }

    private Chart chart(Cox fit) {
        int size = fit.coefficients().size();
        double[] at = new double[size];
        double[] beta = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.setAll(at, i -> i);
        for (int j = 0; j < size; j++) {
            Interval interval = fit.coefficients().get(j).interval(options.confidence());
            beta[j] = fit.coefficients().get(j).estimate();
            low[j] = interval.low();
            high[j] = interval.high();
        }
        return new Chart("Cox: coefficients with their intervals", "", "coefficient (log hazard ratio)")
                .categories(fit.coefficients().stream().map(Parameter::name).toList())
                .line("", new double[] {-0.6, size - 0.4}, new double[] {0, 0})
                .points("", at, beta, low, high);
    }
}
