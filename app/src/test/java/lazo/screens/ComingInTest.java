package lazo.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import lazo.MovableClock;
import lazo.Server;
import lazo.TestServer;
import lazo.kernel.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in, on a server that nobody has used: from the first page to a passkey. */
@Tag("browser")
class ComingInTest {

    private static final String EMAIL = "ana@asamblea.test";
    private static final String PASSWORD = "seven green elephants sing";

    @Test
    void theFirstStepsLeadToAnEventThatIsSeenToArriveAndToAPasskeyThatOpens(@TempDir Path home)
            throws IOException, InterruptedException {
        int port = freePort();
        Settings settings = new Settings(home, port, null, "http://localhost:" + port);
        MovableClock clock = new MovableClock(Instant.parse("2026-03-02T15:00:00Z"));
        try (Server.Running running = Server.start(settings, clock);
                Screen screen = Screen.at(TestServer.of(running), Screen.usual())) {
            Page page = screen.page();
            makeTheFirstAccount(screen);
            sayWhatTheCompanyDoes(page);
            seeTheFirstEventArrive(page, port);
            CDPSession device = device(screen);
            addAPasskey(screen);
            signOut(page);
            page.getByText("Use a passkey").click();
            page.waitForURL("http://localhost:" + port + "/");
            assertThat(page.locator("details.account")).containsText("Ana");
            clock.advance(Duration.ofMinutes(16));
            thePasskeyAnswersWhetherItIsThem(screen);
            signOut(page);
            screen.signIn(EMAIL, PASSWORD);
            signOut(page);
            device.send("WebAuthn.disable");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    private static void makeTheFirstAccount(Screen screen) {
        Page page = screen.page();
        screen.go("/");
        assertThat(page.locator("[aria-current=step]")).hasText("Your account");
        assertThat(Axe.barriers(page)).isEmpty();
        page.getByLabel("Your name").fill("Ana");
        page.getByLabel("E-mail").fill(EMAIL);
        page.locator("input[type=password]").fill(PASSWORD);
        next(page);
    }

    private static void sayWhatTheCompanyDoes(Page page) {
        assertThat(page.locator("[aria-current=step]")).hasText("Your company");
        assertThat(Axe.barriers(page)).isEmpty();
        page.getByLabel("Name of the company").fill("Asamblea");
        page.getByLabel("What you are here to do").fill("Help communities meet and vote online.");
        next(page);
    }

    /** Nobody reloads: the page notices by itself. */
    private static void seeTheFirstEventArrive(Page page, int port) throws IOException, InterruptedException {
        assertThat(page.locator("[aria-current=step]")).hasText("First event");
        assertThat(page.locator("[data-wait]")).containsText("Waiting for the first event");
        assertThat(Axe.barriers(page)).isEmpty();
        String key = page.locator("#key").innerText();
        send(port, key.strip());
        assertThat(page.locator("[data-wait]")).containsText("It arrived.");
        assertThat(page.locator("[data-wait]")).containsText("Signed Up");
        page.getByText("Go on to Lazo").click();
        assertThat(page.locator("h1")).hasText("Today");
    }

    private static void send(int port, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/v1/track"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString((key + ":").getBytes(StandardCharsets.UTF_8)))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"messageId\":\"first\",\"userId\":\"luz\",\"event\":\"Signed Up\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    /** A device that is unlocked and has room for passkeys, as Chromium simulates it. */
    private static CDPSession device(Screen screen) {
        CDPSession session = screen.context().newCDPSession(screen.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
        return session;
    }

    private static void addAPasskey(Screen screen) {
        Page page = screen.page();
        screen.go("/account");
        page.getByLabel("Name of the device").fill("My laptop");
        page.getByText("Add a passkey").click();
        assertThat(page.locator("#passkeys .rows")).containsText("My laptop");
    }

    /** The key that was asked for is made once the device was unlocked, without sending the form again. */
    private static void thePasskeyAnswersWhetherItIsThem(Screen screen) {
        Page page = screen.page();
        screen.go("/keys");
        page.getByLabel("Name").fill("Nightly export");
        page.getByText("Make the key").click();
        assertThat(page.locator("h1")).hasText("Is it you?");
        page.getByText("Use a passkey").click();
        assertThat(page.locator("#all-keys")).containsText("Nightly export");
    }

    private static void signOut(Page page) {
        page.locator("details.account summary").click();
        page.getByText("Sign out").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Sign in");
    }

    private static void next(Page page) {
        page.locator("button.primary").click();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
