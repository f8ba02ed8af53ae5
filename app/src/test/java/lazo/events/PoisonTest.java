package lazo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lazo.TestServer;
import lazo.review.Reviews;
import lazo.ties.Ties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One event that cannot be used keeps nobody else from being reviewed, nor does a clock that jumps. */
class PoisonTest {

    private final TestServer server = TestServer.shared();
    private final JdbcClient database = server.bean(JdbcClient.class);
    private final Reviews reviews = server.bean(Reviews.class);
    private final Ties ties = server.bean(Ties.class);
    private final String ill = "ill-" + UUID.randomUUID();
    private final String well = "well-" + UUID.randomUUID();

    @AfterEach
    void takeItAway() {
        database.sql("delete from events_event where body::text like ?")
                .param("%" + ill + "%")
                .update();
    }

    @Test
    void whatOnlyLooksSealedIsReadAsItWasSent() throws Exception {
        Sending.keep(wrote(ill, ",\"traits\":{\"email\":\"sealed1:AAAA\",\"phone\":\"sealed1:\"}"), wrote(well, ""));
        reviews.reviewEverything();
        assertThat(isReviewed(ill)).isTrue();
        assertThat(isReviewed(well)).isTrue();
    }

    @Test
    void aSealThatDoesNotOpenCostsTheValueAndNotTheTie() throws Exception {
        Sending.keep(wrote(ill, ""), wrote(well, ""), """
                {"type":"identify","userId":"%s","traits":{"name":"Ana","email":"ana@obra.test"}}
                """.formatted(ill));
        database.sql("""
                        update events_event set body = jsonb_set(body, '{traits,email}', '"sealed1:c29tZXRoaW5nIGVsc2U"')
                        where body ->> 'userId' = ? and body ->> 'type' = 'identify'
                        """).param(ill).update();
        reviews.reviewEverything();
        assertThat(isReviewed(ill)).isTrue();
        assertThat(isReviewed(well)).isTrue();
    }

    @Test
    void anEventThatCannotBeReadCostsItsOwnTieAlone() throws Exception {
        reviews.reviewEverything(); // from here on ties are reviewed one by one
        Sending.keep(wrote(ill, ""), wrote(well, ""));
        database.sql("update events_event set body = '{\"broken\": 1}' where body ->> 'userId' = ?")
                .param(ill)
                .update();
        Sending.keep(wrote(ill, ",\"context\":{}"), wrote(well, ",\"context\":{}"));
        drained();
        assertThat(isReviewed(well)).isTrue();
        reviews.reviewEverything();
        assertThat(isReviewed(well)).isTrue();
        assertThat(database.sql("select error from review_failure where tie = ?")
                        .param(ties.tieOf(ill).orElseThrow())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("IllegalStateException"));
        database.sql("delete from events_event where person = ?")
                .param(ties.tieOf(ill).orElseThrow())
                .update();
    }

    @Test
    void whenTheClockJumpsForwardAndBackEverythingIsKeptAndNothingStandsStill() throws Exception {
        reviews.reviewEverything();
        var before = server.clock().instant();
        server.clock().advance(Duration.ofDays(400));
        assertThat(Sending.keep(wrote(ill, ""))).isEqualTo(1);
        reviews.reviewEverything();
        assertThat(isReviewed(ill)).isTrue();
        server.clock().set(before.plusSeconds(60));
        assertThat(Sending.keep(wrote(well, ""))).isEqualTo(1);
        drained();
        assertThat(isReviewed(well)).isTrue();
        reviews.reviewEverything();
        assertThat(reviews.known().orElseThrow().review().asOf())
                .isEqualTo(server.clock().instant().toEpochMilli());
        assertThat(database.sql("select count(*) from review_tie where as_of > ?")
                        .param(server.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .as("ties that are known from a time to come")
                .isZero();
        assertThat(isReviewed(well)).isTrue();
    }

    private void drained() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (database.sql("select exists (select from review_news)")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).as("the news is worked through").isLessThan(until);
            Thread.sleep(50);
        }
    }

    private boolean isReviewed(String who) {
        return database.sql("select exists (select from review_tie where external_id = ?)")
                .param(who)
                .query(Boolean.class)
                .single();
    }

    private String wrote(String who, String more) {
        return """
                {"type":"track","messageId":"%s","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                 "properties":{"text":"hola","conversationId":"c"}%s}
                """.formatted(UUID.randomUUID(), who, server.clock().instant().minus(Duration.ofDays(1)), more);
    }
}
