package lazo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

    @TempDir
    private Path scratch = Path.of("");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private Material hundred() throws IOException {
        return Material.of(100, scratch, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @Test
    void theBaselineReadsEveryLine() throws IOException, SQLException {
        Material material = hundred();
        long lines = 0;
        for (Path file : material.files()) {
            lines += Files.readAllLines(file).size();
        }
        DuckDb.Answer answer = DuckDb.ask(material.folder(), 1);
        assertThat(answer.events()).isEqualTo(lines).isGreaterThan(1_000);
        assertThat(answer.customers()).as("and the company itself").isEqualTo(101);
    }

    @Test
    void theAnswerOfTheBaselineSurvivesItsWayThroughAPipe() {
        DuckDb.Answer answer = new DuckDb.Answer(1.25, 101, 5_000);
        assertThat(DuckDb.Answer.parse(answer.toString())).isEqualTo(answer);
    }

    @Test
    void whatWasMadeOnceIsNotMadeAgain() throws IOException {
        Material first = hundred();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Making the events of 100 customers");
        said.reset();
        assertThat(hundred()).isEqualTo(first);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theMedianIsTheOneInTheMiddle() {
        Samples samples = new Samples();
        List.of(9.0, 1.0, 2.0).forEach(samples::add);
        assertThat(samples.median()).isEqualTo(2);
        samples.add(4);
        assertThat(samples.median()).isEqualTo(3);
    }

    @Test
    void aChildSaysHowItEndedAndWhatItTook() throws IOException {
        Child.Took took = Child.run(List.of("sh", "-c", "echo hello; sleep 0.1; exit 3"));
        assertThat(took.status()).isEqualTo(3);
        assertThat(took.said()).isEqualTo("hello");
        assertThat(took.seconds()).isGreaterThanOrEqualTo(0.1);
    }
}
