package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import lazo.Browser;
import lazo.MovableClock;
import lazo.Server;
import lazo.TestServer;
import lazo.kernel.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with the account one has elsewhere: the provider is asked over HTTP, and not believed when it is false. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SingleSignOnTest {

    private static final String ANA = "ana@asamblea.test";
    private static final String FAILED = "/sign-in?elsewhere=failed";
    private static final String UNKNOWN = "/sign-in?elsewhere=unknown";

    private OpenIdProvider provider;
    private Server.Running running;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path home) throws IOException, InterruptedException {
        provider = new OpenIdProvider();
        running = Server.start(
                new Settings(
                        home,
                        0,
                        null,
                        "http://localhost",
                        1_000,
                        false,
                        new Settings.SingleSignOn(provider.issuer(), OpenIdProvider.CLIENT, OpenIdProvider.SECRET)),
                new MovableClock(Instant.parse("2026-03-02T15:00:00Z")));
        server = TestServer.of(running);
        running.bean(Owners.class).create("Ana", ANA, "seven green elephants sing", "en");
    }

    @AfterAll
    void stop() throws IOException {
        running.close();
        provider.close();
    }

    @BeforeEach
    void everybodyIsAna() {
        provider.everybodyIs(ANA);
    }

    @Test
    void whoeverHasAnAccountHereComesInWithTheOneElsewhere() {
        try (Browser browser = new Browser(server)) {
            assertThat(browser.get("/sign-in").body()).contains("Use your company account");
            assertThat(comeIn(browser)).endsWith("/");
            assertThat(browser.get("/account").body()).contains(ANA);
        }
    }

    @Test
    void whoeverHasNoneStaysOutsideAndNobodyIsCreated() {
        provider.everybodyIs("stranger@elsewhere.test");
        assertIsTurnedAway(UNKNOWN);
        assertThat(running.bean(Accounts.class).byEmail("stranger@elsewhere.test"))
                .isEmpty();
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNobodys() {
        provider.bend(claims -> claims.claim("email_verified", false));
        assertIsTurnedAway(UNKNOWN);
    }

    @Test
    void whatAnotherIssuerSaysIsNotBelieved() {
        provider.bend(claims -> claims.issuer("http://localhost:1/another"));
        assertIsTurnedAway(FAILED);
    }

    @Test
    void whatWasSaidForAnotherSignInIsNotBelieved() {
        provider.bend(claims -> claims.claim("nonce", "of another sign-in"));
        assertIsTurnedAway(FAILED);
    }

    @Test
    void whatWasSaidToSomebodyElseIsNotBelieved() {
        provider.bend(claims -> claims.audience("another program"));
        assertIsTurnedAway(FAILED);
    }

    @Test
    void whatIsSignedWithAnotherKeyIsNotBelieved() {
        provider.forge();
        assertIsTurnedAway(FAILED);
    }

    @Test
    void anAnswerThatNobodyHereAskedForLeadsNowhere() {
        try (Browser browser = new Browser(server)) {
            String answer = Browser.location(browser.get("/login/oauth2/code/lazo?code=a&state=b"));
            assertThat(answer).endsWith(FAILED);
        }
    }

    @Test
    void whoeverIsAskedAgainShowsItAtTheProviderAndComesBack() {
        try (Browser browser = new Browser(server)) {
            comeIn(browser);
            server.clock().advance(Sessions.SURE);
            String question =
                    browser.send("/keys", "/keys", "it-was-here", "/keys").body();
            assertThat(question).contains("Is it you?").contains("Use your company account");
            assertThat(Browser.location(browser.get(SingleSignOn.START)))
                    .contains("prompt=login")
                    .contains("max_age=0");
            saysTheySignedIn(server.clock().instant());
            assertThat(comeIn(browser)).endsWith("/keys");
            assertThat(browser.send("/keys", "/keys").body()).doesNotContain("Is it you?");
        }
    }

    @Test
    void aProviderThatLetsThemThroughUnaskedShowsNothing() {
        try (Browser browser = new Browser(server)) {
            saysTheySignedIn(server.clock().instant().minus(Sessions.SURE));
            comeIn(browser);
            assertThat(browser.send("/keys", "/keys").body()).contains("Is it you?");
        }
    }

    private void saysTheySignedIn(Instant at) {
        provider.bend(claims -> claims.claim("auth_time", at.getEpochSecond()));
    }

    private void assertIsTurnedAway(String to) {
        try (Browser browser = new Browser(server)) {
            assertThat(comeIn(browser)).endsWith(to);
            assertThat(Browser.location(browser.get("/account"))).contains("/sign-in");
        }
    }

    /** Goes to the provider and back as a browser is sent, and answers where it is sent then. */
    private String comeIn(Browser browser) {
        URI there = URI.create(Browser.location(browser.get(SingleSignOn.START)));
        URI back = URI.create(follow(there));
        return Browser.location(browser.get(OpenIdProvider.path(back)));
    }

    private static String follow(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return Browser.location(
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
