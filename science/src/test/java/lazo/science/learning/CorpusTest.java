package lazo.science.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.reading.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "split", Set.of("train", "held"),
            "part", Set.of("support", "market", "review", "open"),
            "polarity", Set.of("pos", "neu", "neg"),
            "vulgar", Set.of("yes"),
            "insult", Set.of("us", "third", "product", "self", "quoted", "negated"),
            "threat", Set.of("violence", "legal", "press", "chargeback"),
            "contact", Set.of("detail", "outside"));

    private static List<String> lines(String language) throws IOException {
        return Files.readAllLines(Path.of("corpus", language + ".tsv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void everyLineIsAsTheGuideSays(String language) throws IOException {
        List<String> lines = lines(language);
        List<String> header = Arrays.asList(lines.getFirst().split("\t", -1));

        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).as(line).hasSize(header.size());
            ALLOWED.forEach((column, values) -> {
                String field = fields[header.indexOf(column)];
                assertThat(field.isEmpty() || values.containsAll(Arrays.asList(field.split(" ", -1))))
                        .as("%s in: %s", column, line)
                        .isTrue();
            });
        }
        assertThat(lines).hasSizeGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void nothingThatIsTrainedOnIsMeasuredWith(String language) throws IOException {
        Set<String> trained = new HashSet<>();
        Corpus.examples(lines(language), language, "train").forEach(example -> trained.add(letters(example.text())));

        List<String> held = Corpus.examples(lines(language), language, "held").stream()
                .map(example -> letters(example.text()))
                .filter(text -> text.length() > 12)
                .toList();

        assertThat(held).hasSizeGreaterThan(500).doesNotContainAnyElementsOf(trained);
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("\\W", "");
    }

    @Test
    void labelsBecomeAnswers() {
        List<Example> examples = Corpus.examples(
                List.of(
                        "split\tpart\ttext\tpolarity\tinsult\tthreat\tintent\tcontact",
                        "train\tsupport\tsos una mierda\\n¡chau!\tneg\tus\tlegal\tcancel complaint\t",
                        "held\tsupport\thola\tneu\t\t\t\t"),
                "es",
                "train");

        assertThat(examples).hasSize(1);
        Example example = examples.getFirst();
        assertThat(example.text()).isEqualTo("sos una mierda\n¡chau!");
        assertThat(example.typical()).isTrue();
        assertThat(example.answers())
                .containsEntry(Head.INSULT, true)
                .containsEntry(Head.INSULT_THIRD, false)
                .containsEntry(Head.LEGAL, true)
                .containsEntry(Head.CANCEL, true)
                .containsEntry(Head.REFUND, false)
                .containsEntry(Head.SPANISH, true);
    }

    @Test
    void aLineWithAFieldTooFewIsNamed() {
        assertThatThrownBy(() -> Corpus.examples(List.of("split\ttext", "train"), "es", "train"))
                .hasMessageContaining("has 1 fields where its header has 2: train");
    }
}
