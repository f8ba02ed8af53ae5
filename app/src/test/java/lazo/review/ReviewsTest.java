package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.events.hooks.Endpoints;
import lazo.example.Asamblea;
import lazo.example.Settings;
import lazo.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every tie is current, and what is kept of it follows from the events alone. */
class ReviewsTest {

    private final TestServer server = TestServer.shared();
    private final Reviews reviews = server.bean(Reviews.class);
    private final JdbcClient database = server.bean(JdbcClient.class);
    private final Ties ties = server.bean(Ties.class);

    @BeforeEach
    void theCompanyIsKnown() throws Exception {
        reviews.reviewEverything();
    }

    @Test
    void whatIsBrokenOffIsLeftForAnotherTime() {
        String[] crowd = IntStream.range(0, 150)
                .mapToObj(i -> wrote("crowd-" + i + "-" + UUID.randomUUID(), "m-" + i, 3, "hola"))
                .toArray(String[]::new);
        synchronized (reviews) { // or the server would review them by itself meanwhile
            catchUp();
            Sending.keep(crowd);
            assertThat(reviews.catchUp(1_000, () -> false)).isEqualTo(100);
            assertThat(reviews.catchUp(1_000, () -> true)).isEqualTo(150);
            assertThat(reviews.catchUp(1_000, () -> true)).isZero();
        }
    }

    @Test
    void aChangeIsToldWithTheMessagesThatMadeIt() {
        String ana = "ana-" + UUID.randomUUID();
        Endpoints endpoints = server.bean(Endpoints.class);
        String listener = endpoints
                .make("http://localhost:9/" + ana, List.of("tie.changed"), "test")
                .id();
        for (int i = 0; i < 6; i++) {
            Sending.keep(wrote(ana, "calm-" + i, 80 - i, "hola, ¿me ayudan con la votación de mañana? gracias"));
        }
        catchUp();
        assertThat(signOf(ana, "hostility")).isIn("calm", "unknown");
        Sending.keep(IntStream.range(0, 8) // at once, or a review could come between
                .mapToObj(i -> wrote(ana, "rude-" + i, 60 - 7 * i, "sos una inútil de mierda, hija de puta"))
                .toArray(String[]::new));
        catchUp();
        assertThat(signOf(ana, "hostility")).isEqualTo("alarm");
        List<List<String>> changes = database.sql(
                        "select became, array_to_string(because, ' ') as because from review_change"
                                + " where tie = ? and what = 'hostility'")
                .param(tie(ana))
                .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsExactly("alarm", change.getLast())
                        .last()
                        .asString()
                        .contains("rude-" + ana + "-7"));
        assertThat(heard(listener, ana))
                .filteredOn(message -> message.at("/data/what").asString().equals("hostility"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.at("/type").asString()).isEqualTo("tie.changed");
                    assertThat(message.at("/data/became").asString()).isEqualTo("alarm");
                    assertThat(message.at("/data/because").toString()).contains("rude-" + ana + "-7");
                });
        endpoints.remove(listener, "test");
    }

    @Test
    void aRebuildFromTheEventsGivesTheSameToTheLetter(@TempDir Path folder) throws Exception {
        Asamblea.write(Settings.defaults().withCustomers(150), folder);
        Instant after = Instant.parse("2026-07-01T00:00:00Z");
        if (server.clock().instant().isBefore(after)) {
            server.clock().set(after);
        }
        try (var files = java.nio.file.Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl.gz")).toList()) {
                Sending.keepAll(file);
            }
        }
        reviews.reviewEverything();
        List<String> first = standings();
        assertThat(first).hasSizeGreaterThan(120);

        // The same, one tie after the other.
        database.sql("insert into review_news (people) select array_agg(id) from ties_person")
                .update();
        catchUp();
        assertThat(standings()).isEqualTo(first);

        // The same, from nothing but the events.
        database.sql("truncate review_tie").update();
        reviews.reviewEverything();
        assertThat(standings()).isEqualTo(first);
    }

    @Test
    void whoTurnsOutToBeSomebodyElseIsOneTieFromThenOn() {
        String visitor = "visitor-" + UUID.randomUUID();
        String ana = "ana-" + UUID.randomUUID();
        Sending.keep(wrote(visitor, "first-0", 2, "hola"), wrote(ana, "second-0", 1, "hola otra vez"));
        catchUp();
        assertThat(isListed(visitor)).isTrue();
        assertThat(isListed(ana)).isTrue();
        Sending.keep("{\"type\":\"identify\",\"userId\":\"%s\",\"anonymousId\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(ana, visitor, server.clock().instant()));
        catchUp();
        assertThat(isListed(visitor)).isFalse();
        assertThat(isListed(ana)).isTrue();
        assertThat(reviews.see(tie(ana), "en").orElseThrow().story().own()).hasSize(3);
    }

    /** What was written down for a listener about one customer. */
    private List<JsonNode> heard(String listener, String who) {
        return database
                .sql("select body from events_delivery where endpoint = ?")
                .param(listener)
                .query((row, _) -> JsonMapper.shared().readTree(row.getString(1)))
                .list()
                .stream()
                .filter(message -> message.at("/data/tie").asString().equals(who))
                .toList();
    }

    private void catchUp() {
        while (reviews.catchUp(1_000, () -> true) > 0) {
            // until there is no news left
        }
    }

    private long tie(String who) {
        return ties.tieOf(who).orElseThrow();
    }

    private String signOf(String who, String sign) {
        return database.sql("select line -> 'signs' -> ? ->> 'level' from review_tie where tie = ?")
                .params(sign, tie(who))
                .query(String.class)
                .single();
    }

    private boolean isListed(String who) {
        return database.sql("select exists (select from review_tie where external_id = ?)")
                .param(who)
                .query(Boolean.class)
                .single();
    }

    private List<String> standings() {
        return database.sql("select external_id || line::text from review_tie order by external_id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** @param id a name and a number */
    private String wrote(String who, String id, int daysAgo, String text) {
        int dash = id.indexOf('-');
        return """
                {"type":"track","messageId":"%s-%s-%s","userId":"%s","event":"Live Chat Message Sent",
                 "timestamp":"%s","properties":{"text":"%s","conversationId":"c-%s"}}
                """.formatted(
                        id.substring(0, dash),
                        who,
                        id.substring(dash + 1),
                        who,
                        server.clock().instant().minus(Duration.ofDays(daysAgo)),
                        text,
                        id);
    }
}
