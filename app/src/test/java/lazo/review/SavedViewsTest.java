package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
