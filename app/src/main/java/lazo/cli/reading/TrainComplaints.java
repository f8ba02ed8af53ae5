package lazo.cli.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import lazo.science.learning.Complaint;
import lazo.science.learning.ComplaintTraining;
import lazo.science.reading.LearntComplaints;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo train complaints}: learns which words speak of the same thing, the same to the bit from the same data. */
@Command(
        name = "complaints",
        mixinStandardHelpOptions = true,
        description = {
            "Learns, from messages that complain of the same thing in other words, what words say for each kind of complaint,",
            "and writes complaints.bin.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  lazo train complaints --out /tmp/model",
            "  lazo train complaints --out science/src/main/resources/lazo/science/reading"
        })
final class TrainComplaints implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FILE",
            defaultValue = "science/corpus/complaints.tsv",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("science/corpus/complaints.tsv");

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where complaints.bin goes.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Complaint> complaints = ComplaintsFile.read(data, "train");
        LearntComplaints learnt = ComplaintTraining.train(complaints);
        Files.createDirectories(out);
        Path file = out.resolve("complaints.bin");
        try (OutputStream stream = Files.newOutputStream(file)) {
            learnt.write(stream);
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d messages about %,d things, %,d features, %,d bytes in %s%n",
                        complaints.size(),
                        learnt.complaints(),
                        learnt.features().length,
                        Files.size(file),
                        file);
        return 0;
    }
}
