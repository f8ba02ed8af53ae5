package lazo.science.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import lazo.science.history.Event.CancelledBy;
import lazo.science.history.Event.ConversationEnded;
import lazo.science.history.Event.FeatureUsed;
import lazo.science.history.Event.Grouped;
import lazo.science.history.Event.Identified;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.Event.OrderCancelled;
import lazo.science.history.Event.Other;
import lazo.science.history.Event.PaymentReceived;
import lazo.science.history.Event.SubscriptionSet;
import lazo.science.history.Event.SurveyKind;
import lazo.science.history.Event.SurveySent;
import lazo.science.history.Event.TheyWrote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line may look like, and what it then means. */
class LineReaderTest {

    @Test
    void aTrackCallOfTheSegmentLibrariesIsUnderstood() {
        Event event = read("""
                {"type":"track","messageId":"node-1","userId":"u1","event":"Live Chat Message Sent",
                "properties":{"text":"No me \\"sirve\\" \\ud83d\\ude00 ñ","conversationId":"c1","channel":"whatsapp","language":"es_ar"},
                "context":{"library":{"name":"@segment/analytics-node","version":"2.1.0"},"ip":null,"tags":[1,{"a":[]}]},
                "integrations":{"All":true},"timestamp":"2026-05-01T09:30:00.250-03:00","writeKey":"k"}""");

        assertThat(event)
                .isEqualTo(new TheyWrote(
                        new Head(
                                "node-1",
                                "u1",
                                Instant.parse("2026-05-01T12:30:00.250Z").toEpochMilli()),
                        "No me \"sirve\" 😀 ñ",
                        "c1",
                        "whatsapp",
                        "es-AR"));
    }

    @Test
    void anIdentifyCallTellsWhoSomebodyIsAndWasUntilNow() {
        Event event = read("""
                {"type":"identify","messageId":"m","userId":"u1","anonymousId":"a1","timestamp":"2026-05-01",
                "traits":{"name":"Ana","country":"co","kind":"Person","timezone":"America/Bogota","createdAt":"2020-02-29",
                "consumer":true,"consents":{"email":true},"shoeSize":38}}""");

        assertThat(event).isInstanceOfSatisfying(Identified.class, identified -> {
            assertThat(identified.anonymousId()).isEqualTo("a1");
            assertThat(identified.traits().country()).isEqualTo("CO");
            assertThat(identified.traits().kind()).isEqualTo("person");
            assertThat(identified.traits().createdAt())
                    .isEqualTo(Instant.parse("2020-02-29T00:00:00Z").toEpochMilli());
            assertThat(identified.traits().consumer()).isTrue();
            assertThat(identified.traits().email()).isNull();
        });
    }

    @Test
    void whoIsTheAnonymousIdWhileNobodyIsSignedIn() {
        Event event = read("{\"type\":\"identify\",\"anonymousId\":\"a1\",\"timestamp\":\"2026-05-01\"}");

        assertThat(event.head().who()).isEqualTo("a1");
        assertThat(((Identified) event).anonymousId()).isNull();
    }

    @Test
    void numbersServeAsIdsAndTextsAsNumbersWhereNothingElseCanBeMeant() {
        Event event = read("""
                {"event":"Payment Received","userId":17850,"timestamp":"2026-05-01",
                "properties":{"paymentId":99,"amount":" 12.50","currency":"usd","margin":"2"}}""");

        assertThat(event).isInstanceOfSatisfying(PaymentReceived.class, paid -> {
            assertThat(paid.head().who()).isEqualTo("17850");
            assertThat(paid.paymentId()).isEqualTo("99");
            assertThat(paid.amount()).isEqualTo(new Money(12.5, "USD"));
            assertThat(paid.margin()).isEqualTo(2.0);
        });
    }

    @ParameterizedTest
    @CsvSource({"Subscription Started, false", "subscription updated, true", "SUBSCRIPTION UPDATED, true"})
    void eventNamesAreKnownHoweverTheyAreCased(String name, boolean updated) {
        Event event = read(
                Kept.track(name, "'subscription_id':'s','plan':'pro','mrr':20,'currency':'EUR','interval':'month'"));

        assertThat(event).isInstanceOfSatisfying(SubscriptionSet.class, set -> {
            assertThat(set.updated()).isEqualTo(updated);
            assertThat(set.subscriptionId()).isEqualTo("s");
        });
    }

    @Test
    void ofTwoFieldsWithTheSameNameTheLastOneCounts() {
        Event event = read("""
                {"event":"X","event":"Feature Used","userId":"u","timestamp":"2026-05-01",
                "properties":{"feature":"old","core":false},"properties":{"feature":"older","feature":"voting"}}""");

        assertThat(event).isEqualTo(new FeatureUsed(event.head(), "voting", null));
    }

