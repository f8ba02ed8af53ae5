package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where something is not there or not for them, people still find their places, in their language. */
class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, Aquí no hay nada", "/keys, 403, Esta página no es para tu cuenta"})
    void whoeverIsSignedInStaysSo(String path, int status, String title) {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            agent.browser().send("/account", "/account", "name", "Ana", "language", "es");
            HttpResponse<String> page = agent.browser().get(path);
            assertThat(page.statusCode()).isEqualTo(status);
            assertThat(page.body())
                    .contains("lang=\"es", title, "class=\"places\"", "class=\"account\"")
                    .doesNotContain("to-sign-in");
        }
    }

    @Test
    void aFormThatIsNotOursLeadsToAPageAsWell() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> page = agent.browser().post("/account", "", "name", "Somebody else");
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("class=\"places\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/customers/,/customers",
        "/customers/?q=ana,/customers?q=ana",
        "/customers/999999999/,/customers/999999999"
    })
    void anAddressWithASlashAtItsEndLeadsToThePage(String written, String page) {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            HttpResponse<String> answer = admin.browser().get(written);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Browser.location(answer)).isEqualTo(page);
            assertThat(Browser.location(admin.browser().get("//evil.example/"))).isEmpty();
        }
    }

    @Test
    void whoeverIsNotSignedInIsToldNothingOfThePlaces() {
        try (Browser browser = new Browser(TestServer.shared())) {
            assertThat(browser.get("/invitation/none").body()).doesNotContain("class=\"places\"");
        }
    }
}
