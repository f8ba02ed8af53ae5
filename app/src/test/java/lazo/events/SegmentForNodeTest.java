package lazo.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lazo.TestServer;
import lazo.science.history.Event;
import lazo.team.TestKeys;
import lazo.ties.Ties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company's programs on Node go on using Segment's own client, which this fetches with npm. Where there is no npm, or
 * no way to fetch with it, the report says that these were left out.
 */
@Tag("node")
class SegmentForNodeTest {

    private static final String CLIENT = "@segment/analytics-node@3.1.0";
    private static final String PROGRAM = """
            const { Analytics } = require('@segment/analytics-node');
            const [host, writeKey, messages] = process.argv.slice(2);
            const analytics = new Analytics({ host, writeKey, flushAt: 20, maxRetries: 3 });
            analytics.on('error', (error) => console.log('error', error.code));
            const all = JSON.parse(messages).map(([kind, message]) => new Promise(
                (done) => analytics[kind](message, (error) => { console.log(error ? 'failed' : 'sent', kind); done(); })));
            analytics.closeAndFlush({ timeout: 30000 }).then(() => Promise.all(all));
            """;

    @TempDir
    static Path folder = Path.of("");

    private final TestServer server = TestServer.shared();
    private final String ana = "ana-" + UUID.randomUUID();
    private final String visitor = "visitor-" + UUID.randomUUID();
    private final String account = "account-" + UUID.randomUUID();

    @BeforeAll
    static void fetch() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("send.js"), PROGRAM);
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        Path said = folder.resolve("npm.log");
        boolean fetched;
        try {
            Process npm = started(said, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", CLIENT);
            fetched = npm.waitFor(120, TimeUnit.SECONDS) && npm.exitValue() == 0;
            npm.destroyForcibly();
        } catch (IOException none) {
            fetched = false;
        }
        Assumptions.assumeTrue(fetched, "npm is not there or cannot fetch " + CLIENT);
    }

    @Test
    void everythingArrivesOnceThoughTheFirstAnswerIsLost() throws Exception {
        List<Integer> lost = Collections.synchronizedList(new ArrayList<>(List.of(500)));
        String said = send(lost, """
                [["identify", {"userId": "ANA", "anonymousId": "VISITOR", "traits": {"name": "Ana"}}],
                 ["track", {"userId": "ANA", "event": "Payment Received",
                            "properties": {"paymentId": "p", "amount": 49.5, "currency": "USD"}}],
                 ["group", {"userId": "ANA", "groupId": "ACCOUNT", "traits": {"name": "Acme"}}],
                 ["page", {"anonymousId": "VISITOR", "name": "Prices"}],
                 ["alias", {"userId": "ANA", "previousId": "old-VISITOR"}]]
                """);

        assertThat(said.lines()).hasSize(5).allMatch(line -> line.startsWith("sent "));
        assertThat(lost).isEmpty();
        assertThat(story(ana))
                .hasSize(4)
                .satisfiesOnlyOnce(event -> assertThat(event).isInstanceOf(Event.PaymentReceived.class));
        assertThat(story(visitor)).singleElement().isInstanceOf(Event.Other.class);
        Ties ties = server.bean(Ties.class);
        assertThat(ties.tieOf(visitor)).isEqualTo(ties.tieOf(account)).isPresent();
    }

    @Test
    void itWaitsWhenItIsAskedToAndSendsOnce() throws Exception {
        List<Integer> lost = Collections.synchronizedList(new ArrayList<>(List.of(429)));

        assertThat(send(lost, "[[\"track\", {\"userId\": \"ANA\", \"event\": \"Signed Up\"}]]"))
                .startsWith("sent track");
        assertThat(story(ana)).hasSize(1);
    }

    @Test
    void aMessageThatIsRefusedDoesNotMakeItsNeighboursFail() throws Exception {
        String said = send(new ArrayList<>(), """
                [["track", {"userId": "ANA", "event": "Payment Received", "properties": {"amount": -1}}],
                 ["track", {"userId": "ANA", "event": "Signed Up"}]]
                """);

        assertThat(said.lines()).containsExactly("sent track", "sent track");
        assertThat(story(ana)).singleElement().isInstanceOf(Event.SignedUp.class);
    }

    @Test
    void whereNothingCouldBeKeptTheProgramHearsOfIt() throws Exception {
        assertThat(send(new ArrayList<>(), "[[\"track\", {\"userId\": \"ANA\", \"event\": \"Payment Received\"}]]"))
                .contains("failed track");
    }

    /** Everything goes through a line on which an answer may get lost: the server hears it, the client hears a status. */
    private String send(List<Integer> lost, String messages) throws Exception {
        HttpServer line = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            line.createContext("/", exchange -> {
                try {
                    HttpRequest request = HttpRequest.newBuilder(
                                    server.at(exchange.getRequestURI().getPath()))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()))
                            .build();
                    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    exchange.getResponseHeaders().add("Retry-After", "1");
                    exchange.sendResponseHeaders(
                            lost.isEmpty() ? answer.statusCode() : lost.removeFirst(), answer.body().length);
                    exchange.getResponseBody().write(answer.body());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    exchange.close();
                }
            });
            line.start();
            Path said = Files.createTempFile(folder, "said-", "");
            Process node = started(
                    said,
                    "node",
                    "send.js",
                    "http://localhost:" + line.getAddress().getPort(),
                    TestKeys.WRITE,
                    messages.replace("ANA", ana).replace("VISITOR", visitor).replace("ACCOUNT", account));
            assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return Files.readString(said);
        } finally {
            line.stop(0);
        }
    }

    private static Process started(Path said, String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private List<Event> story(String who) {
        return server.bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(who)).values());
    }
}
