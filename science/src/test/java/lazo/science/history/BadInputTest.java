package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad input is named with line, field and reason, and never costs its neighbours. */
class BadInputTest {

    private static final String GOOD = Kept.track("Feature Used", "'feature':'voting'") + "\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type":"track"                                                     |                     | ends before
                    {"type":"track","userId":"u",}                                      |                     | malformed at byte 30
                    hello                                                               |                     | not a JSON object
                    [1,2]                                                               |                     | not a JSON object
                    {"a":1} {"b":2}                                                     |                     | after the end
                    {"a":NaN}                                                           |                     | malformed
                    {"a":01}                                                            |                     | malformed
                    {"a":'x'}                                                           |                     | malformed
                    {"a":"\\x"}                                                         | a                   | escape
                    {"type":"delete","userId":"u","timestamp":"2026-05-01"}             | type                | no such type
                    {"userId":"u","timestamp":"2026-05-01"}                             | type                | no type
                    {"type":"track","userId":"u","timestamp":"2026-05-01"}              | event               | missing
                    {"event":"X","timestamp":"2026-05-01"}                              | userId              | names nobody
                    {"event":"X","userId":" ","timestamp":"2026-05-01"}                 | userId              | names nobody
                    {"event":"X","userId":{},"timestamp":"2026-05-01"}                  | userId              | not a text
                    {"event":"X","userId":"u"}                                          | timestamp           | when
                    {"event":"X","userId":"u","timestamp":"yesterday"}                  | timestamp           | not a point in time
                    {"event":"X","userId":"u","timestamp":"2026-02-30"}                 | timestamp           | not a point in time
                    {"event":"X","userId":"u","timestamp":"20026-02-01T00:00:00Z"}      | timestamp           | outside the years
                    {"event":"X","userId":"u","timestamp":"1989-12-31"}                 | timestamp           | outside the years
                    {"event":"X","userId":"u","timestamp":"2026-11-24T00:00:00Z"}       | timestamp           | future
                    {"event":"X","userId":"u","timestamp":"2026-05-01","properties":7}  | properties          | not an object
                    {"type":"identify","userId":"u","timestamp":"2026-05-01","traits":{"timezone":"America/Bogotá"}} | traits.timezone | no time zone
                    {"type":"identify","userId":"u","timestamp":"2026-05-01","traits":{"country":"Colombia"}} | traits.country | ISO 3166
                    {"type":"identify","userId":"u","timestamp":"2026-05-01","traits":{"language":"??"}} | traits.language | language tag
                    {"type":"identify","userId":"u","timestamp":"2026-05-01","traits":{"consumer":"maybe"}} | traits.consumer | neither
                    {"type":"identify","userId":"u","timestamp":"2026-05-01","traits":{"kind":"robot"}} | traits.kind | not one of
                    {"type":"group","userId":"u","timestamp":"2026-05-01"}              | groupId             | missing
                    {"type":"alias","userId":"u","timestamp":"2026-05-01"}              | previousId          | missing
                    """)
    void aLineThatCannotBeMeantIsRefusedByField(String line, String field, String reason) {
        Kept kept = Kept.text(GOOD + line + "\n" + GOOD);

        assertThat(kept.rejection().line()).isEqualTo(2);
        assertThat(kept.rejection().field()).isEqualTo(field);
        assertThat(kept.rejection().reason()).contains(reason);
        assertThat(kept.rejection().remedy()).isNotBlank();
        assertThat(kept.rejection().excerpt()).isEqualTo(line);
        assertThat(kept.rejection().file()).isEqualTo("-");
        assertThat(kept.events).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Payment Received       | 'paymentId':'p','amount':-1,'currency':'USD'               | amount         | negative
                    Payment Received       | 'paymentId':'p','amount':'abc','currency':'USD'            | amount         | not a number
                    Payment Received       | 'paymentId':'p','amount':'12,50','currency':'USD'          | amount         | not a number
                    Payment Received       | 'paymentId':'p','amount':1e999,'currency':'USD'            | amount         | larger than
                    Payment Received       | 'paymentId':'p','amount':2e12,'currency':'USD'             | amount         | outside 0 to 1000000000000
                    Payment Received       | 'paymentId':'p','amount':1,'currency':'DOLLAR'             | currency       | ISO 4217
                    Payment Received       | 'paymentId':'p','amount':1                                 | currency       | missing
                    Payment Received       | 'amount':1,'currency':'USD'                                | paymentId      | missing
                    Payment Received       | 'paymentId':'','amount':1,'currency':'USD'                 | paymentId      | missing
                    Payment Received       | 'paymentId':'p','amount':1,'currency':'USD','margin':2     | margin         | larger than the whole
                    Order Cancelled        | 'orderId':'o','lateHours':'abc'                            | lateHours      | not a number
                    Order Cancelled        | 'orderId':'o','cancelledBy':'nobody'                       | cancelledBy    | not one of
                    Order Cancelled        | 'orderId':'o','deliveredShare':1.5                         | deliveredShare | outside 0 to 1
                    Order Delivered        | 'orderId':'o','share':-0.1                                 | share          | outside 0 to 1
                    Order Completed        | 'orderId':'o','total':1,'currency':'EUR','dueAt':'soon'    | dueAt          | not a point in time
                    Survey Answered        | 'surveyId':'s','kind':'csat','score':0                     | score          | cannot be an answer
                    Survey Answered        | 'surveyId':'s','kind':'ces','score':8                      | score          | cannot be an answer
                    Survey Answered        | 'surveyId':'s','score':5                                   | kind           | missing
                    Survey Answered        | 'surveyId':'s','kind':'stars','score':5                    | kind           | not one of
                    Rating Given           | 'aboutId':'x','score':6                                    | score          | outside 1 to 5
                    Live Chat Conversation Ended | 'conversationId':'c','strain':6                      | strain         | outside 1 to 5
                    Live Chat Conversation Ended | 'conversationId':'c','strain':2.5                    | strain         | whole number
                    Live Chat Conversation Ended | 'conversationId':'c','resolved':'perhaps'            | resolved       | neither
                    Live Chat Message Sent | 'conversationId':'c','text':true                           | text           | not a text
                    Report Filed           | 'aboutId':'x','reason':'dislike'                           | reason         | not one of
                    Service Cost Incurred  | 'kind':'gift'                                              | amount         | neither money nor time
                    Service Cost Incurred  | 'kind':'gift','amount':3                                   | currency       | missing
                    Subscription Cancelled | 'subscriptionId':'s','reason':'bored'                      | reason         | not one of
                    Incident Opened        | 'incidentId':'i','affects':[{}]                            | affects        | not an id
                    Incident Closed        | 'incidentId':'i','withdrawn':'perhaps'                     | withdrawn      | neither
                    """)
    void aPropertyThatIsWrongIsNamed(String event, String properties, String field, String reason) {
        Rejection rejection = Kept.text(Kept.track(event, properties)).rejection();

        assertThat(rejection.field()).isEqualTo("properties." + field);
        assertThat(rejection.reason()).contains(reason);
        assertThat(rejection.line()).isEqualTo(1);
    }

    @Test
    void aTextOfOneMegabyteIsRefusedAndItsNeighboursAreRead() {
        String huge = Kept.track("Live Chat Message Sent", "'conversationId':'c','text':'" + "x".repeat(1 << 20) + "'");

        Kept kept = Kept.text(GOOD + huge + "\n" + GOOD);

        assertThat(kept.events).hasSize(2);
        assertThat(kept.rejection().line()).isEqualTo(2);
        assertThat(kept.rejection().reason()).contains("32 KB");
        assertThat(kept.rejection().excerpt()).hasSize(200).startsWith("{\"type\":\"track\"");
    }

    @Test
    void aLineLargerThanAnyBufferIsPassedOverWithTheRightLineNumbersAfterIt() {
        String text = GOOD + "y".repeat(5_000_000) + "\n" + GOOD + "{\n";

        Kept kept = Kept.text(text);

        assertThat(kept.events).hasSize(2);
        assertThat(kept.rejections).extracting(Rejection::line).containsExactly(2L, 4L);
    }

    @Test
    void aHugeLastLineWithoutAnEndIsRefusedOnce() {
        Kept kept = Kept.text(GOOD + "y".repeat(3_000_000));

        assertThat(kept.events).hasSize(1);
        assertThat(kept.rejection().line()).isEqualTo(2);
    }

    @Test
    void aLineJustUnderTheLimitIsReadAndOneJustOverIsNot() {
        String frame = Kept.track("Live Chat Message Sent", "'conversationId':'c','text':''");
        int room = 32 * 1024 - frame.length();

        assertThat(Kept.text(frame.replace("\"text\":\"\"", "\"text\":\"" + "x".repeat(room) + "\"")).events)
                .hasSize(1);
        assertThat(Kept.text(frame.replace("\"text\":\"\"", "\"text\":\"" + "x".repeat(room + 1) + "\""))
                        .rejection()
                        .reason())
                .contains("32 KB");
    }

    @Test
    void aByteOrderMarkAtTheStartIsNothing() {
        assertThat(Kept.text("\uFEFF" + GOOD).events).hasSize(1);
        assertThat(Kept.text("\uFEFF" + GOOD).rejections).isEmpty();
    }

    @Test
    void aByteOrderMarkInTheMiddleIsRefused() {
        Kept kept = Kept.text(GOOD + "\uFEFF" + GOOD + GOOD);

        assertThat(kept.events).hasSize(2);
        assertThat(kept.rejection().line()).isEqualTo(2);
        assertThat(kept.rejection().reason()).contains("byte-order mark");
    }

    @ParameterizedTest
    @CsvSource({
        "\\ud83d, half a character",
        "\\udc00 x, half a character",
        "\\ud83d\\u0041, half a character",
        "a\\u0000b, NUL",
        "a\\u00zz, four hex digits"
    })
    void aTextThatIsNotWholeCharactersIsRefused(String text, String reason) {
        String line = Kept.track("Live Chat Message Sent", "'conversationId':'c','text':'" + text + "'");

        Rejection rejection = Kept.text(GOOD + line).rejection();

        assertThat(rejection.field()).isEqualTo("properties.text");
        assertThat(rejection.reason()).contains(reason);
        assertThat(rejection.line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "00, NUL",
        "09, control character",
        "ff, UTF-8",
        "c0af, UTF-8",
        "eda080, half a character",
        "f4908080, UTF-8",
        "e282, UTF-8"
    })
    void bytesThatAreNoTextAreRefused(String hex, String reason) {
        String line = Kept.track("Live Chat Message Sent", "'conversationId':'c','text':'<>'");
        byte[] bad = java.util.HexFormat.of().parseHex(hex);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(line.substring(0, line.indexOf("<>")).getBytes(UTF_8));
        out.writeBytes(bad);
        out.writeBytes(line.substring(line.indexOf("<>") + 2).getBytes(UTF_8));
        out.writeBytes(("\n" + GOOD).getBytes(UTF_8));

        Kept kept = Kept.bytes(out.toByteArray());

        assertThat(kept.events).hasSize(1);
        assertThat(kept.rejection().field()).isEqualTo("properties.text");
        assertThat(kept.rejection().reason()).contains(reason);
    }

    @Test
    void windowsLineEndsAndBlankLinesAreFineAndCounted() {
        Kept kept = Kept.text(GOOD.replace("\n", "\r\n") + "\r\n   \r\n\n" + "oops\r\n" + GOOD.strip());

        assertThat(kept.events).hasSize(2);
        assertThat(kept.rejection().line()).isEqualTo(5);
        assertThat(kept.rejection().excerpt()).isEqualTo("oops");
    }

    @Test
    void aTruncatedGzipIsUsedUpToTheBreakAndNamedOnce() throws IOException {
        String many = IntStream.range(0, 5000)
                .mapToObj(i -> GOOD.replace("u1", "u" + i * 7919 % 5000))
                .collect(Collectors.joining());
        byte[] whole = packed(many);

        Kept kept = Kept.bytes(Arrays.copyOf(whole, whole.length / 2));

        assertThat(kept.events).hasSizeBetween(1000, 4500);
        assertThat(kept.rejection().reason()).contains("breaks off");
        assertThat(kept.rejection().line()).isEqualTo(kept.events.size() + 1L);
        assertThat(kept.rejection().field()).isNull();
    }

    @Test
    void aWholeGzipIsReadAndSoAreSeveralInARow() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(packed(GOOD));
        two.writeBytes(packed(GOOD));

        assertThat(Kept.bytes(packed(GOOD)).events).hasSize(1);
        assertThat(Kept.bytes(two.toByteArray()).events).hasSize(2);
    }

    @Test
    void aDeepObjectIsRefusedWithoutExhaustingAnything() {
        String line = GOOD.replace("\"voting\"", "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(Kept.text(line).rejection().reason()).contains("nested more than 64");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
