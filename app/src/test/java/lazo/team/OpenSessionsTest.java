package lazo.team;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People see where they are signed in, and sign out from afar. */
class OpenSessionsTest {

    private static final Pattern NAME = Pattern.compile("name=\"name\" value=\"([A-Za-z0-9_-]{43})\"");

    private final TestServer server = TestServer.shared();

    @Test
    void thePageSaysWhereOneIsSignedInAndWhichSessionThisIs() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser telephone = new Browser(server)) {
            signIn(telephone, agent);
            server.clock().advance(Duration.ofMinutes(3));
            String page = part(agent.browser().get("/account"));
            assertThat(page).containsOnlyOnce("here, now").contains("last seen", "Sign out everywhere else");
            assertThat(names(page)).as("of the other session").hasSize(1);
            String cookie = agent.browser().session().substring("lazo=".length());
            assertThat(page)
                    .doesNotContain(cookie, new String(Base64.getDecoder().decode(cookie), UTF_8));
        }
    }

    @Test
    void oneOtherSessionIsSignedOutAndTheRestGoOn() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser telephone = new Browser(server);
                Browser tablet = new Browser(server)) {
            signIn(telephone, agent);
            signIn(tablet, agent);
            String ofTelephone = names(part(tablet.get("/account"))).stream()
                    .filter(names(part(agent.browser().get("/account")))::contains)
                    .findFirst()
                    .orElseThrow();

            HttpResponse<String> ended = agent.browser().send("/account", "/account/sessions/end", "name", ofTelephone);

            assertThat(Browser.location(ended)).endsWith("/account?done=session");
            assertThat(telephone.get("/account").statusCode()).isEqualTo(303);
            assertThat(tablet.get("/account").statusCode()).isEqualTo(200);
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(200);
            assertThat(deeds(agent)).contains("team.session.ended");
        }
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser telephone = new Browser(server);
                Colleague other = Colleague.inside(Role.ADMIN)) {
            signIn(telephone, agent);
            String name = names(part(agent.browser().get("/account"))).getFirst();
            other.browser().send("/account", "/account/sessions/end", "name", name);
            assertThat(telephone.get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void allOtherSessionsAreSignedOutAtOnceAndThisOneGoesOn() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser telephone = new Browser(server)) {
            signIn(telephone, agent);
            agent.browser().send("/account", "/account/sessions/end-others");
            assertThat(telephone.get("/account").statusCode()).isEqualTo(303);
            assertThat(part(agent.browser().get("/account"))).contains("here, now", "You are signed in nowhere else.");
            assertThat(deeds(agent)).contains("team.sessions.ended");
        }
    }

    @Test
    void whoeverKeepsTheTeamSignsAMemberOutEverywhere() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Colleague lead = Colleague.inside(Role.LEAD);
                Colleague agent = Colleague.inside(Role.AGENT)) {
            String path = "/team/" + agent.id() + "/sign-out";
            assertThat(lead.browser().post(path, lead.browser().proofHere()).statusCode())
                    .isEqualTo(403);
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(200);

            assertThat(admin.browser().get("/team?find=" + agent.email()).body())
                    .contains(path);
            admin.browser().send("/team", path);

            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(303);
            assertThat(admin.browser().get("/account").statusCode()).isEqualTo(200);
            assertThat(deeds(agent)).contains("team.sessions.ended");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                                  | Firefox · Linux
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140 | Edge · Windows
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1          | Safari · iPhone
            Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36                    | Chrome · Android
            curl/8.5.0                                                                                              | ''
            """)
    void ofABrowserOnlyItsKindIsKept(String line, String kind) {
        assertThat(BrowserKind.of(line)).isEqualTo(kind);
    }

    private static void signIn(Browser browser, Colleague colleague) {
        browser.send("/sign-in", "/sign-in", "email", colleague.email(), "password", Colleague.PASSWORD);
    }

    private static String part(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("id=\"sessions\""));
    }

    private static List<String> names(String page) {
        Matcher found = NAME.matcher(page);
        return found.results().map(each -> each.group(1)).toList();
    }

    private List<@Nullable String> deeds(Colleague colleague) {
        return server.bean(JdbcClient.class)
                .sql("select action from audit_entry where subject = ?")
                .param("account:" + colleague.id())
                .query(String.class)
                .list();
    }
}
