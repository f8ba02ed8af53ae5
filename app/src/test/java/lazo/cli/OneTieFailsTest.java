package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.cli.Desk.Outcome;
import lazo.science.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Lazo itself fails on a customer, the terminal, the summary and the book say who is missing, and everybody else is there. */
class OneTieFailsTest {

    private static final String BOOM = Desk.wrote("m-3", "boris", "2026-03-10", "boom");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOthersAreReviewedAndTheStatusIsOne() throws Exception {
        Outcome outcome = reviewed(Desk.ana() + BOOM);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("1 customer could not be reviewed", ": boris.", "fault is in Lazo", "report it");
        Desk desk = new Desk(folder);
        assertThat(desk.lines("book/ties.jsonl")).singleElement().asString().contains("\"userId\":\"ana\"");
        assertThat(desk.lines("book/summary.json").getFirst()).contains("\"failed\":[\"boris\"]");
        assertThat(String.join("", desk.lines("book/index.html"))).contains("One customer is missing here");
        Matcher log = Pattern.compile("written in (\\S+\\.log)").matcher(outcome.err());
        assertThat(log.find()).isTrue();
        assertThat(Path.of(log.group(1))).content().contains("a bug of ours");
        Files.delete(Path.of(log.group(1)));
    }

    @Test
    void whereNobodyIsLeftThereIsNoBook() {
        Outcome outcome = reviewed(BOOM);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("Lazo failed where it should not have");
        assertThat(new Desk(folder).names("")).containsExactly("in");
    }

    private Outcome reviewed(String events) {
        Desk desk = new Desk(folder);
        desk.file("in/events.jsonl", events);
        return desk.reviewReading(
                (text, _, _) -> {
                    if (text.equals("boom")) {
                        throw new IllegalStateException("a bug of ours");
                    }
                    return Reading.NOTHING;
                },
                desk.path("in").toString(),
                "--out",
                desk.path("book").toString());
    }
}
