package lazo.cli.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import lazo.science.history.BadInput;
import lazo.science.learning.Confusion;
import lazo.science.reading.LearnedReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code lazo evaluate reading}: how well reading agrees with the labels of a file. */
@Command(
        name = "reading",
        mixinStandardHelpOptions = true,
        description = {"Reads the texts of a labelled file and says how often reading agrees with the labels.", ""},
        footer = {
            "",
            "Examples:",
            "  lazo evaluate reading --data comments.tsv --head offensive --text comment --label label --positive OFP,OFG",
            "  lazo evaluate reading --data tweets.csv --head polarity --text text --label label --classes neg=0,neu=1,pos=2",
            "  lazo evaluate reading --data mixed.tsv --head language --text text --label lang --words 3 --json"
        })
final class EvaluateReading implements Callable<Integer> {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "TSV or CSV with a header; gzip is fine.")
    private Path data = Path.of("");

    @Option(names = "--format", paramLabel = "tsv|csv", description = "Default: as the file's name says.")
    private @Nullable String format;

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            required = true,
            description =
                    "What is asked: offensive, insult, toxic, polarity, threat, cancel, refund, contact, language,"
                            + " or another intent or threat.")
    private String head = "";

    @Option(names = "--text", paramLabel = "COLUMN", required = true, description = "Where the texts are.")
    private String text = "";

    @Option(names = "--label", paramLabel = "COLUMN", required = true, description = "Where the labels are.")
    private String label = "";

    @Option(
            names = "--positive",
            paramLabel = "A,B",
            split = ",",
            description = "The labels that mean yes. Default: 1, true, yes.")
    private List<String> positive = List.of();

    @Option(
            names = "--classes",
            paramLabel = "neg=0,…",
            split = ",",
            description = "For polarity and language: which label stands for which class.")
    private Map<String, String> classes = Map.of();

    @Option(
            names = "--language",
            paramLabel = "es|pt|en",
            description = "The language of all texts, where it is known.")
    private @Nullable String language;

    @Option(names = "--words", paramLabel = "N", description = "Read only the first so many words of each text.")
    private int words;

    @Option(names = "--json", description = "Print one JSON object and nothing else.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String its = format != null
                ? format
                : TextFile.format(data)
                        .orElseThrow(() -> new BadInput(
                                "The name of " + data + " does not say what it is.",
                                "Add --format tsv or --format csv."));
        if (!Set.of("tsv", "csv").contains(its)) {
            throw new BadInput("There is no format \"" + its + "\".", "Use --format tsv or --format csv.");
        }
        LabelledTexts texts = LabelledTexts.read(data, its, text, label);
        if (words > 0) {
            texts = new LabelledTexts(
                    texts.texts().stream().map(this::beginning).toList(), texts.labels(), texts.left());
        }
        Evaluation evaluation = evaluate(new LearnedReader(List.of()), texts);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(asJson(evaluation));
        } else {
            tell(evaluation, texts.left(), out);
        }
        return 0;
    }

    private Evaluation evaluate(LearnedReader reader, LabelledTexts texts) {
        return switch (head) {
            case "polarity" -> Evaluation.tone(reader, texts, classes, language);
            case "language" -> Evaluation.language(reader, texts, classes);
            default -> {
                for (Answer answer : Answer.values()) {
                    if (answer.id().equals(head)) {
                        yield Evaluation.yesOrNo(reader, texts, answer, Set.copyOf(positive), language);
                    }
                }
                throw new BadInput(
                        "There is no head \"" + head + "\".",
                        "There are polarity, language, " + String.join(", ", Answer.ids()) + ".");
            }
        };
    }

    private String beginning(String whole) {
        String[] split = whole.strip().split("\\s+", words + 1);
        return String.join(" ", split.length > words ? List.of(split).subList(0, words) : List.of(split));
    }

    private String asJson(Evaluation evaluation) {
        StringWriter written = new StringWriter();
        Confusion confusion = evaluation.confusion();
        boolean two = confusion.classes().size() == 2;
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), written)) {
            generator.writeStartObject();
            generator.writeStringProperty("head", head);
            generator.writeNumberProperty("n", confusion.n());
            number(generator, "macroF1", confusion.macroF1());
            number(generator, "f1", two ? confusion.f1(1) : confusion.macroF1());
            number(generator, "precision", two ? confusion.precision(1) : mean(confusion, true));
            number(generator, "recall", two ? confusion.recall(1) : mean(confusion, false));
            number(generator, "auc", evaluation.auc());
            number(generator, "accuracy", confusion.accuracy());
            number(generator, "calibrationError", evaluation.calibrationError());
            generator.writeNumberProperty("perSecond", Math.round(evaluation.perSecond()));
            generator.writeName("classes");
            generator.writeStartArray();
            confusion.classes().forEach(generator::writeString);
            generator.writeEndArray();
            generator.writeName("confusion");
            generator.writeStartArray();
            for (long[] row : confusion.counts()) {
                generator.writeArray(row, 0, row.length);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        return written.toString();
    }

    private static void number(JsonGenerator generator, String name, double value) {
        if (Double.isNaN(value)) {
            generator.writeNullProperty(name);
        } else {
            generator.writeNumberProperty(name, Math.round(value * 1e6) / 1e6);
        }
    }

    private static double mean(Confusion confusion, boolean precision) {
        double sum = 0;
        for (int i = 0; i < confusion.classes().size(); i++) {
            sum += precision ? confusion.precision(i) : confusion.recall(i);
        }
        return sum / confusion.classes().size();
    }

    private void tell(Evaluation evaluation, int left, PrintWriter out) {
        Confusion confusion = evaluation.confusion();
        List<String> names = confusion.classes();
        out.printf(Locale.ROOT, "%s, %,d texts%n%n", head, confusion.n());
        out.printf("%-14s", "said \\ read");
        names.forEach(name -> out.printf("%9s", name));
        out.printf("%11s%9s%9s%n", "precision", "recall", "F1");
        for (int i = 0; i < names.size(); i++) {
            out.printf("%-14s", names.get(i));
            for (long count : confusion.counts()[i]) {
                out.printf(Locale.ROOT, "%,9d", count);
            }
            out.printf(Locale.ROOT, "%11.3f%9.3f%9.3f%n", confusion.precision(i), confusion.recall(i), confusion.f1(i));
        }
        out.printf(Locale.ROOT, "%nmacro-F1 %.3f   accuracy %.3f", confusion.macroF1(), confusion.accuracy());
        if (!Double.isNaN(evaluation.auc())) {
            out.printf(
                    Locale.ROOT,
                    "   AUC %.3f   calibration error %.3f",
                    evaluation.auc(),
                    evaluation.calibrationError());
        }
        out.printf(Locale.ROOT, "%n%,.0f texts a second on one core%n", evaluation.perSecond());
        if (left > 0) {
            out.printf(
                    Locale.ROOT, "%,d lines had another number of fields than the header and were left out.%n", left);
        }
    }
}
