package lazo.events.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.team.Colleague;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks in both directions are made and taken away on a page. */
class WebhookPagesTest {

    private final TestServer server = TestServer.shared();
    private final String name = "Shop " + UUID.randomUUID();

    @Test
    void aSystemGetsAnAddressAndLosesItAgain() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            admin.browser().send("/webhooks", "/webhooks/in", "vendor", "whatsapp", "name", name, "secret", "s3cret");
            Hooks.Shown hook = named();
            assertThat(admin.browser().get("/webhooks").body())
                    .contains(name, "http://localhost" + hook.path(), hook.token())
                    .doesNotContain("s3cret");
            admin.browser().send("/webhooks", "/webhooks/in/" + hook.id() + "/remove");
            assertThat(admin.browser().get("/webhooks").body()).doesNotContain(name);
            assertThat(deeds(Hooks.subject(hook.id()))).containsExactly("events.hook.made", "events.hook.removed");
        }
    }

    @Test
    void aSystemGetsItsAddressBeforeItsSecretWhichIsAddedLater() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            admin.browser().send("/webhooks", "/webhooks/in", "vendor", "stripe", "name", name);
            Hooks.Shown hook = named();
            assertThat(hook.trust()).isEqualTo(Hooks.Trust.NOTHING_YET);
            assertThat(admin.browser().get("/webhooks").body()).contains(name, "http://localhost" + hook.path());
            assertThat(row(admin)).contains("waits for its secret");
            String path = "/webhooks/in/" + hook.id() + "/secret";

            var empty = admin.browser().send("/webhooks", path, "secret", " ");
            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.body()).contains("id=\"secret-" + hook.id() + "-problem\"");

            admin.browser().send("/webhooks", path, "secret", "whsec_first");
            assertThat(named().trust()).isEqualTo(Hooks.Trust.SIGNATURE);
            assertThat(row(admin)).doesNotContain("waits for its secret", "whsec_first");
            admin.browser().send("/webhooks", path, "secret", "whsec_second");
            assertThat(deeds(Hooks.subject(hook.id())))
                    .containsExactly("events.hook.made", "events.hook.secret_given", "events.hook.secret_changed");
        }
    }

    @Test
    void whoeverChangesASecretIsAskedAgainWhetherItIsThem() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            Hooks.Shown hook = server.bean(Hooks.class).make("stripe", name, "", "test");
            server.clock().advance(Duration.ofMinutes(16));
            var asked = admin.browser().send("/webhooks", "/webhooks/in/" + hook.id() + "/secret", "secret", "x");
            assertThat(asked.body()).contains("Is it you?");
            assertThat(named().trust()).isEqualTo(Hooks.Trust.NOTHING_YET);
        }
    }

    @Test
    void aSystemNobodyKnowsIsRefused() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            var answer = admin.browser().send("/webhooks", "/webhooks/in", "vendor", "fax", "name", name);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(name, "vendor-problem");
        }
    }

    @Test
    void aListenerIsAddedTriedAgainAndRemoved() {
        String url = "https://example.com/" + UUID.randomUUID();
        JdbcClient database = server.bean(JdbcClient.class);
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            admin.browser().send("/webhooks", "/webhooks/out", "url", url, "type", "tie.changed");
            Endpoints.Shown made = server.bean(Endpoints.class).all().stream()
                    .filter(each -> each.url().equals(url))
                    .findFirst()
                    .orElseThrow();
            assertThat(admin.browser().get("/webhooks").body())
                    .contains(url, made.secret())
                    .doesNotContain("/enable");
            database.sql("update events_endpoint set disabled_at = now() where id = ?")
                    .param(made.id())
                    .update();
            assertThat(admin.browser().get("/webhooks").body()).contains(made.id() + "/enable");
            admin.browser().send("/webhooks", "/webhooks/out/" + made.id() + "/enable");
            assertThat(admin.browser().get("/webhooks").body()).doesNotContain("/enable");
            admin.browser().send("/webhooks", "/webhooks/out/" + made.id() + "/remove");
            assertThat(admin.browser().get("/webhooks").body()).doesNotContain(url);
            assertThat(deeds("endpoint:" + made.id()))
                    .containsExactly("events.endpoint.made", "events.endpoint.enabled", "events.endpoint.removed");
        }
    }

    @Test
    void anAddressNobodyCanSendToIsRefused() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            assertThat(admin.browser()
                            .send("/webhooks", "/webhooks/out", "url", "file:///etc/passwd", "type", "tie.changed")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(admin.browser()
                            .send("/webhooks", "/webhooks/out", "url", "https://example.com")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void whoeverAuditsSeesWhichThereAreAndNoSecretAndChangesNothing() {
        String url = "https://example.com/" + UUID.randomUUID();
        Hooks.Shown hook = server.bean(Hooks.class).make("whatsapp", name, "s3cret", "test");
        Endpoints.Shown endpoint = server.bean(Endpoints.class).make(url, List.of("tie.changed"), "test");
        try (Colleague auditor = Colleague.inside(Role.AUDITOR)) {
            String page = auditor.browser().get("/webhooks").body();
            assertThat(page)
                    .contains(name, "https://example.com/…", "Its messages are checked with a secret.")
                    .doesNotContain(
                            "s3cret",
                            url,
                            hook.token(),
                            hook.path(),
                            endpoint.secret(),
                            "whsec_",
                            "action=\"/webhooks");
            assertThat(auditor.browser().get("/audit?action=events.hook").body())
                    .contains(Hooks.subject(hook.id()))
                    .doesNotContain(hook.id());
            assertThat(auditor.browser()
                            .post("/webhooks/in/" + hook.id() + "/remove", Browser.proof(page))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private Hooks.Shown named() {
        return server.bean(Hooks.class).all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the page says of the system of this test. */
    private String row(Colleague admin) {
        String page = admin.browser().get("/webhooks").body();
        int start = page.indexOf(name);
        return page.substring(start, page.indexOf("</li>", start));
    }

    private List<@Nullable String> deeds(String subject) {
        return server.bean(JdbcClient.class)
                .sql("select action from audit_entry where subject = ? order by number")
                .param(subject)
                .query(String.class)
                .list();
    }
}
