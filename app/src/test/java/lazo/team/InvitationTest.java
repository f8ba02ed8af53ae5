package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;

/** What an invitation promises. */
class InvitationTest {

    private final TestServer server = TestServer.shared();

    @Test
    void anInvitationLeadsIntoTheTeamOnce() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Browser invited = new Browser(server);
                Browser another = new Browser(server)) {
            String path = invite(admin, "bea@asamblea.test", "finance");
            assertThat(invited.get(path).body()).contains("bea@asamblea.test").contains("Finance");
            HttpResponse<String> joined = join(invited, path);
            assertThat(joined.statusCode()).isEqualTo(303);
            assertThat(invited.get("/account").body()).contains("Bea Rojas").contains("Finance");
            assertThat(another.get(path).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void anInvitationHoldsForAWeek() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Browser invited = new Browser(server)) {
            String path = invite(admin, "ciro@asamblea.test", "agent");
            server.clock().advance(Duration.ofDays(8));
            assertThat(invited.get(path).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aNewerInvitationTakesThePlaceOfTheOlder() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Browser invited = new Browser(server)) {
            String older = invite(admin, "dora@asamblea.test", "admin");
            String newer = invite(admin, "dora@asamblea.test", "agent");
            assertThat(invited.get(older).statusCode()).isEqualTo(410);
            assertThat(invited.get(newer).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoeverAcceptsCannotChooseEmailOrRole() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Browser invited = new Browser(server)) {
            String path = invite(admin, "eva@asamblea.test", "agent");
            invited.send(
                    path,
                    path,
                    "name",
                    "Eva",
                    "email",
                    admin.email(),
                    "role",
                    "admin",
                    "password",
                    "seven green elephants sing",
                    "language",
                    "es");
            Account eva =
                    server.bean(Accounts.class).byEmail("eva@asamblea.test").orElseThrow();
            assertThat(eva.role()).isEqualTo(Role.AGENT);
        }
    }

    @Test
    void theLastWhoKeepsTheTeamStays() {
        Accounts accounts = server.bean(Accounts.class);
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            for (Account other : accounts.all()) {
                if (other.role() == Role.ADMIN && other.id() != admin.id() && !other.isDisabled()) {
                    accounts.disable(admin.account(), other.id());
                }
            }
            HttpResponse<String> stepsDown =
                    admin.browser().send("/team", "/team/" + admin.id() + "/role", "role", "agent");
            assertThat(stepsDown.statusCode()).isEqualTo(422);
            assertThat(stepsDown.body()).contains("Somebody must keep the team");
            assertThat(accounts.disable(admin.account(), admin.id())).isFalse();
            assertThat(admin.account().role()).isEqualTo(Role.ADMIN);
        }
    }

    @Test
    void ofALargeTeamAPartIsShownAtATimeAndEverybodyIsFound() {
        Accounts accounts = server.bean(Accounts.class);
        for (int i = 0; i < 60; i++) {
            String email = "large" + i + "@asamblea.test";
            accounts.create("lazo", new Accounts.Draft("Inés de Oviedo " + i, email, "-", Role.AGENT, "es"));
        }
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            String path = "/team?find=OVIEDO";
            String first =
                    lead.browser().get(path.replace("OVIEDO", "ines+de+OVIEDO")).body();
            assertThat(first)
                    .contains("large0@", "large49@", "Further colleagues")
                    .doesNotContain("large50@");
            String second = lead.browser().get(path + "&from=50").body();
            assertThat(second).contains("large50@", "large59@").doesNotContain("large49@", "Further colleagues");
            assertThat(lead.browser().get("/team?find=large7@asamblea").body())
                    .contains("Inés de Oviedo 7")
                    .doesNotContain("Inés de Oviedo 8");
            assertThat(lead.browser().get("/team?find=nobody-at-all").body()).contains("Nobody is called that.");
        }
    }

    private static HttpResponse<String> join(Browser browser, String path) {
        return browser.send(
                path, path, "name", "Bea Rojas", "password", "seven green elephants sing", "language", "en");
    }

    private static String invite(Colleague admin, String email, String role) {
        admin.browser().send("/team", "/team/invitations", "email", email, "role", role);
        Matcher link = Pattern.compile("/invitation/[A-Za-z0-9_-]{43}")
                .matcher(admin.browser().get("/team").body());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