    @Test
    void aNameWithEscapesIsTheSameName() {
        Event event = read(
                "{\"e\\u0076ent\":\"Feature Used\",\"userId\":\"u\",\"timestamp\":\"2026-05-01\",\"properties\":{\"\\u0066eature\":\"a\"}}");

        assertThat(((FeatureUsed) event).feature()).isEqualTo("a");
    }

    @Test
    void anIncidentIsOurOwn() {
        Event some = read(Kept.track("Incident Opened", "'incidentId':'i','affects':['u1',7,'ñ'],'summary':'down'"));
        Event all = read(Kept.track("Incident Opened", "'incidentId':'i','affects':'all'")
                .replace("\"userId\":\"u1\"", "\"anonymousId\":\"company\""));

        assertThat(some.head().who()).isEqualTo("company");
        assertThat(all.head().who()).isEqualTo("company");
        assertThat(((IncidentOpened) some).affects()).isEqualTo(List.of("u1", "7", "ñ"));
        assertThat(((IncidentOpened) all).affects()).isNull();
    }

    @Test
    void whatIsOptionalMayBeLeftOutOrNullOrEmpty() {
        Event event = read(Kept.track(
                "Live Chat Conversation Ended",
                "'conversationId':'c','agentId':null,'topic':'','strain':4,'resolved':'true'"));

        assertThat(event).isEqualTo(new ConversationEnded(event.head(), "c", null, null, null, true, null, 4));
    }

    @Test
    void closedListsAreReadHoweverTheyAreCased() {
        Event cancelled = read(Kept.track(
                "Order Cancelled", "'orderId':'o','cancelledBy':'Seller','lateHours':-2.5,'refundedShare':1"));
        Event sent = read(Kept.track("Survey Sent", "'surveyId':'s','kind':'NPS'"));
        Event plain = read(Kept.track("Survey Sent", "'surveyId':'s'"));

        assertThat(((OrderCancelled) cancelled).cancelledBy()).isEqualTo(CancelledBy.SELLER);
        assertThat(((OrderCancelled) cancelled).lateHours()).isEqualTo(-2.5);
        assertThat(((SurveySent) sent).kind()).isEqualTo(SurveyKind.NPS);
        assertThat(((SurveySent) plain).kind()).isNull();
    }

    @Test
    void whatIsUnknownIsKept() {
        assertThat(((Other) read(Kept.track("Cart Viewed", "'x':1"))).name()).isEqualTo("Cart Viewed");
        assertThat(((Other) read("{\"type\":\"page\",\"name\":\"Home\",\"userId\":\"u\",\"timestamp\":\"2026-05-01\"}"))
                        .name())
                .isEqualTo("Page: Home");
        assertThat(((Other) read("{\"type\":\"screen\",\"userId\":\"u\",\"timestamp\":\"2026-05-01\"}")).name())
                .isEqualTo("Screen");
    }

    @Test
    void aGroupCallTiesAPersonToAnAccount() {
        Event event = read(
                "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"name\":\"Acme\"},\"timestamp\":\"2026-05-01\"}");

        assertThat(event).isInstanceOfSatisfying(Grouped.class, grouped -> {
            assertThat(grouped.groupId()).isEqualTo("g");
            assertThat(grouped.traits().name()).isEqualTo("Acme");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-01T00:00:00Z",
        "2026-05-01T09:30, 2026-05-01T09:30:00Z",
        "2026-05-01 09:30:15, 2026-05-01T09:30:15Z",
        "2026-05-01T09:30:15Z, 2026-05-01T09:30:15Z",
        "2026-05-01t09:30:15.1z, 2026-05-01T09:30:15.100Z",
        "2026-05-01T09:30:15.123456789+05:30, 2026-05-01T04:00:15.123Z",
        "2026-05-01T09:30:15-0300, 2026-05-01T12:30:15Z",
        "2026-05-01T00:30:15+02, 2026-04-30T22:30:15Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "1990-01-01, 1990-01-01T00:00:00Z",
        "2026-11-23T11:59:59Z, 2026-11-23T11:59:59Z"
    })
    void timesAreReadInTheShapesOfIso8601(String written, String instant) {
        Event event = read(Kept.track("X", "").replace("2026-05-01T09:30:00Z", written));

        assertThat(Instant.ofEpochMilli(event.at())).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-5-1",
                "2026-13-01",
                "2026-04-31",
                "2025-02-29",
                "2026-05-01T24:00",
                "2026-05-01T09:60",
                "2026-05-01T",
                "2026-05-01T09",
                "2026-05-01T09:30:",
                "2026-05-01T09:30:15.",
                "2026-05-01T09:30:15Zx",
                "2026-05-01T09:30:15+5",
                "2026-05-01T09:30:15+19:00",
                "20260501",
                "1777627800",
                "202-05-01"
            })
    void whatOnlyLooksLikeATimeIsRefused(String written) {
        Rejection rejection = Kept.text(Kept.track("X", "").replace("2026-05-01T09:30:00Z", written))
                .rejection();

        assertThat(rejection.field()).isEqualTo("timestamp");
        assertThat(rejection.reason()).contains(written, "not a point in time");
    }

