package lazo.cli.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.learning.ComplaintScores;
import lazo.science.reading.GistReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo evaluate complaints}: whether messages about the same thing are told from others. */
@Command(
        name = "complaints",
        mixinStandardHelpOptions = true,
        description = {
            "Compares every two messages of a file and says how well those about the same thing are told from the others,",
            "within a language and across languages.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  lazo evaluate complaints",
            "  lazo evaluate complaints --data mine.tsv --split train --json"
        })
final class EvaluateComplaints implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            defaultValue = "science/corpus/complaints.tsv",
            description = "TSV with the columns split, kind, language, text. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("science/corpus/complaints.tsv");

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            defaultValue = "held",
            description = "Which part of it. Default: ${DEFAULT-VALUE}, the kinds that nothing was learnt from.")
    private String split = "held";

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ComplaintScores scores = ComplaintScores.of(GistReader.shipped(), ComplaintsFile.read(data, split));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(
                Locale.ROOT,
                json
                        ? "{\"n\":%d,\"aucWithin\":%.6f,\"aucAcross\":%.6f,\"nearest\":%.6f,\"nearestAcross\":%.6f}%n"
                        : """
                        %,d messages, every two compared
                        area under the ROC curve, one language   %.3f
                        area under the ROC curve, two languages  %.3f
                        the most similar other is about the same %.1f%%
                        the same, in another language            %.1f%%
                        """,
                scores.n(),
                scores.within(),
                scores.across(),
                json ? scores.nearest() : 100 * scores.nearest(),
                json ? scores.nearestAcross() : 100 * scores.nearestAcross());
        return 0;
    }
}
