package lazo.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lazo.MovableClock;
import lazo.Server;
import lazo.TestServer;
import lazo.kernel.Settings;
import lazo.team.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server where a key may send ten events a second, and somebody who sends faster. */
class TooFastTest {

    @Test
    void whoSendsTooFastWaitsAsLongAsTheyAreToldAndLosesNothing(@TempDir Path home) throws Exception {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
        Settings settings = new Settings(home, 0, null, "http://localhost", 10, false, null);
        try (Server.Running running = Server.start(settings, clock)) {
            TestServer server = TestServer.of(running);
            assertThat(send(server, "", 0, 100).statusCode()).isEqualTo(200);
            HttpResponse<String> tooFast = send(server, "", 100, 130);
            assertThat(tooFast.statusCode()).isEqualTo(429);
            assertThat(tooFast.headers().firstValue("Retry-After")).hasValue("3");
            assertThat(tooFast.body()).contains("\"accepted\":0");
            assertThat(send(server, "-of-another", 0, 30).statusCode()).isEqualTo(200);
            clock.advance(Duration.ofSeconds(2));
            assertThat(send(server, "", 100, 130).headers().firstValue("Retry-After"))
                    .hasValue("1");
            clock.advance(Duration.ofSeconds(1));
            assertThat(send(server, "", 100, 130).body())
                    .contains("\"success\":true")
                    .contains("\"accepted\":30");
        }
    }

    @Test
    void aBatchLargerThanTheAllowanceFindsItsWayBesideOtherMessagesAndIsPaidForLater(@TempDir Path home)
            throws Exception {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
        Settings settings = new Settings(home, 0, null, "http://localhost", 10, false, null);
        try (Server.Running running = Server.start(settings, clock)) {
            TestServer server = TestServer.of(running);
            assertThat(send(server, "", 0, 100).statusCode()).isEqualTo(200);
            int waits = 0;
            for (int seconds = 0; send(server, "", 1_000, 1_250).statusCode() == 429; seconds++) {
                assertThat(seconds).as("tries").isLessThan(60);
                clock.advance(Duration.ofSeconds(1));
                send(server, "", 2_000 + 5 * seconds, 2_005 + 5 * seconds);
                waits++;
            }
            assertThat(waits).isPositive();
            assertThat(send(server, "", 5_000, 5_001).headers().firstValue("Retry-After"))
                    .hasValue("21");
        }
    }

    private static HttpResponse<String> send(TestServer server, String key, int from, int to)
            throws IOException, InterruptedException {
        String batch = IntStream.range(from, to)
                .mapToObj(number -> "{\"type\":\"track\",\"event\":\"Signed Up\",\"userId\":\"ana\",\"messageId\":\"m"
                        + key + number + "\"}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        HttpRequest request = HttpRequest.newBuilder(server.at("/v1/batch"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((TestKeys.WRITE + key + ":").getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(batch))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
