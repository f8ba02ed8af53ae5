package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.cli.Desk.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading on public comments that it was not trained on; the model card has the figures. */
@Tag("data")
class PublicTextsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void toxicCommentsInPortugueseAreToldWithoutHavingBeenTrainedOn() {
        assertThat(measured("macroF1", "toldbr_validation.csv", "toxic", "--text", "text", "--label", "toxic"))
                .isGreaterThan(0.63);
    }

    @Test
    void offensiveCommentsInSpanishAreTold() {
        assertThat(measured(
                        "auc",
                        "offendes_dev.tsv",
                        "offensive",
                        "--text",
                        "comment",
                        "--label",
                        "label",
                        "--positive",
                        "OFP,OFG"))
                .isGreaterThan(0.85);
    }

    private double measured(String figure, String file, String head, String... options) {
        Path data = data().resolve("text").resolve(file);
        Assumptions.assumeTrue(Files.exists(data), "set LAZO_DATA to the folder of the data sets");
        String[] call = {"evaluate", "reading", "--json", "--data", data.toString(), "--head", head};
        String[] whole = java.util.stream.Stream.concat(java.util.Arrays.stream(call), java.util.Arrays.stream(options))
                .toArray(String[]::new);
        Outcome outcome = new Desk(folder).type("", whole);
        Matcher found = Pattern.compile("\"" + figure + "\":([0-9.]+)").matcher(outcome.out());
        assertThat(found.find()).as(outcome.out() + outcome.err()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static Path data() {
        String told = Objects.requireNonNullElse(System.getenv("LAZO_DATA"), "");
        return told.isEmpty() ? Path.of("..", "..", "shared", "data") : Path.of(told);
    }
}
