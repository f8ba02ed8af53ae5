package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.PaymentRefunded;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final String SALES = """
            format: {delimiter: ";"}
            dates:
              shop: {pattern: "dd/MM/yyyy HH:mm", zone: America/Bogota}
            lookups:
              country: {Colombia: CO}
            skip:
              - name: nobody
                when: row.who == ""
            events:
              - type: identify
                userId: {column: who, without: ".0"}
                timestamp: {column: day, date: shop}
                traits:
                  country: {column: land, lookup: country}
              - when: double(row.qty) > 0.0
                event: Payment Received
                userId: {column: who, without: ".0"}
                timestamp: {column: day, date: shop}
                properties:
                  paymentId: $order id
                  amount: {cel: 'round(double(row.qty) * number(row["unit price"], ","), 2)'}
                  currency: COP
            """;
    private static final String HEADER = "order id;qty;unit price;day;who;land\n";

    @Test
    void oneRowBecomesTheEventsWhoseConditionHolds() {
        Kept kept = new Kept();
        read(SALES, HEADER + "o-1;3;1.000,10;05/03/2026 09:00;17850.0;Colombia\n", kept);

        assertThat(kept.rejections).isEmpty();
        assertThat(kept.events).hasSize(2);
        assertThat(((Identified) kept.events.get(0)).traits().country()).isEqualTo("CO");
        PaymentReceived paid = (PaymentReceived) kept.events.get(1);
        assertThat(paid.amount()).isEqualTo(new Money(3000.30, "COP"));
        assertThat(paid.head().who()).isEqualTo("17850");
        assertThat(paid.paymentId()).isEqualTo("o-1");
        assertThat(Instant.ofEpochMilli(paid.at())).isEqualTo(Instant.parse("2026-03-05T14:00:00Z"));
        assertThat(paid.head().isNamed()).isFalse();
        assertThat(paid.id()).isNotEqualTo(kept.events.get(0).id());
    }

    @Test
    void aRowThatIsLeftOutOnPurposeIsCountedByName() {
        Kept kept = new Kept();
        Map<String, Long> skipped =
                read(SALES, HEADER + "o-1;3;1,10;05/03/2026 09:00;;\no-2;3;1,10;05/03/2026 09:00;;\n", kept);

        assertThat(kept.events).isEmpty();
        assertThat(kept.rejections).isEmpty();
        assertThat(skipped).isEqualTo(Map.of("nobody", 2L));
    }

    @Test
    void aRowThatNoRuleIsForIsCountedToo() {
        String mapping = """
                events:
                  - when: row.kind == "sale"
                    event: Signed Up
                    userId: $who
                    timestamp: $day
                """;
        Kept kept = new Kept();

        Map<String, Long> skipped = read(mapping, "kind,who,day\nsale,u1,2026-01-02\nother,u2,2026-01-02\n", kept);

        assertThat(kept.event().head().who()).isEqualTo("u1");
        assertThat(skipped).isEqualTo(Map.of(Mapping.NO_RULE, 1L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    o;x;1,10;05/03/2026 09:00;u;Colombia   | qty              | cannot be evaluated
                    o;3;abc;05/03/2026 09:00;u;Colombia    | qty, unit price  | not a number
                    o;3;1,10;2026-03-05;u;Colombia         | day              | not a date
                    o;3;1,10;05/03/2026 09:00;u;Atlantis   | land             | ISO 3166
                    o;3;1,10;05/03/2026 09:00;u            |                  | 5 cells where the header has 6
                    """)
    void aBadRowIsNamedByLineAndColumnAndCostsNoOther(String row, String column, String reason) {
        String good = "o-1;3;1,10;05/03/2026 09:00;u;Colombia\n";
        Kept kept = new Kept();

        read(SALES, HEADER + good + "\"o\n2\";3;1,10;05/03/2026 09:00;u;Colombia\n" + row + "\n" + good, kept);

        assertThat(kept.rejection().line()).isEqualTo(5);
        assertThat(kept.rejection().field()).isEqualTo(column);
        assertThat(kept.rejection().reason()).contains(reason);
        assertThat(kept.rejection().excerpt()).startsWith("o,");
        assertThat(kept.events).hasSizeBetween(6, 7);
    }

    @Test
    void aFileInTheWrongEncodingIsNotGuessedAt() {
        String mapping = "events: [{event: $what, userId: $who, timestamp: $day}]";
        byte[] latin = "what,who,day\nAsamblea única,Peña,2026-01-02\n".getBytes(Charset.forName("windows-1252"));
        Kept wrong = new Kept();
        Kept right = new Kept();

        read(mapping, latin, wrong);
        read("format: {encoding: windows-1252}\n" + mapping, latin, right);

        assertThat(wrong.rejection().field()).isEqualTo("what");
        assertThat(wrong.rejection().remedy()).contains("encoding");
        assertThat(right.event().head().who()).isEqualTo("Peña");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedAndWhatCameBeforeIsUsed() {
        String mapping = "events: [{event: $what, userId: $who, timestamp: $day}]";
        Kept kept = new Kept();

        read(mapping, "what,who,day\nA,u,2026-01-02\n\"B,u,2026-01-02\nC,u,2026-01-02\n", kept);

        assertThat(kept.events).hasSize(1);
        assertThat(kept.rejection().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    event: [] | m.yaml:1: There is no setting "event" | Did you mean "events"
                    events: [{event: X, userID: $who, timestamp: $day}] | There is no setting "userID" | Did you mean "userId"
                    events: [{event: X, userId: $who}] | "timestamp" is missing | Add
                    events: [{event: X, userId: $who, timestamp: {column: day, date: shop}}] | no date called "shop" | dates
                    events: [{event: X, userId: $who, timestamp: $day, when: 'row.a +'}] | not an expression | double(row.Amount)
                    events: [{event: X, userId: $who, timestamp: $day, when: 'double(row.a)'}] | not an expression | double(row.Amount)
                    dates: {d: {zone: America/Bogot}} | no time zone | America/Bogota
                    format: {delimiter: ';;'} | one character | quotes
                    """)
    void aMappingThatCannotBeMeantIsRefusedWithWhereAndWhatWasMeant(String yaml, String sentence, String remedy) {
        assertThatThrownBy(() -> Mapping.parse("m.yaml", yaml)).isInstanceOfSatisfying(BadInput.class, bad -> {
            assertThat(bad.sentence()).startsWith("m.yaml").contains(sentence);
            assertThat(bad.remedy()).contains(remedy);
        });
    }

    @Test
    void aFileWithoutANeededColumnIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> read(SALES, "order;qty;unit price;day;who;land\n", new Kept()))
                .isInstanceOfSatisfying(BadInput.class, bad -> {
                    assertThat(bad.sentence()).contains("no column \"order id\"");
                    assertThat(bad.remedy()).contains("\"order\"");
                });
    }

    @Test
    void aCsvWithoutAMappingSaysWhatToType() {
        Source table = new Source("sales.csv", Source.Format.CSV, null, InputStream.nullInputStream(), 0);

        assertThatThrownBy(() -> new Intake(Kept.NOW, null).read(List.of(table), List.of(new Kept()), Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("sales.csv")
                .hasMessageContaining("--map");
    }

    // ---- the exports of other systems ------------------------------------------------------------------------------

    @Test
    void paymentsFromStripeAreRead() throws IOException {
        Kept kept = new Kept();
        Map<String, Long> skipped = shipped("stripe", "stripe.csv", kept);

        assertThat(payments(kept))
                .containsExactly(
                        tuple("ch_3A", "cus_A", new Money(49, "USD")),
                        tuple("ch_3B", "cus_B", new Money(1200.5, "MXN")),
                        tuple("ch_3D", "guest@example.com", new Money(15, "EUR")));
        assertThat(of(PaymentRefunded.class, kept)).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(new Money(200.5, "MXN"));
            assertThat(refund.paymentId()).isEqualTo("ch_3B");
        });
        assertThat(of(Event.PaymentFailed.class, kept))
                .extracting(Event.PaymentFailed::paymentId)
                .containsExactly("ch_3C");
        assertThat(kept.rejection())
                .extracting(Rejection::line, Rejection::field)
                .containsExactly(7L, "Amount");
        assertThat(skipped).isEqualTo(Map.of("no customer and no e-mail address", 1L));
    }

    @Test
    void theNewerLayoutOfStripeIsReadWithItsRefundsAndDisputes() throws IOException {
        Kept kept = new Kept();
        shipped("stripe", "stripe-newer.csv", kept);

        assertThat(kept.rejections).isEmpty();
        assertThat(payments(kept)).hasSize(2);
        assertThat(of(PaymentRefunded.class, kept))
                .singleElement()
                .satisfies(refund ->
                        assertThat(Instant.ofEpochMilli(refund.at())).isEqualTo(Instant.parse("2026-06-09T14:02:11Z")));
        assertThat(of(Event.PaymentDisputed.class, kept))
                .singleElement()
                .satisfies(dispute -> assertThat(dispute.status()).isEqualTo("needs_response"));
    }

    @Test
    void ticketsFromZendeskAreRead() throws IOException {
        Kept kept = new Kept();
        Map<String, Long> skipped = shipped("zendesk", "zendesk.csv", kept);

        assertThat(of(TheyWrote.class, kept))
                .extracting(e -> e.head().who(), TheyWrote::text, TheyWrote::channel)
                .containsExactly(
                        tuple("u-77", "No puedo entrar\na la asamblea", "web"),
                        tuple("3602", "Obrigado pela ajuda", "whatsapp"));
        assertThat(of(Event.ConversationEnded.class, kept))
                .extracting(Event.ConversationEnded::conversationId, Event.ConversationEnded::reopened)
                .containsExactly(tuple("101", true), tuple("102", false));
        assertThat(of(SurveyAnswered.class, kept))
                .extracting(SurveyAnswered::score)
                .containsExactly(1.0);
        assertThat(kept.rejection())
                .extracting(Rejection::line, Rejection::field)
                .containsExactly(6L, "Created at");
        assertThat(skipped).isEqualTo(Map.of("no requester", 1L));
    }

    @Test
    void conversationsFromIntercomAreRead() throws IOException {
        Kept kept = new Kept();
        Map<String, Long> skipped = shipped("intercom", "intercom.csv", kept);

        assertThat(kept.rejections).isEmpty();
        assertThat(of(TheyWrote.class, kept))
                .extracting(e -> e.head().who(), TheyWrote::text, TheyWrote::conversationId)
                .containsExactly(
                        tuple("u-1", "Hola, es muy lento", "7001"),
                        tuple("u-1", "Gracias", "7001"),
                        tuple("5f2", "Is anyone there?", "7002"));
        assertThat(of(Event.ConversationEnded.class, kept)).hasSize(1);
        assertThat(skipped.values()).containsExactly(2L);
    }

    @Test
    void satisfactionAnswersFromChatwootAreRead() throws IOException {
        Kept kept = new Kept();
        Map<String, Long> skipped = shipped("chatwoot", "chatwoot.csv", kept);

        assertThat(of(SurveyAnswered.class, kept))
                .extracting(e -> e.head().who(), SurveyAnswered::score, SurveyAnswered::comment)
                .containsExactly(
                        tuple("luz@example.com", 5.0, "Muy amables, ¡gracias!"), tuple("+5511999990000", 1.0, null));
        assertThat(kept.rejection())
                .extracting(Rejection::line, Rejection::field)
                .containsExactly(6L, "Rating");
        assertThat(skipped).isEqualTo(Map.of("the line that says the period", 1L));
    }

    @Test
    void aNameThatIsNoMappingIsRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> Mapping.read("strip"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("\"stripe\"");
    }

    private static List<org.assertj.core.groups.Tuple> payments(Kept kept) {
        return of(PaymentReceived.class, kept).stream()
                .map(paid -> tuple(paid.paymentId(), paid.head().who(), paid.amount()))
                .toList();
    }

    private static <T> List<T> of(Class<T> kind, Kept kept) {
        return kept.events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Map<String, Long> shipped(String name, String file, Kept kept) throws IOException {
        try (InputStream in = MappingTest.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no " + file);
            }
            return read(Mapping.read(name), in.readAllBytes(), kept);
        }
    }

    private static Map<String, Long> read(String mapping, String csv, Kept kept) {
        return read(mapping, csv.getBytes(UTF_8), kept);
    }

    private static Map<String, Long> read(String mapping, byte[] csv, Kept kept) {
        return read(Mapping.parse("m.yaml", mapping), csv, kept);
    }

    private static Map<String, Long> read(Mapping mapping, byte[] csv, Kept kept) {
        Intake intake = new Intake(Kept.NOW, mapping);
        Source source = new Source("-", Source.Format.CSV, null, new ByteArrayInputStream(csv), 0);
        intake.read(List.of(source), List.of(kept), Progress.NONE);
        return intake.skipped();
    }
}
