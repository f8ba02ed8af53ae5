package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lazo.cli.Desk.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call itself: what it reads, where it writes, and what it answers to a mistake. */
class ReviewCallTest {

    @TempDir
    private Path folder;

    private Desk desk = new Desk(Path.of(""));
    private String out = "";
    private String events = "";

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        out = desk.path("book").toString();
        events = desk.file("in/events.jsonl", Desk.ana());
    }

    @Test
    void aBookHasAFrontPageTheTiesAndASummary() {
        Outcome outcome = desk.review(events, "--out", out);

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(desk.names("book")).contains("index.html", "ties.jsonl", "summary.json");
        assertThat(desk.names("")).containsExactly("book", "in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --as-of  | yesterday  | write it like 2026-07-01
            --as-of  | 2026-02-30 | write it like 2026-07-01
            --as-of  | 2026-07-01T12:00 | with its zone
            --as-of  | 2031-01-01 | still to come
            --as-of  | 2020-01-01 | No customer was there yet
            --lang   | fr         | es, pt or en
            --pages  | many       | no whole number
            --pages  | -1         | cannot be -1
            --threads| 0          | from 1 to 256
            --threads| 1000000    | from 1 to 256
            --map    | strip      | stripe
            --company| nope.yaml  | nope.yaml
            --comapny| x.yaml     | --company
            """)
    void aWrongOptionIsAnsweredWithWhatToDoAndNothingIsWritten(String option, String value, String answer) {
        Outcome outcome = desk.review(events, "--out", out, option, value);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(2);
        assertThat(outcome.err()).contains(answer).doesNotContain("Exception", "\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(desk.names("")).containsExactly("in");
    }

    @Test
    void aCallWithoutEventsSaysWhatToName() {
        Outcome outcome = desk.review("--out", out);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("No events were named").contains("- for standard input");
    }

    @Test
    void aFolderWithNoEventsIsSaid() throws IOException {
        Files.createDirectory(desk.path("empty"));

        Outcome outcome = desk.review(desk.path("empty").toString(), "--out", out);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("There are no events in the folder").contains(".jsonl");
        assertThat(desk.names("")).containsExactly("empty", "in");
    }

    @Test
    void aKeyThatTheCompanyFileDoesNotKnowIsNamedWithTheNearestOne() {
        desk.file("in/company.yaml", "name: Asamblea\nagentMinutCost: 0.5\n");

        Outcome outcome = desk.review(desk.path("in").toString(), "--out", out);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("company.yaml", "agentMinutCost", "agentMinuteCost", "2");
    }

    @Test
    void theCompanyFileBesideTheEventsIsTakenAndItsAbsenceIsSaid() {
        Outcome without = desk.review(events, "--out", out);
        desk.file("in/company.yaml", "name: Asamblea\n");
        Outcome with = desk.review(events, "--out", out, "--force", "--json");

        assertThat(without.err()).contains("company.yaml", "--company");
        assertThat(with.err()).isEmpty();
        assertThat(with.out()).contains("\"company\":\"Asamblea\"");
    }

    @Test
    void jsonIsAllThereIsOnStandardOutput() {
        Outcome outcome = desk.review(events, "--out", out, "--json");

        assertThat(outcome.out()).startsWith("{\"company\":").endsWith("}\n").hasLineCount(1);
        assertThat(desk.lines("book/summary.json"))
                .containsExactly(outcome.out().strip());
    }

    @Test
    void standardInputIsReadCompressedOrNot() throws IOException {
        Outcome plain = desk.type(Desk.ana(), "review", "-", "--out", out);
        Outcome compressed = desk.type(BadEventsTest.gzip(Desk.ana()), "review", "-", "--out", out, "--force");

        assertThat(plain.status()).as(plain.err()).isZero();
        assertThat(compressed.out()).isEqualTo(plain.out()).contains("1 tie from 2 events");
    }

    @Test
    void aPatternNamesManyFiles() {
        desk.file("in/events-2.jsonl", Desk.paid("m-9", "beto", "2026-03-01"));

        assertThat(desk.review(desk.path("in") + "/ev*.jsonl", "--out", out).out())
                .contains("2 ties from 3 events");
    }

    @Test
    void noPagesAtAllAreStillABook() throws IOException {
        assertThat(desk.review(events, "--out", out, "--pages", "0", "--threads", "1")
                        .status())
                .isZero();
        assertThat(desk.path("book/index.html")).isNotEmptyFile();
    }

    @Test
    void aBookThatIsThereIsReplacedOnlyWhenAsked() throws IOException {
        desk.review(events, "--out", out);
        String before = Files.readString(desk.path("book/ties.jsonl"));
        desk.file("in/more.jsonl", Desk.paid("m-9", "beto", "2026-03-01"));

        Outcome refused = desk.review(desk.path("in").toString(), "--out", out);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("is there already", "--force");
        assertThat(desk.path("book/ties.jsonl")).hasContent(before);

        assertThat(desk.review(desk.path("in").toString(), "--out", out, "--force")
                        .status())
                .isZero();
        assertThat(desk.lines("book/ties.jsonl")).hasSize(2);
        assertThat(desk.names("")).containsExactly("book", "in");
    }

    @Test
    void aFolderWithAnythingElseInItIsNeverReplaced() {
        desk.review(events, "--out", out);
        desk.file("book/notes.txt", "mine");

        Outcome outcome = desk.review(events, "--out", out, "--force");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("notes.txt");
        assertThat(desk.lines("book/notes.txt")).containsExactly("mine");
    }

    @Test
    void aBookAmongTheEventsIsNoEvents() {
        String among = desk.path("in/book").toString();
        desk.review(desk.path("in").toString(), "--out", among);

        Outcome again = desk.review(desk.path("in").toString(), "--out", among, "--force");

        assertThat(again.status()).as(again.out()).isZero();
        assertThat(again.out()).contains("1 tie from 2 events");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsSaid() {
        Outcome underAFile = desk.review(events, "--out", events + "/book");
        Outcome nameless = desk.review(events, "--out", "");
        Outcome aFile = desk.review(events, "--out", events, "--force");

        assertThat(List.of(underAFile.status(), nameless.status(), aFile.status()))
                .containsOnly(2);
        assertThat(underAFile.err()).contains("Nothing can be written to").contains("--out");
        assertThat(nameless.err()).contains("no name for a folder");
        assertThat(aFile.err()).contains("not a folder");
        assertThat(desk.lines("in/events.jsonl")).hasSize(2);
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsAFileLikeAnyOther() {
        assertThat(desk.review("@in", "--out", out).err()).contains("@in");
    }

    @Test
    void rowsThatTheMappingLeavesOutAreCountedByRule() {
        String rows = desk.file("rows.csv", """
                who,when,amount
                ana,2026-03-02,49
                ,2026-03-03,5
                beto,2026-03-04,0
                ,2026-03-05,6
                """);
        String mapping = desk.file("rows.yaml", """
                skip:
                  - {name: no customer, when: row.who == ""}
                  - {name: nothing paid, when: row.amount == "0"}
                events:
                  - event: Payment Received
                    userId: $who
                    timestamp: $when
                    properties: {paymentId: $when, amount: $amount, currency: USD}
                """);

        Outcome outcome = desk.review(rows, "--map", mapping, "--out", out);

        assertThat(outcome.status()).as(outcome.err() + outcome.out()).isZero();
        assertThat(outcome.out()).contains("2 rows on purpose: no customer", "1 row on purpose: nothing paid");
        assertThat(desk.lines("book/summary.json").getFirst())
                .contains("\"skipped\":{\"no customer\":2,\"nothing paid\":1}");
    }

    @Test
    void anExampleIsReplacedAndReviewed() {
        String example = desk.path("example").toString();

        assertThat(desk.type("", "example", "--out", example, "--customers", "100")
                        .status())
                .isZero();
        Outcome again = desk.type("", "example", "--out", example, "--customers", "100", "--force");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(desk.names("example")).contains("company.yaml", "events.jsonl", "truth.jsonl");
        assertThat(desk.type("", "example", "--out", out, "--customers", "5").err())
                .contains("at least 50");
    }

    @ParameterizedTest
    @CsvSource({"review", "example"})
    void helpShowsExamplesThatFitOnATerminal(String command) {
        Outcome outcome = desk.type("", command, "--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("Examples:", "  lazo " + command);
        assertThat(Stream.of(outcome.out().split("\n", -1))).allMatch(line -> line.length() <= 80);
    }
}