    @Test
    void aWrongClockOfTheSenderIsCorrected() {
        String line =
                "{\"event\":\"X\",\"userId\":\"u\",\"timestamp\":\"2026-05-01T10:00:00Z\",\"sentAt\":\"2026-05-01T10:05:00Z\",\"receivedAt\":\"2026-05-01T08:05:01Z\"%s}";

        assertThat(at(line.formatted(""))).isEqualTo("2026-05-01T08:00:01Z");
        assertThat(at(line.formatted(",\"originalTimestamp\":\"2026-05-01T12:00:00Z\"")))
                .isEqualTo("2026-05-01T10:00:00Z");
        assertThat(at(line.formatted("").replace("\"receivedAt\":\"2026-05-01T08:05:01Z\"", "\"receivedAt\":null")))
                .isEqualTo("2026-05-01T10:00:00Z");
        assertThat(at(line.formatted("").replace("\"timestamp\":\"2026-05-01T10:00:00Z\",", "")))
                .isEqualTo("2026-05-01T08:05:01Z");
    }

    @Test
    void anEventWithoutAnIdGetsOneThatDependsOnNothingButItsContent() {
        String line = "{\"event\":\"X\",\"userId\":\"u\",\"timestamp\":\"2026-05-01T10:00:00Z\"}";

        Event once = read(line);
        Event again = read("  " + line + " \r\n");
        Event other = read(line.replace("\"u\"", "\"v\""));

        assertThat(once.id()).matches("~[0-9a-f]{16}").isEqualTo(again.id()).isNotEqualTo(other.id());
        assertThat(once.id()).as("stored ids must not change between versions").isEqualTo(STABLE);
        assertThat(once.head().isNamed()).isFalse();
    }

    private static final String STABLE = "~80223614dbab26d3";

    @Test
    void aBatchInOneLineIsItsEventsAndABadOneCostsNoOther() {
        String good = "{\"event\":\"X\",\"userId\":\"u\",\"timestamp\":\"2026-05-01T10:00:00Z\"}";
        String bad =
                "{\"event\":\"Feature Used\",\"userId\":\"u\",\"timestamp\":\"2026-05-01T10:00:00Z\",\"properties\":{}}";

        Kept kept = Kept.text(
                "\n{\"batch\":[" + good + " , " + bad + ",7,[]," + good
                        + "],\"sentAt\":\"2026-05-01T10:00:00Z\",\"receivedAt\":\"2026-05-01T11:00:00Z\",\"writeKey\":\"k\"}\n");

        assertThat(kept.events)
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(Instant.ofEpochMilli(event.at())).isEqualTo(Instant.parse("2026-05-01T11:00:00Z")));
        assertThat(kept.rejections).extracting(Rejection::line).containsOnly(2L);
        assertThat(kept.rejections)
                .extracting(Rejection::field)
                .containsExactly("batch[1].properties.feature", "batch[2]", "batch[3]");
    }

    @Test
    void aBatchMayBeLongerThanAnEventButNotEndless() {
        String good = "{\"event\":\"X\",\"userId\":\"u\",\"timestamp\":\"2026-05-01T10:00:00Z\"},";
        String tail = good.substring(0, good.length() - 1) + "]}";

        assertThat(Kept.text("{\"batch\":[" + good.repeat(6000) + tail).events).hasSize(6001);
        assertThat(Kept.text("{\"batch\":[" + good.repeat(9000) + tail)
                        .rejection()
                        .reason())
                .contains("500 KB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "12.5",
                "0.1",
                "1e3",
                "2.5E-3",
                "123456789012345678901234567890",
                "0.30000000000000004",
                "4.9e-324",
                "100000000000000.01"
            })
    void numbersAreReadAsJavaReadsThem(String written) {
        byte[] bytes = written.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(Decimals.parse(bytes, 0, bytes.length)).isEqualTo(Double.parseDouble(written) + 0.0);
    }

    private static Event read(String line) {
        return Kept.text(line.replace("\n", " ")).event();
    }

    private static String at(String line) {
        return Instant.ofEpochMilli(read(line).at()).toString();
    }
}
