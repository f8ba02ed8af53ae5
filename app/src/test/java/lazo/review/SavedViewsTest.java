package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import lazo.team.Colleague;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody looks for again and again has a name: their own, or the whole team's. */
class SavedViewsTest {

    private final String name = "Loud & new " + UUID.randomUUID();

    @Test
    void aViewIsOnesOwnUntilItIsShared() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Colleague other = Colleague.inside(Role.AGENT);
                Colleague lead = Colleague.inside(Role.LEAD)) {
            String back = Browser.location(agent.browser()
                    .send(
                            "/customers",
                            "/customers/views",
                            "name",
                            name,
                            "q",
                            "ana@asamblea.test",
                            "sign",
                            "hostility",
                            "order",
                            "since"));
            assertThat(back).contains("sign=hostility", "order=since", "presence=here");
            assertThat(agent.browser()
                            .get(back.substring(back.indexOf("/customers")))
                            .body())
                    .contains("aria-current=\"true\">Loud &amp; new");
            assertThat(other.browser().get("/customers").body()).doesNotContain(escaped());
            String address = "/customers/views/" + number();
            assertThat(other.browser()
                            .send("/customers", address, "name", "Mine now")
                            .statusCode())
                    .isEqualTo(404);

            agent.browser().send("/customers", address, "name", name, "shared", "yes");
            assertThat(other.browser().get("/customers").body()).contains(escaped());
            assertThat(other.browser().send("/customers", address + "/delete").statusCode())
                    .isEqualTo(404);
            lead.browser().send("/customers", address, "name", name + " renamed", "shared", "yes");
            assertThat(other.browser().get("/customers").body()).contains(escaped() + " renamed");
            agent.browser().send("/customers", address + "/delete");
            assertThat(other.browser().get("/customers").body()).doesNotContain(escaped());
        }
    }

    @Test
    void whatStandsBeforeEverybodyHasAnEnd() {
        JdbcClient database = TestServer.shared().bean(JdbcClient.class);
        String mark = "many-" + UUID.randomUUID();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            database.sql("""
                            insert into review_view (owner, name, wanted, shared, made_at)
                            select -1, ?, wanted, true, now()
                            from generate_series(1, ?), (select ? as wanted)
                            """)
                    .params(
                            mark,
                            Views.MOST_SHARED,
                            TestServer.shared().bean(Vault.class).seal("q=x"))
                    .update();
            String back = Browser.location(
                    agent.browser().send("/customers", "/customers/views", "name", name, "shared", "yes"));
            assertThat(back).endsWith("&views=full");
            assertThat(agent.browser()
                            .get(back.substring(back.indexOf("/customers")))
                            .body())
                    .contains("may be shared with the team")
                    .doesNotContain(escaped());
            agent.browser().send("/customers", "/customers/views", "name", name);
            back = Browser.location(
                    agent.browser().send("/customers", "/customers/views/" + number(), "name", name, "shared", "yes"));
            assertThat(back).endsWith("&views=full");
        } finally {
            database.sql("delete from review_view where name = ?").param(mark).update();
        }
    }

    @Test
    void aViewThatIsSentTwiceIsKeptOnce() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String page = agent.browser().get("/customers").body();
            Matcher once = Pattern.compile("name=\"once\" value=\"([^\"]+)\"").matcher(page);
            assertThat(once.find()).isTrue();
            for (int i = 0; i < 2; i++) {
                assertThat(Browser.location(agent.browser()
                                .post("/customers/views", Browser.proof(page), "once", once.group(1), "name", name)))
                        .doesNotContain("views=full");
            }
            assertThat(number()).isPositive();
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedAtTheFieldAndNotCut() {
        String tooLong = name + " " + "x".repeat(61);
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> answer = agent.browser()
                    .send("/customers", "/customers/views", "name", tooLong, "q", "ana", "order", "since");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("characters too long: 60 are the most", "id=\"view-name-problem\"")
                    .contains(escaped() + " x")
                    .contains("name=\"q\" value=\"ana\"", "name=\"order\" value=\"since\"");
            assertThat(agent.browser().get("/customers").body()).doesNotContain(escaped());

            agent.browser().send("/customers", "/customers/views", "name", name);
            long view = number();
            answer = agent.browser().send("/customers", "/customers/views/" + view, "name", tooLong, "shared", "yes");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"view-name-" + view + "-problem\"", escaped() + " x");
            assertThat(number()).as("it is called as before").isEqualTo(view);
        }
    }

    @Test
    void whomSomebodyLooksForIsNotReadableInTheDatabase() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            agent.browser().send("/customers", "/customers/views", "name", name, "q", "ana@asamblea.test");
            String kept = TestServer.shared()
                    .bean(JdbcClient.class)
                    .sql("select wanted from review_view where name = ?")
                    .param(name)
                    .query(String.class)
                    .single();
            assertThat(kept).startsWith("sealed1:").doesNotContain("ana");
        }
    }

    private String escaped() {
        return name.replace("&", "&amp;");
    }

    private long number() {
        return TestServer.shared()
                .bean(JdbcClient.class)
                .sql("select id from review_view where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
