package lazo.cli.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lazo.science.history.BadInput;
import lazo.science.learning.Corpus;
import lazo.science.learning.Example;
import lazo.science.learning.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lazo train reading}: trains the model that reads, the same to the bit from the same data. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = {
            "Trains the model that reads from the labelled messages of the project, the same to the bit from the same data,",
            "and writes model.bin and model.yaml, which says where it comes from.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  lazo train reading --out /tmp/model",
            "  lazo train reading --offendes offendes_train.tsv --out science/src/main/resources/lazo/science/reading"
        })
final class TrainReading implements Callable<Integer> {

    private static final List<String> LANGUAGES = List.of("es", "pt", "en");

    /** Enough to tell a language by. */
    private static final int STRETCH = 3;

    @Option(
            names = "--corpus",
            paramLabel = "FOLDER",
            defaultValue = "science/corpus",
            description = "Holds es.tsv, pt.tsv and en.tsv. Default: ${DEFAULT-VALUE}.")
    private Path corpus = Path.of("science/corpus");

    @Option(
            names = "--offendes",
            paramLabel = "FILE",
            description =
                    "The training part of OffendES (Apache-2.0), for the head offensive; the shipped model has it.")
    private @Nullable Path offendes;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Where the model goes.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<String> provenance = new ArrayList<>();
        List<Example> examples = examples(provenance);
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        AtomicInteger done = new AtomicInteger();
        Training.Outcome outcome = Training.train(examples, (head, of) -> {
            err.printf(Locale.ROOT, "%2d of %d heads: %s%n", done.incrementAndGet(), of, head.id());
            err.flush();
        });
        Files.createDirectories(out);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        outcome.model().write(model);
        Files.write(out.resolve("model.bin"), model.toByteArray());
        Files.writeString(out.resolve("model.yaml"), describe(outcome, model.toByteArray(), provenance));
        PrintWriter say = spec.commandLine().getOut();
        say.printf(
                Locale.ROOT,
                "%,d examples, %,d features, %,d bytes in %s%n",
                examples.size(),
                outcome.model().hashes().length,
                model.size(),
                out.resolve("model.bin"));
        return 0;
    }

    private List<Example> examples(List<String> provenance) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String language : LANGUAGES) {
            Path file = corpus.resolve(language + ".tsv");
            try {
                examples.addAll(Corpus.examples(TextFile.lines(file), language, "train"));
            } catch (IllegalArgumentException unreadable) {
                throw new BadInput("A line of " + file + " " + unreadable.getMessage(), "Mend the line.");
            }
            provenance.add(source(file, "CC BY 4.0"));
        }
        if (offendes != null) {
            try {
                examples.addAll(Corpus.offendes(TextFile.lines(offendes)));
            } catch (IllegalArgumentException unreadable) {
                throw new BadInput(
                        offendes + " " + unreadable.getMessage() + ".", "Name the training part of OffendES.");
            }
            provenance.add(source(offendes, "Apache-2.0, Plaza-del-Arco et al. 2021"));
        }
        examples.addAll(Corpus.stretches(examples, STRETCH));
        return examples;
    }

    private static String source(Path file, String licence) throws IOException {
        return "  - file: " + file.getFileName() + "\n    sha256: " + hash(Files.readAllBytes(file)) + "\n    licence: "
                + licence + "\n";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String describe(Training.Outcome outcome, byte[] model, List<String> provenance) {
        String version = TrainReading.class.getPackage().getImplementationVersion();
        StringBuilder text = new StringBuilder();
        text.append("# Written by lazo train reading; docs/model-card.md tells what it is for.\n");
        text.append("trained: ").append(LocalDate.now(Clock.systemUTC())).append('\n');
        text.append("lazo: ")
                .append(Objects.requireNonNullElse(version, "from classes"))
                .append('\n');
        text.append("sha256: ").append(hash(model)).append('\n');
        text.append("features: ").append(outcome.model().hashes().length).append('\n');
        text.append("data:\n");
        provenance.forEach(text::append);
        text.append("# On examples held out in turn, five parts, by group.\nheads:\n");
        for (Training.HeadScore score : outcome.scores()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s: {examples: %d, yes: %d, auc: %.3f, f1: %.3f, calibrationError: %.3f}%n",
                    score.head().id(),
                    score.examples(),
                    score.yes(),
                    score.auc(),
                    score.f1(),
                    score.calibrationError()));
        }
        return text.toString();
    }
}
