package lazo.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a role may not do is neither shown to it nor possible. */
@Tag("browser")
class RolesTest {

    private static final Map<Role, List<String>> PLACES = Map.of(
            Role.AGENT, List.of("/", "/customers", "/company"),
            Role.LEAD, List.of("/", "/customers", "/insights", "/company", "/team"),
            Role.APPROVER, List.of("/", "/customers", "/insights", "/company"),
            Role.FINANCE, List.of("/", "/customers", "/insights"),
            Role.AUDITOR, List.of("/", "/customers", "/insights", "/company", "/team", "/keys", "/webhooks", "/audit"),
            Role.ADMIN, List.of("/", "/customers", "/insights", "/company", "/team", "/keys", "/webhooks", "/audit"));

    private final TestServer server = Asamblea.there();

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotDoIsNeitherShownNorPossible(Role role) {
        long tie = Asamblea.urgent().getFirst();
        List<String> mine = PLACES.getOrDefault(role, List.of());
        try (Screen screen = Screen.as(role)) {
            Page page = screen.page();
            assertThat(shown(page)).containsExactlyInAnyOrderElementsOf(mine);
            for (String place : PLACES.getOrDefault(Role.ADMIN, List.of())) {
                int status = screen.go(place).status();
                assertThat(status).as(place).isEqualTo(mine.contains(place) ? 200 : 403);
                if (status == 200) {
                    assertThat(forbiddenForms(screen)).as("forms on " + place).isEmpty();
                }
            }
            screen.go("/customers/" + tie);
            assertThat(forbiddenForms(screen)).as("forms on a tie").isEmpty();
        }
        assertThat(server).isNotNull();
    }

    private static List<String> shown(Page page) {
        return page.locator("nav.places a").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
    }

    /** Forms of this page that would be turned away: each is sent empty, with what proves that it is ours. */
    private static List<String> forbiddenForms(Screen screen) {
        Object turnedAway = screen.page().evaluate("""
                async () => {
                  const bad = [];
                  for (const form of document.querySelectorAll('form[method=post]')) {
                    if (form.action.endsWith('/sign-out')) continue;
                    const proof = form.querySelector('[name=_csrf]');
                    if (!proof) { bad.push('no proof: ' + form.action); continue; }
                    const answer = await fetch(form.action.replace(/\\/\\d+(?=\\/|$)/g, '/999999999'), {
                      method: 'POST', redirect: 'manual', body: new URLSearchParams({ _csrf: proof.value }) });
                    if (answer.status === 401 || answer.status === 403) bad.push(form.action);
                  }
                  return bad;
                }""");
        return turnedAway instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of("no answer");
    }
}
