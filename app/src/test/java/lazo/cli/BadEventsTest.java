package lazo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import lazo.cli.Desk.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be understood is named with file, line, field and reason; the rest is reviewed; the exit status says so. */
class BadEventsTest {

    @TempDir
    private Path folder;

    private Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void aMalformedLineIsLeftOutAndItsNeighboursAreRead() {
        Outcome outcome = reviewed(Desk.paid("m-0", "beto", "2026-03-01") + "{\"type\":\"track\",,}\n" + Desk.ana());

        leftOut(outcome, 2, null, "malformed");
        assertThat(desk.lines("book/ties.jsonl")).hasSize(2);
    }

    @Test
    void anUnknownTimeZoneIsNamedWithTheNearestThatExists() {
        leftOut(
                reviewed(
                        Desk.ana() + "{\"type\":\"identify\",\"userId\":\"ana\",\"timestamp\":\"2026-03-02T14:05:00Z\","
                                + "\"traits\":{\"timezone\":\"America/Bogta\"}}\n"),
                3,
                "traits.timezone",
                "America/Bogota");
    }

    @Test
    void aNegativeAmountIsNamed() {
        leftOut(
                reviewed(Desk.ana() + Desk.paid("m-3", "ana", "2026-03-03").replace("49", "-49")),
                3,
                "properties.amount",
                "negative");
    }

    @Test
    void aTextOfOneMegabyteIsNamedAndOnlyItsBeginningIsRepeated() {
        leftOut(reviewed(Desk.ana() + Desk.wrote("m-3", "ana", "2026-03-10", "a".repeat(1 << 20))), 3, null, "32 KB");

        assertThat(desk.lines("book/rejected.jsonl").getFirst()).hasSizeLessThan(1_000);
    }

    @Test
    void aDateInTheYear20026IsNamed() {
        leftOut(reviewed(Desk.ana() + Desk.paid("m-3", "ana", "20026-03-03")), 3, "timestamp", "20026");
    }

    @Test
    void aDateThatIsStillToComeIsNamed() {
        leftOut(reviewed(Desk.ana() + Desk.paid("m-3", "ana", "2027-03-03")), 3, "timestamp", "2027");
    }

    @Test
    void aLoneSurrogateIsNamed() {
        leftOut(
                reviewed(Desk.ana() + Desk.wrote("m-3", "ana", "2026-03-10", "hola \\ud83d")),
                3,
                "properties.text",
                "surrogate");
    }

    @Test
    void aNulIsNamedHoweverItIsWritten() {
        leftOut(
                reviewed(Desk.ana() + Desk.wrote("m-3", "ana", "2026-03-10", "hola \\u0000")),
                3,
                "properties.text",
                "NUL");
        leftOut(reviewed(Desk.ana() + Desk.wrote("m-3", "ana", "2026-03-10", "hola \0")), 3, "properties.text", "NUL");
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        byte[] bytes = (Desk.ana() + Desk.wrote("m-3", "ana", "2026-03-10", "hol~")).getBytes(UTF_8);
        bytes[lastIndexOf(bytes, (byte) '~')] = (byte) 0xff;

        desk.file("in/events.jsonl", bytes);
        leftOut(
                desk.review(
                        folder.resolve("in").toString(),
                        "--force",
                        "--out",
                        desk.path("book").toString()),
                3,
                "properties.text",
                "UTF-8");
    }

    @Test
    void aTruncatedGzipIsReadAsFarAsItGoes() throws IOException {
        StringBuilder many = new StringBuilder(Desk.ana());
        for (int i = 0; i < 3_000; i++) {
            many.append(Desk.paid("n-" + i * 7919 % 3_000, "c" + i % 50, "2026-04-0" + (1 + i % 9)));
        }
        byte[] whole = gzip(many.toString());
        desk.file("in/events.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        Outcome outcome = desk.review(
                folder.resolve("in").toString(), "--out", desk.path("book").toString());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(desk.lines("book/rejected.jsonl")).singleElement().asString().contains("breaks off");
        assertThat(desk.lines("book/ties.jsonl")).hasSizeGreaterThan(10);
    }

    @Test
    void aByteOrderMarkWindowsLineEndsAndBlankLinesAreNothing() {
        Outcome outcome = reviewed("\ufeff" + Desk.ana().replace("\n", "\r\n") + "\r\n\r\n");

        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("1 tie from 2 events");
        assertThat(desk.names("book")).doesNotContain("rejected.jsonl");
    }

    @Test
    void whereNothingIsUnderstoodTheFirstReasonIsSaidAndNoBookIsLeft() {
        desk.file("in/events.jsonl", "hello\nworld\n");

        Outcome outcome = desk.review(
                folder.resolve("in").toString(), "--out", desk.path("book").toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("events.jsonl, line 1", "not a JSON object")
                .hasLineCount(1);
        assertThat(desk.names("")).containsExactly("in");
    }

    @Test
    void anEmptyFileIsSaid() {
        Outcome outcome = desk.review(
                desk.file("events.jsonl", ""), "--out", desk.path("book").toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("no customer").hasLineCount(1);
    }

    private Outcome reviewed(String events) {
        desk.file("in/events.jsonl", events);
        return desk.review(
                folder.resolve("in").toString(),
                "--force",
                "--out",
                desk.path("book").toString());
    }

    private void leftOut(Outcome outcome, int line, @org.jspecify.annotations.Nullable String field, String reason) {
        assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.out()).contains("1 line could not be understood", "events.jsonl, line " + line);
        assertThat(desk.lines("book/rejected.jsonl"))
                .singleElement()
                .asString()
                .contains("events.jsonl\"", "\"line\":" + line + ",", reason)
                .contains(field == null ? "\"field\":null" : "\"field\":\"" + field + "\"");
        assertThat(desk.lines("book/summary.json").getFirst()).contains("\"rejected\":1,");
        assertThat(desk.lines("book/ties.jsonl")).isNotEmpty();
    }

    private static int lastIndexOf(byte[] bytes, byte wanted) {
        int i = bytes.length - 1;
        while (bytes[i] != wanted) {
            i--;
        }
        return i;
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
