package lazo.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import lazo.TestServer;
import lazo.kernel.Settings;
import lazo.science.history.Event;
import lazo.team.Keys;
import lazo.team.Scope;
import lazo.team.TestKeys;
import lazo.ties.Ties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;

/** What senders get wrong, and what they hear of it. */
class BadSendersTest {

    private final TestServer server = TestServer.shared();
    private final String ana = "ana-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{}",
                "{'type':'nonsense','userId':'ANA'}",
                "{'type':'track','userId':'ANA','event':'Signed Up','timestamp':'20026-01-01T00:00:00Z'}",
                "{'type':'track','userId':'ANA','event':'Payment Received','properties':{'amount':1e999}}",
                "{'type':'track','userId':'ANA','event':'a\\u0000b'}",
                "{'type':'track','userId':'ANA','event':'x','properties':{'t':'a\\u0000b'}}",
                "{'type':'track','userId':'ANA','event':'x','properties':{'t':'\\ud800'}}",
                "{'type':'track','userId':'ANA','event':'x','properties':{'unheard of':['a\u001eb']}}",
                "{'type':'track','userId':'ANA','event':'x','context':{'a\u001eb':1}}",
                "{'type':'track','userId':'ANA','event':'x','properties':{'t':'LONG'}}"
            })
    void aPoisonousEventNeverBlocksItsNeighbours(String poison) throws Exception {
        String before = signedUp(ana, UUID.randomUUID().toString());
        String after = signedUp(ana, UUID.randomUUID().toString());

        HttpResponse<String> answer = send("{\"batch\":[" + before + ","
                + poison.replace('\'', '"').replace("ANA", ana).replace("LONG", "y".repeat(40_000)) + "," + after
                + "]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(story(ana).stream().filter(Event.SignedUp.class::isInstance)).hasSize(2);
    }

    @Test
    void aBatchOfWhichNothingCouldBeKeptIsABadRequest() throws Exception {
        HttpResponse<String> answer = send("{\"batch\":[{\"type\":\"nonsense\",\"messageId\":\"m\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"index\":0", "\"messageId\":\"m\"", "\"field\":\"type\"");
        assertThat(send("no json").statusCode()).isEqualTo(400);
        assertThat(send("").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsTooLongIsNotReadToItsEnd() throws Exception {
        assertThat(send("x".repeat(512_001)).statusCode()).isEqualTo(413);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 500; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThat(send(bomb.toByteArray(), "gzip").statusCode()).isEqualTo(413);
        assertThat(send("{}".getBytes(UTF_8), "gzip").statusCode()).isEqualTo(400);
        assertThat(send(new byte[] {0x1f, (byte) 0x8b, 8}, "gzip").statusCode()).isEqualTo(400);
    }

    @Test
    void aStrangerIsSentAway() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.at("/v1/track"))
                            .POST(HttpRequest.BodyPublishers.ofString(signedUp(ana, "m")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"Lazo\"");
        }
        assertThat(story(ana)).isEmpty();
    }

    @Test
    void aKeyForSomethingElseIsToldSo() throws Exception {
        String key = server.bean(Keys.class)
                .create("watches", Set.of(Scope.METRICS_READ))
                .secret();
        HttpResponse<String> answer = call(
                "POST",
                "/v1/track",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"success\":false", "This key may not send events.");
        assertThat(story(ana)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/track,       405",
        "PUT,    /v1/batch/,      405",
        "DELETE, /v1/identify,    405",
        "GET,    /v1/nothing,     404",
        "POST,   /v1/tracks,      404",
        "POST,   /v1/track/again, 404",
        "POST,   /v1/,            404"
    })
    void anAddressThatTakesNothingAnswersAsAllOthersDo(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = call(method, path, "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"success\":false", "\"accepted\":0", "\"error\":");
        assertThat(answer.headers().firstValue("Allow"))
                .isEqualTo(Optional.of("POST").filter(_ -> status == 405));
    }

    @Test
    void whoSendsTooFastIsToldHowLongToWait() {
        Pace pace = new Pace(new Settings(java.nio.file.Path.of("x"), 0, null, "http://localhost", 10, false, null));
        long now = 1_000_000_000_000L;

        assertThat(pace.take(1, 100, now)).isZero();
        assertThat(pace.take(1, 30, now)).isEqualTo(3);
        assertThat(pace.take(2, 30, now)).as("another key").isZero();
        assertThat(pace.take(1, 30, now + 2_999)).isEqualTo(1);
        assertThat(pace.take(1, 30, now + 3_000)).isZero();
    }

    @Test
    void aClockThatWasOnceWrongHoldsNobodyUp() {
        Pace pace = new Pace(new Settings(java.nio.file.Path.of("x"), 0, null, "http://localhost", 10, false, null));
        long now = 1_000_000_000_000L;

        assertThat(pace.take(1, 1, now + Duration.ofDays(365).toMillis())).isZero();
        assertThat(pace.take(1, 99, now)).isZero();
        assertThat(pace.take(1, 30, now)).isEqualTo(3);
        assertThat(pace.take(1, 30, now + 3_000)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whoIsWhomComesOutTheSameInWhateverOrderItIsSent(int seed) throws Exception {
        String account = "account-" + UUID.randomUUID();
        List<String> news = new ArrayList<>(
                List.of(
                        "{\"type\":\"identify\",\"userId\":\"ANA\",\"anonymousId\":\"v-ANA\",\"timestamp\":\"2026-03-01T10:00:00Z\"}",
                        "{\"type\":\"alias\",\"userId\":\"ANA\",\"previousId\":\"old-ANA\",\"timestamp\":\"2026-03-01T11:00:00Z\"}",
                        "{\"type\":\"alias\",\"userId\":\"old-ANA\",\"previousId\":\"older-ANA\",\"timestamp\":\"2026-03-01T09:00:00Z\"}",
                        "{\"type\":\"group\",\"userId\":\"ANA\",\"groupId\":\"ACCOUNT\",\"timestamp\":\"2026-03-01T12:00:00Z\"}"));
        Collections.shuffle(news, new Random(seed));
        for (String each : news) {
            assertThat(send(each.replace("ANA", ana).replace("ACCOUNT", account))
                            .statusCode())
                    .isEqualTo(200);
        }
        Ties ties = server.bean(Ties.class);
        assertThat(ties.people(ties.tieOf("older-" + ana).orElseThrow()))
                .extracting(Ties.Person::externalId)
                .containsExactlyInAnyOrder(account, ana, "v-" + ana, "old-" + ana, "older-" + ana);
    }

    @Test
    void aFullDiskAndADatabaseThatIsAwayAreSaidAsSuch() {
        var full = server.bean(Trouble.class)
                .answer(new UncategorizedSQLException(
                        "keep", "insert", new SQLException("could not extend file: No space left on device", "53100")));
        assertThat(full.getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
        assertThat(full.getBody())
                .containsEntry("accepted", 0)
                .hasEntrySatisfying(
                        "error",
                        error -> assertThat(error)
                                .asString()
                                .startsWith("The disk of the database is full; nothing was kept."));

        var away = server.bean(Trouble.class)
                .answer(new DataAccessResourceFailureException("away", new SQLException("away", "08006")));
        assertThat(away.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(away.getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }

    private HttpResponse<String> call(String method, String path, String... headers)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.at(path))
                            .headers(headers)
                            .method(method, HttpRequest.BodyPublishers.ofString(signedUp(ana, "m")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return send(body.getBytes(UTF_8), null);
    }

    private HttpResponse<String> send(byte[] body, @Nullable String encoding) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at("/v1/batch"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((TestKeys.WRITE + ":").getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<Event> story(String who) {
        return server.bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(who)).values());
    }

    private static String signedUp(String who, String messageId) {
        return "{\"type\":\"track\",\"event\":\"Signed Up\",\"userId\":\"" + who + "\",\"messageId\":\"" + messageId
                + "\"}";
    }
}
