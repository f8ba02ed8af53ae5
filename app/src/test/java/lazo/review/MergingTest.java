package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.team.Colleague;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two ties that are one and the same customer become one, and can be taken apart again. */
class MergingTest {

    private static final Pattern MESSAGE = Pattern.compile("name=\"message\" value=\"([^\"]+)\"");

    private final TestServer server = TestServer.shared();
    private final Reviews reviews = server.bean(Reviews.class);
    private final Ties ties = server.bean(Ties.class);
    private final JdbcClient database = server.bean(JdbcClient.class);
    private final String ana = "ana-" + UUID.randomUUID();
    private final String old = "old-ana-" + UUID.randomUUID();

    @Test
    void twoTiesBecomeOneAndAreTakenApartAgain() throws Exception {
        Sending.keep(wrote(ana, "hola"), wrote(old, "hola otra vez"));
        reviews.reviewEverything();
        long tie = ties.tieOf(ana).orElseThrow();
        long other = ties.tieOf(old).orElseThrow();
        List<String> apart = standings();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String path = "/customers/" + tie + "/merge";
            assertThat(agent.browser().get(path + "?q=" + old).body()).contains("/customers/" + other);
            assertThat(Browser.location(agent.browser().send(path, path, "with", String.valueOf(other))))
                    .endsWith("/customers/" + tie);
            catchUp();
            assertThat(ties.tieOf(old)).contains(tie);
            assertThat(reviews.see(tie, "en").orElseThrow().story().own()).hasSize(3);
            assertThat(standings()).hasSize(1);
            assertThat(Browser.location(agent.browser().get("/customers/" + other)))
                    .as("the old address")
                    .endsWith("/customers/" + tie);

            reviews.reviewEverything();
            assertThat(ties.tieOf(old)).as("from nothing but the events").contains(tie);
            assertThat(standings()).hasSize(1);

            Matcher message = MESSAGE.matcher(agent.browser().get(path).body());
            assertThat(message.find()).isTrue();
            agent.browser().send(path, "/customers/" + tie + "/separate", "message", message.group(1));
            catchUp();
            assertThat(agent.browser().get("/customers/" + other).statusCode()).isEqualTo(200);
            assertThat(agent.browser().get("/customers/999999999").statusCode()).isEqualTo(404);
        }
        assertThat(ties.tieOf(old)).contains(other);
        assertThat(standings()).hasSize(2);
        reviews.reviewEverything(); // what is usual was reckoned while they were one
        assertThat(standings()).isEqualTo(apart);
        assertThat(database.sql("select action from audit_entry where subject = ? order by number")
                        .param("tie:" + tie)
                        .query(String.class)
                        .list())
                .containsExactly("review.ties.merged", "review.ties.separated");
    }

    @Test
    void takenApartTheyBelongWhereItWasSaidMeanwhile() throws Exception {
        String account = "account-" + UUID.randomUUID();
        Sending.keep(wrote(ana, "hola"), wrote(old, "hola otra vez"));
        reviews.reviewEverything();
        long tie = ties.tieOf(ana).orElseThrow();
        Merging merging = server.bean(Merging.class);
        merging.merge(tie, ties.tieOf(old).orElseThrow(), "account:1");
        Sending.keep("{\"type\":\"group\",\"userId\":\"%s\",\"groupId\":\"%s\",\"timestamp\":\"2026-02-01T10:00:00Z\"}"
                .formatted(old, account));
        assertThat(ties.tieOf(old)).contains(tie);
        merging.separate(tie, merging.into(tie).getFirst().message(), "account:1");
        assertThat(ties.tieOf(old)).isEqualTo(ties.tieOf(account));

        merging.merge(tie, ties.tieOf(account).orElseThrow(), "account:1");
        Sending.keep(
                "{\"type\":\"alias\",\"userId\":\"%s\",\"previousId\":\"%s\",\"timestamp\":\"2026-02-02T10:00:00Z\"}"
                        .formatted(ana, account));
        merging.separate(tie, merging.into(tie).getFirst().message(), "account:1");
        assertThat(ties.tieOf(old)).as("others say the same").contains(tie);
    }

    @Test
    void aTieIsNotMergedWithItself() throws Exception {
        Sending.keep(wrote(ana, "hola"));
        reviews.reviewEverything();
        long tie = ties.tieOf(ana).orElseThrow();
        assertThat(server.bean(Merging.class).merge(tie, tie, "account:1")).isFalse();
        assertThat(server.bean(Merging.class).merge(tie, 999_999_999, "account:1"))
                .isFalse();
    }

    private List<String> standings() {
        return database.sql("select external_id || line::text from review_tie where external_id in (?, ?) order by 1")
                .params(ana, old)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void catchUp() {
        while (reviews.catchUp(1_000, () -> true) > 0) {
            // until there is no news left
        }
    }

    private String wrote(String who, String text) {
        return """
                {"type":"track","messageId":"m-%s","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                 "properties":{"text":"%s","conversationId":"c-%s"}}
                """.formatted(who, who, server.clock().instant().minus(Duration.ofDays(3)), text, who);
    }
}
