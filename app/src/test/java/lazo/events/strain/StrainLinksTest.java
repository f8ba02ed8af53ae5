package lazo.events.strain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.events.StrainAnswers;
import lazo.events.hooks.Endpoints;
import lazo.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the end of a conversation to the agent's one click, without signing in. */
class StrainLinksTest {

    private final TestServer server = TestServer.shared();
    private final String conversation = "c-" + UUID.randomUUID();
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
    private @Nullable HttpServer peer;
    private String endpoint = "";

    @BeforeEach
    void listen() throws IOException {
        peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        peer.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains(conversation)) {
                told.add(body);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        peer.start();
        endpoint = server.bean(Endpoints.class)
                .make("http://localhost:" + peer.getAddress().getPort() + "/", List.of("conversation.ended"), "test")
                .id();
    }

    @AfterEach
    void leave() {
        server.bean(Endpoints.class).remove(endpoint, "test");
        if (peer != null) {
            peer.stop(0);
        }
    }

    @Test
    void theAgentSaysItWithOneClickSeesWhatWasSaidAndMaySayItOtherwise() throws InterruptedException {
        String path = link();
        try (Browser agent = new Browser(server)) {
            HttpResponse<String> question = agent.get(path);
            assertThat(question.statusCode()).isEqualTo(200);
            assertThat(question.body()).contains("How was it for you?", "it hurt", "A refund");
            assertThat(question.body().length()).isLessThan(30_000);
            assertThat(question.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answers()).as("looking answers nothing").isEmpty();

            assertThat(Browser.location(agent.send(path, path, "strain", "4"))).endsWith(path);
            assertThat(agent.get(path).body())
                    .contains("Thank you", "A refund", "What was said: hard.", "Say it otherwise");
            assertThat(agent.post(path, agent.proofHere(), "strain", "4").statusCode())
                    .as("a second copy")
                    .isEqualTo(303);
            assertThat(answers()).containsExactly("4 agent-7");

            server.clock().advance(Duration.ofSeconds(1));
            assertThat(agent.post(path, agent.proofHere(), "strain", "1").statusCode())
                    .isEqualTo(303);
            assertThat(agent.get(path).body()).contains("What was said: light.");
            assertThat(answers()).containsExactlyInAnyOrder("4 agent-7", "1 agent-7");

            server.clock().advance(Duration.ofDays(StrainAnswers.DAYS));
            assertThat(agent.get(path).body()).contains("What was said: light.").doesNotContain("Say it otherwise");
            assertThat(agent.post(path, agent.proofHere(), "strain", "5").statusCode())
                    .isEqualTo(200);
            assertThat(answers()).hasSize(2);
        }
    }

    @Test
    void aLinkThatWasForgedOrMadeForSomethingElseLeadsNowhere() throws InterruptedException {
        String path = link();
        int middle = path.length() - 20;
        char other = path.charAt(middle) == 'A' ? 'B' : 'A';
        String changed = path.substring(0, middle) + other + path.substring(middle + 1);
        String forAnotherPurpose = StrainLinks.PATH
                + server.bean(Vault.class)
                        .ticket(
                                "another",
                                server.bean(Vault.class)
                                        .redeem("strain", path.substring(StrainLinks.PATH.length()))
                                        .orElseThrow());
        try (Browser stranger = new Browser(server)) {
            for (String wrong : List.of(changed, forAnotherPurpose, StrainLinks.PATH + "x", path + "AAAA")) {
                assertThat(stranger.get(wrong).statusCode()).as(wrong).isEqualTo(404);
                assertThat(stranger.post(wrong, stranger.proofHere(), "strain", "5")
                                .statusCode())
                        .as(wrong)
                        .isEqualTo(404);
            }
            for (String nonsense : List.of("6", "", "hard")) {
                assertThat(stranger.post(path, stranger.proofHere(), "strain", nonsense)
                                .statusCode())
                        .isEqualTo(422);
            }
            assertThat(stranger.post(path, "not the proof", "strain", "5").statusCode())
                    .isEqualTo(403);
        }
        assertThat(answers()).isEmpty();
    }

    @Test
    void afterTwoWeeksTheQuestionIsOver() throws InterruptedException {
        String path = link();
        server.clock().advance(Duration.ofDays(StrainAnswers.DAYS).minusMinutes(1));
        try (Browser late = new Browser(server)) {
            assertThat(late.get(path).statusCode()).isEqualTo(410);
            assertThat(late.post(path, late.proofHere(), "strain", "5").statusCode())
                    .isEqualTo(410);
        }
        assertThat(answers()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhatWasSaidAlreadyOrIsLongOver() throws InterruptedException {
        end(",\"strain\":2", Duration.ofMinutes(10));
        end("", Duration.ofDays(StrainAnswers.DAYS));
        assertThat(told.poll(2_500, TimeUnit.MILLISECONDS)).isNull();
    }

    /** Ends a conversation and waits until the link is told. */
    private String link() throws InterruptedException {
        end(",\"agentId\":\"agent-7\",\"topic\":\"A refund\"", Duration.ofMinutes(10));
        String body = told.poll(20, TimeUnit.SECONDS);
        JsonNode data = JsonMapper.shared().readTree(String.valueOf(body)).path("data");
        assertThat(data.path("tie").asString()).isEqualTo("ana-" + conversation);
        assertThat(data.path("agent").asString()).isEqualTo("agent-7");
        return URI.create(data.path("howWasIt").asString()).getPath();
    }

    private void end(String more, Duration ago) {
        Sending.keep("""
                {"type":"track","messageId":"%s","userId":"ana-%s","event":"Live Chat Conversation Ended",
                 "timestamp":"%s","properties":{"conversationId":"%s"%s}}
                """.formatted(
                UUID.randomUUID(), conversation, server.clock().instant().minus(ago), conversation, more));
    }

    /** What was kept for this conversation: the strain, and who said it. */
    private List<String> answers() {
        return server.bean(JdbcClient.class)
                .sql("""
                        select concat(body -> 'properties' ->> 'strain', ' ', body -> 'properties' ->> 'agentId')
                        from events_event
                        where body -> 'properties' ->> 'conversationId' = ? and body -> 'properties' ? 'strain'
                        """.replace("? 'strain'", "?? 'strain'"))
                .param(conversation)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
