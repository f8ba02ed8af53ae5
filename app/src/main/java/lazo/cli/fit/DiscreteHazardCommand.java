package lazo.cli.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import lazo.science.numbers.Parameter;
import lazo.science.survival.DiscreteHazard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit discrete-hazard}: the chance of an event in each period, where time is counted in whole periods. */
@Command(
        name = "discrete-hazard",
        mixinStandardHelpOptions = true,
        description = {"The chance of an event in each whole period, such as a month (logit).", ""},
        footer = {
            "",
            "Example:",
            "  lazo fit discrete-hazard --data stays.csv --duration months --event left --covariates plan,seats"
        })
final class DiscreteHazardCommand implements Callable<Integer> {

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(
            names = "--duration",
            paramLabel = "COLUMN",
            required = true,
            description = "In how many whole periods each was at risk, 1 or more.")
    private String duration = "";

    @Option(
            names = "--event",
            paramLabel = "COLUMN",
            required = true,
            description = "Whether it happened in the last of them: 1 or 0, yes or no.")
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
        List<String> chosen = Design.covariates(Table.header(options.data()), covariates, Set.of(duration, event));
        List<String> columns = new ArrayList<>(chosen);
        columns.add(duration);
        columns.add(event);
        Table table = options.read(columns);
        Design design = Design.of(table, chosen);
        DiscreteHazard fit =
                DiscreteHazard.fit(design.names(), design.rows(), table.counts(duration), table.flags(event));
        double[] times = new double[fit.periods()];
        double[] hazards = new double[fit.periods()];
        for (int t = 0; t < times.length; t++) {
            times[t] = t + 1;
            hazards[t] = fit.baseline(t + 1);
        }
        Findings found = new Findings("discrete-hazard", table.rows());
        fields(found, fit, times, hazards);
        words(found, fit, hazards);
        found.draw(new Chart("Discrete-time hazard, at mean covariates", duration, "chance in the period")
                .line("", times, hazards)
                .points("", times, hazards, new double[0], new double[0]));
        return options.answer(Objects.requireNonNull(spec), found);
    }

    private void fields(Findings found, DiscreteHazard fit, double[] times, double[] hazards) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Parameter each : fit.coefficients()) {
            Map<String, Object> said = Findings.parameter(each, each.interval(options.confidence()));
            said.put("z", each.z());
            said.put("p", each.p());
            parameters.put(each.name(), said);
        }
        Map<String, Object> hazard = new LinkedHashMap<>();
        hazard.put("times", times);
        hazard.put("values", hazards);
        found.with("logLikelihood", fit.logLikelihood())
                .with("nullLogLikelihood", fit.nullLogLikelihood())
                .with("parameters", parameters)
                .with("hazard", hazard);
    }

    private void words(Findings found, DiscreteHazard fit, double[] hazards) {
        found.say("Discrete-time hazard: %d periods (%s)", fit.periods(), event).say("");
        TextTable levels = new TextTable("period", "hazard at mean covariates");
        for (int t = 0; t < hazards.length; t++) {
            levels.row(Integer.toString(t + 1), TextTable.number(hazards[t], 5));
        }
        found.say(CoefficientTable.of(fit.coefficients(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.3f (without covariates %.3f)", fit.logLikelihood(), fit.nullLogLikelihood())
                .say(
                        "Likelihood ratio: %.3f on %d degrees of freedom, p %s",
                        fit.likelihoodRatio(), fit.coefficients().size(), TextTable.p(fit.p()))
                .say("")
                .say(levels);
    }
}
