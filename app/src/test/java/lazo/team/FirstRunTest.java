package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.MovableClock;
import lazo.Server;
import lazo.TestServer;
import lazo.events.Delivered;
import lazo.kernel.Settings;
import lazo.review.CompanyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first run promises, on servers of its own that nobody has used. */
class FirstRunTest {

    private static final String EMAIL = "ana@asamblea.test";
    private static final String PASSWORD = "seven green elephants sing";
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void theFirstStepsLeadToAKeyThatIsShown(@TempDir Path home) throws IOException, InterruptedException {
        Settings settings = new Settings(home, 0, null, "http://localhost:8080");
        try (Server.Running running = Server.start(settings, new MovableClock(NOW));
                Browser browser = new Browser(TestServer.of(running))) {
            assertThat(Browser.location(browser.get("/"))).endsWith("/welcome");
            assertThat(Browser.location(browser.get("/sign-in"))).endsWith("/welcome");
            HttpResponse<String> weak = browser.send(
                    "/welcome",
                    "/welcome",
                    "name",
                    "Ana",
                    "email",
                    "ana@asamblea.test",
                    "password",
                    "short",
                    "language",
                    "es");
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body())
                    .contains("aria-invalid=\"true\"")
                    .contains("too short")
                    .doesNotContain("value=\"short\"");
            HttpResponse<String> owner = browser.send(
                    "/welcome",
                    "/welcome",
                    "name",
                    "Ana",
                    "email",
                    "ana@asamblea.test",
                    "password",
                    "seven green elephants sing",
                    "language",
                    "es");
            assertThat(Browser.location(owner)).endsWith("/welcome/company");
            HttpResponse<String> company = browser.send(
                    "/welcome/company",
                    "/welcome/company",
                    "name",
                    "Asamblea \"Uno\"",
                    "mission",
                    "Que las comunidades\nse reúnan: bien.",
                    "currency",
                    "COP",
                    "timezone",
                    "America/Bogota");
            assertThat(Browser.location(company)).endsWith("/welcome/event");
            assertThat(running.bean(CompanyFile.class).facts().name()).isEqualTo("Asamblea \"Uno\"");
            Matcher key = Pattern.compile("lazo_[A-Za-z0-9_-]{43}")
                    .matcher(browser.get("/welcome/event").body());
            assertThat(key.find()).isTrue();
            assertThat(running.bean(Keys.class).find(key.group())).isPresent();
            assertThat(browser.get("/welcome/first-event").statusCode()).isEqualTo(204);
            browser.send("/welcome/event", "/welcome/done");
            assertThat(browser.get("/welcome/event").body()).doesNotContain(key.group());
            try (Browser second = new Browser(TestServer.of(running))) {
                assertThat(Browser.location(second.get("/welcome"))).endsWith("/");
            }
        }
    }

    @Test
    void whoeverLeftTheFirstStepsFindsThemAgainUntilAnEventArrives(@TempDir Path home) throws IOException {
        Settings settings = new Settings(home, 0, null, "http://localhost:8080");
        MovableClock clock = new MovableClock(NOW);
        try (Server.Running running = Server.start(settings, clock);
                Browser left = new Browser(TestServer.of(running));
                Browser back = new Browser(TestServer.of(running))) {
            left.send("/welcome", "/welcome", "name", "Ana", "email", EMAIL, "password", PASSWORD, "language", "en");

            assertThat(Browser.location(back.send("/sign-in", "/sign-in", "email", EMAIL, "password", PASSWORD)))
                    .endsWith("/");
            assertThat(back.get("/").body()).contains("href=\"/welcome/company\">Go on with the first steps</a>");
            back.send(
                    "/welcome/company",
                    "/welcome/company",
                    "name",
                    "Asamblea",
                    "mission",
                    "Que las comunidades se reúnan.",
                    "currency",
                    "COP",
                    "timezone",
                    "America/Bogota");

            assertThat(left.get("/").body()).contains("href=\"/welcome/event\">Go on with the first steps</a>");
            assertThat(left.get("/welcome/event").body())
                    .contains("Make another key")
                    .doesNotContain("lazo_");
            clock.advance(Sessions.SURE);
            assertThat(left.send("/welcome/event", "/welcome/key").body()).contains("Is it you?");
            left.send("/welcome/event", "/welcome/key", AskingAgain.PROOF, PASSWORD);
            assertThat(left.get("/welcome/event").body()).containsPattern("lazo_[A-Za-z0-9_-]{43}");

            running.bean(Delivered.class)
                    .keep(List.of("{\"type\":\"track\",\"event\":\"Signed Up\",\"userId\":\"bea\"}"));
            assertThat(left.get("/").body()).doesNotContain("/welcome/");
            assertThat(Browser.location(back.get("/welcome/company"))).endsWith("/");
            assertThat(left.get("/welcome/event").body()).contains("It arrived.");
        }
    }

    @Test
    void aStrangerWhoFindsANewServerDoesNotBecomeItsOwner(@TempDir Path home) throws IOException, InterruptedException {
        Settings settings = new Settings(home, 0, null, "https://lazo.asamblea.test");
        try (Server.Running running = Server.start(settings, new MovableClock(NOW));
                Browser stranger = new Browser(TestServer.of(running))) {
            HttpResponse<String> welcome = stranger.get("/welcome");
            assertThat(welcome.statusCode()).isEqualTo(403);
            assertThat(welcome.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            String link = running.bean(FirstSteps.class).link();
            assertThat(link).startsWith("https://lazo.asamblea.test/welcome?code=");
            assertThat(stranger.get(link.substring(link.indexOf("/welcome"))).statusCode())
                    .isEqualTo(200);
            assertThat(stranger.get("/welcome?code=guessed").statusCode()).isEqualTo(403);
        }
    }
}
