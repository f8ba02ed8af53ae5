package lazo.cli.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.buying.Fitted;
import lazo.science.buying.GammaGamma;
import lazo.science.numbers.CannotFit;
import lazo.science.numbers.Interval;
import lazo.science.numbers.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo fit gamma-gamma}: what customers spend on a purchase. */
@Command(
        name = "gamma-gamma",
        mixinStandardHelpOptions = true,
        description = {"What customers spend on a purchase, apart from how often they buy (Gamma-Gamma).", ""},
        footer = {
            "",
            "Rows with a frequency of 0 say nothing about amounts and are left out.",
            "",
            "Example:",
            "  lazo fit gamma-gamma --data customers.csv --frequency x --mean zbar"
        })
final class GammaGammaCommand implements Callable<Integer> {

    private static final int BINS = 12;

    @Mixin
    private FitOptions options = new FitOptions();

    @Option(
            names = "--frequency",
            paramLabel = "COLUMN",
            required = true,
            description = "How many purchases the mean is taken over.")
    private String frequency = "";

    @Option(
            names = "--mean",
            paramLabel = "COLUMN",
            required = true,
            description = "The mean amount of these purchases.")
    private String mean = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Table table = options.read(List.of(frequency, mean));
        int[] counts = table.counts(frequency);
        double[] means = table.numbers(mean);
        int used = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                counts[used] = counts[i];
                means[used] = means[i];
                if (!(means[used] > 0)) {
                    throw new CannotFit("Row " + (i + 1) + " has " + counts[i] + " purchases with a mean of " + means[i]
                            + ", but the model is about amounts above 0. Mend the row or leave it out.");
                }
                used++;
            }
        }
        if (used == 0) {
            throw new CannotFit("No row has a frequency above 0, so nothing is known of amounts. Check the column.");
        }
        Fitted<GammaGamma> fitted = GammaGamma.fit(Arrays.copyOf(counts, used), Arrays.copyOf(means, used));
        Parameter average = fitted.derive("meanAmount", GammaGamma::meanAmount);
        Interval interval = average.intervalAboveZero(options.confidence());
        Findings found = new Findings("gamma-gamma", used)
                .with("rows", table.rows())
                .with("logLikelihood", fitted.logLikelihood())
                .withParameters(fitted.parameters(), options.confidence())
                .with("meanAmount", Findings.parameter(average, interval));
        found.say("Gamma-Gamma: %,d of %,d customers, those with a frequency above 0", used, table.rows())
                .say("")
                .say(ParameterTable.of(fitted.parameters(), options.confidence()))
                .say("")
                .say("Log-likelihood: %.4f", fitted.logLikelihood());
        if (Double.isFinite(average.estimate())) {
            found.say(
                    "Mean amount over customers: %s  interval %s – %s",
                    TextTable.number(average.estimate(), 4),
                    TextTable.number(interval.low(), 4),
                    TextTable.number(interval.high(), 4));
        } else {
            found.say("Mean amount over customers: not finite, as q is not above 1; a few spend without bound.");
        }
        return options.answer(Objects.requireNonNull(spec), found.draw(chart(fitted.model(), counts, means, used)));
    }

    /** What the model expects of each customer against what they spent, for customers alike in number of purchases. */
    private static Chart chart(GammaGamma model, int[] counts, double[] means, int used) {
        double[] x = new double[BINS];
        double[] actual = new double[BINS];
        double[] expected = new double[BINS];
        int[] size = new int[BINS];
        for (int i = 0; i < used; i++) {
            int bin = Math.min(BINS, counts[i]) - 1;
            size[bin]++;
            actual[bin] += means[i];
            expected[bin] += model.expectedAmount(counts[i], means[i]);
        }
        int kept = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (size[bin] > 0) {
                x[kept] = bin + 1;
                actual[kept] = actual[bin] / size[bin];
                expected[kept++] = expected[bin] / size[bin];
            }
        }
        return new Chart("Gamma-Gamma: mean amount by number of purchases", "purchases (the last: or more)", "amount")
                .points("observed", Arrays.copyOf(x, kept), Arrays.copyOf(actual, kept), new double[0], new double[0])
                .line("expected of their next", Arrays.copyOf(x, kept), Arrays.copyOf(expected, kept));
    }
}
