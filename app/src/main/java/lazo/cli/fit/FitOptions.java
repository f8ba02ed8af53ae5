package lazo.cli.fit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every model of {@code lazo fit} is asked: the file, and in which form to answer. */
final class FitOptions {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "A CSV with the names of its columns in the first line, also gzip.")
    private Path data = Path.of("");

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            description = "How sure the intervals are. Default: ${DEFAULT-VALUE}.")
    private double confidence = 0.95;

    @Option(names = "--json", description = "Print the result as JSON, and nothing else, on standard output.")
    private boolean json;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the result into a file .svg or .html.")
    private @Nullable Path plot;

    Path data() {
        return data;
    }

    double confidence() {
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadInput(
                    "--confidence lies between 0 and 1, but was " + confidence + ".", "Write for example 0.95.");
        }
        return confidence;
    }

    /** The named columns of the file. */
    Table read(Collection<String> columns) throws IOException {
        confidence();
        plotKind();
        return Table.read(data, columns);
    }

    /** Prints and draws what was found; answers the exit status. */
    int answer(CommandSpec spec, Findings found) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (plot != null) {
            Chart chart = found.chart();
            if (chart != null) {
                Files.writeString(plot, plotKind() ? chart.html() : chart.svg(), StandardCharsets.UTF_8);
            }
        }
        if (json) {
            out.println(found.json());
        } else {
            found.lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** True for HTML, false for SVG or no plot. */
    private boolean plotKind() {
        if (plot == null || plot.toString().endsWith(".svg")) {
            return false;
        }
        if (plot.toString().endsWith(".html")) {
            return true;
        }
        throw new BadInput("\"" + plot + "\" ends neither in .svg nor in .html.", "Name the plot like curve.svg.");
    }
}
