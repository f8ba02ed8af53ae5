package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keys promise. */
class KeysTest {

    private final TestServer server = TestServer.shared();
    private final Keys keys = server.bean(Keys.class);

    @Test
    void aKeyIsShownOnceAndKeptOnlyAsAHash() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            admin.browser().send("/keys", "/keys", "name", "Web shop", "scope", "events:write");
            Matcher shown = Pattern.compile("lazo_[A-Za-z0-9_-]{43}")
                    .matcher(admin.browser().get("/keys").body());
            assertThat(shown.find()).isTrue();
            String secret = shown.group();
            assertThat(admin.browser().get("/keys").body())
                    .doesNotContain(secret)
                    .contains(secret.substring(0, 11));
            assertThat(keys.find(secret)).hasValueSatisfying(key -> {
                assertThat(key.may(Scope.EVENTS_WRITE)).isTrue();
                assertThat(key.may(Scope.METRICS_READ)).isFalse();
            });
            String table = server.bean(JdbcClient.class)
                    .sql("select string_agg(row::text, ' ') from team_key row")
                    .query(String.class)
                    .single();
            assertThat(table).doesNotContain(secret);
        }
    }

    @Test
    void whoeverAuditsSeesKeysAndTeamAndChangesNothing() {
        Keys.Made made = keys.create("Audited program", Set.of(Scope.EVENTS_WRITE));
        try (Colleague auditor = Colleague.inside(Role.AUDITOR);
                Colleague agent = Colleague.outside(Role.AGENT)) {
            String page = auditor.browser().get("/keys").body();
            assertThat(page)
                    .contains("Audited program", made.key().prefix())
                    .doesNotContain(made.secret(), "action=\"/keys");
            assertThat(auditor.browser().get("/team?find=" + agent.email()).body())
                    .contains(agent.email())
                    .doesNotContain("action=\"/team/");
            assertThat(auditor.browser()
                            .post("/keys/" + made.key().id() + "/revoke", Browser.proof(page))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(keys.find(made.secret())).isPresent();
        }
    }

    @Test
    void aRevokedKeyIsTurnedAwayAtOnce() {
        Keys.Made made = keys.create("Old program", Set.of(Scope.EVENTS_WRITE));
        assertThat(keys.find(made.secret())).isPresent();
        assertThat(keys.revoke("test", made.key().id())).isTrue();
        assertThat(keys.find(made.secret())).isEmpty();
        assertThat(keys.revoke("test", made.key().id())).isFalse();
    }

    @Test
    void aRotatedKeyWorksForAnotherDay() {
        Keys.Made old = keys.create("Program", Set.of(Scope.EVENTS_WRITE));
        Keys.Made made = keys.rotate("test", old.key().id()).orElseThrow();
        assertThat(keys.rotate("test", old.key().id())).isEmpty();
        server.clock().advance(Duration.ofHours(23));
        assertThat(keys.find(old.secret())).isPresent();
        server.clock().advance(Duration.ofHours(2));
        assertThat(keys.find(old.secret())).isEmpty();
        assertThat(keys.find(made.secret())).isPresent();
    }

    @Test
    void whatIsNoKeyIsNoKey() {
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find("lazo_")).isEmpty();
        assertThat(keys.find("lazo_" + "A".repeat(43))).isEmpty();
    }

    @Test
    void aKeyForMeasurementsReadsThemAndNothingElse() {
        Keys.Made reads = keys.create("Watch", Set.of(Scope.METRICS_READ));
        Keys.Made sends = keys.create("Shop", Set.of(Scope.EVENTS_WRITE));
        try (lazo.Browser program = new lazo.Browser(server)) {
            String header = "Authorization";
            assertThat(program.get("/actuator/prometheus", header, "Bearer " + reads.secret())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(program.get("/actuator/prometheus", header, "Bearer " + sends.secret())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(program.get("/actuator/prometheus").statusCode()).isEqualTo(401);
            assertThat(program.get("/team", header, "Bearer " + reads.secret()).statusCode())
                    .isEqualTo(303);
        }
    }
}
