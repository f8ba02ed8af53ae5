package lazo.events.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lazo.TestServer;
import lazo.events.TieChanged;
import lazo.science.history.BadInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Others hear what happens here: from a real server to a real peer. */
class EndpointsTest {

    private final TestServer server = TestServer.shared();
    private final Endpoints endpoints = server.bean(Endpoints.class);
    private final Messenger messenger = server.bean(Messenger.class);
    private final String tie = "tie-" + UUID.randomUUID();
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private HttpServer peer = nobody();
    private Endpoints.Shown endpoint = new Endpoints.Shown("", "", List.of(), "", null);

    private record Heard(String id, String time, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        peer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        peer.createContext("/", this::hear);
        peer.start();
        endpoint = endpoints.make(
                "http://localhost:" + peer.getAddress().getPort() + "/hook?of=ours", List.of("tie.changed"), "test");
    }

    @AfterEach
    void leave() {
        endpoints.remove(endpoint.id(), "test");
        peer.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (body.contains(tie)) {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body));
        }
        exchange.getResponseHeaders()
                .add("Location", "http://localhost:" + peer.getAddress().getPort() + "/elsewhere");
        exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.removeFirst(), -1);
        exchange.close();
    }

    @Test
    void aChangeIsToldOnceAndSigned() {
        change();
        until(1);
        messenger.bringWhatIsDue();

        assertThat(heard).singleElement().satisfies(told -> {
            assertThat(told.body())
                    .contains("\"type\":\"tie.changed\"", "\"tie\":\"" + tie + "\"", "\"because\":[\"m1\"]");
            assertThat(told.time())
                    .isEqualTo(String.valueOf(server.clock().instant().getEpochSecond()));
            assertThat(told.signature())
                    .isEqualTo(Endpoints.signature(endpoint.secret(), told.id(), told.time(), told.body()));
        });
    }

    @Test
    void theSignatureIsThatOfTheSpecification() {
        // The example of the Standard Webhooks libraries.
        assertThat(Endpoints.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aChangeThatIsRolledBackIsNotTold() {
        server.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            change();
            transaction.setRollbackOnly();
        });
        messenger.bringWhatIsDue();

        assertThat(heard).isEmpty();
    }

    @Test
    void whatIsNotTakenIsToldAgainLaterUnderTheSameId() {
        answers.addAll(List.of(500, 302));
        change();
        until(1);
        messenger.bringWhatIsDue();
        assertThat(heard).as("not before its time").hasSize(1);

        server.clock().advance(Duration.ofSeconds(7));
        until(2);
        server.clock().advance(Duration.ofSeconds(13));
        until(3);
        server.clock().advance(Duration.ofHours(7));
        messenger.bringWhatIsDue();

        assertThat(heard).hasSize(3);
        assertThat(heard).extracting(Heard::id).containsOnly(heard.getFirst().id());
    }

    @Test
    void whoCannotBeReachedForDaysIsGivenUpAndMayBeServedAgain() {
        answers.addAll(Collections.nCopies(50, 500));
        change();
        until(1);
        for (int day = 0; day < 7; day++) {
            server.clock().advance(Duration.ofDays(1));
            messenger.bringWhatIsDue();
        }
        assertThat(shown().disabledAt()).isNotNull();

        answers.clear();
        heard.clear();
        endpoints.enable(endpoint.id(), "test");
        server.clock().advance(Duration.ofDays(1));
        until(1);
        assertThat(shown().disabledAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "224.0.0.1", "255.255.255.255", "::1", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::",
                "64:ff9b::7f00:1", "198.18.0.1", "192.0.0.8"
            })
    void nobodyLeadsUsIntoOurOwnNetwork(String inside) throws IOException {
        assertThat(Peer.isInside(InetAddress.getByName(inside))).isTrue();
        String host = inside.contains(":") ? "[" + inside + "]" : inside;
        assertThatThrownBy(() -> new Peer(false).post(URI.create("http://" + host + ":9/"), Map.of(), new byte[0]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "172.32.0.1", "100.128.0.1"})
    void publicAddressesAreOpen(String outside) throws IOException {
        assertThat(Peer.isInside(InetAddress.getByName(outside))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com", "example.com", "http://user:secret@example.com", "http://", "javascript:x"})
    void onlyAddressesOnTheWebAreTaken(String url) {
        assertThatThrownBy(() -> endpoints.make(url, List.of("tie.changed"), "test"))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> endpoints.make("https://example.com", List.of("x"), "test"))
                .isInstanceOf(BadInput.class);
    }

    private Endpoints.Shown shown() {
        return endpoints.all().stream()
                .filter(each -> each.id().equals(endpoint.id()))
                .findFirst()
                .orElseThrow();
    }

    private void change() {
        server.bean(Teller.class)
                .tell(new TieChanged(tie, server.clock().instant(), "hostility", "watch", "alarm", List.of("m1")));
    }

    /** The worker of the server may be quicker than we are. */
    private void until(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (heard.size() < count && System.nanoTime() < end) {
            messenger.bringWhatIsDue();
        }
        assertThat(heard).hasSizeGreaterThanOrEqualTo(count);
    }

    private static HttpServer nobody() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
