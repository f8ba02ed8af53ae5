package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;

/** An open screen is not enough for what cannot be taken back. */
class AskingAgainTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String QUESTION = "name=\"" + AskingAgain.PROOF + "\"";

    private final TestServer server = TestServer.shared();

    @Test
    void whoeverJustSignedInIsNotAsked() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            assertThat(makeKey(admin, "fresh").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void whoeverSignedInLongerAgoIsAskedAndThenItGoesOnFromThere() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            server.clock().advance(Sessions.SURE);
            HttpResponse<String> asked = makeKey(admin, "kept over the question");
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.body()).contains(QUESTION).contains("Is it you?");
            assertThat(keys()).doesNotContain("kept over the question");
            String before = admin.browser().session();
            HttpResponse<String> done = answer(admin, asked, "/keys", Colleague.PASSWORD);
            assertThat(Browser.location(done)).endsWith("/keys");
            assertThat(keys()).contains("kept over the question");
            assertThat(admin.browser().session()).isNotEqualTo(before);
            assertThat(makeKey(admin, "asked a moment ago").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aWrongPasswordDoesNothingAndWhoeverGuessesWaits() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            server.clock().advance(Sessions.SURE);
            HttpResponse<String> asked = makeKey(admin, "never made");
            for (int i = 0; i < 5; i++) {
                asked = answer(admin, asked, "/keys", "not the right one");
                assertThat(asked.statusCode()).isEqualTo(422);
                assertThat(asked.body()).contains(QUESTION).contains("That was not right.");
            }
            HttpResponse<String> early = answer(admin, asked, "/keys", Colleague.PASSWORD);
            assertThat(early.statusCode()).isEqualTo(429);
            assertThat(early.headers().firstValue("Retry-After")).isPresent();
            assertThat(keys()).doesNotContain("never made");
            server.clock().advance(Duration.ofMinutes(16));
            assertThat(answer(admin, early, "/keys", Colleague.PASSWORD).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void aCodeOfTheAppWillDoAndOnlyOnce() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            String secret = Totp.secret();
            server.bean(Accounts.class).secondStep(admin.account(), secret, List.of());
            admin.browser().send("/sign-in", "/sign-in", "email", admin.email(), "password", Colleague.PASSWORD);
            String first = Totp.code(secret, server.clock().instant());
            admin.browser().send("/sign-in/code", "/sign-in/code", "code", first);
            server.clock().advance(Sessions.SURE);
            String code = Totp.code(secret, server.clock().instant());
            HttpResponse<String> asked = makeKey(admin, "by code");
            assertThat(answer(admin, asked, "/keys", code).statusCode()).isEqualTo(303);
            server.clock().advance(Sessions.SURE);
            asked = makeKey(admin, "by the same code");
            assertThat(answer(admin, asked, "/keys", code).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void whoeverMayNotIsTurnedAwayAndNotAsked() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            server.clock().advance(Sessions.SURE);
            HttpResponse<String> turnedAway =
                    agent.browser().post("/keys", agent.browser().proofHere(), "name", "x", "scope", "events:write");
            assertThat(turnedAway.statusCode()).isEqualTo(403);
            assertThat(turnedAway.body()).doesNotContain(QUESTION);
        }
    }

    @Test
    void noPasskeyIsAddedByWhoeverFindsAnOpenScreen() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String proof = agent.browser().proofHere();
            assertThat(agent.browser().get("/account").body()).contains("data-passkey=\"add\"");
            assertThat(agent.browser().post("/webauthn/register/options", proof).statusCode())
                    .isEqualTo(200);
            server.clock().advance(Sessions.SURE);
            assertThat(agent.browser().get("/account").body()).doesNotContain("data-passkey=\"add\"");
            assertThat(agent.browser().post("/webauthn/register/options", proof).statusCode())
                    .isEqualTo(403);
            HttpResponse<String> asked = agent.browser().send("/account", "/account/passkey/begin");
            assertThat(asked.body()).contains(QUESTION);
            answer(agent, asked, "/account/passkey/begin", Colleague.PASSWORD);
            assertThat(agent.browser().get("/account").body()).contains("data-passkey=\"add\"");
        }
    }

    @Test
    void thePageLeadsBackOnlyToPagesOfOurs() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            server.clock().advance(Sessions.SURE);
            String proof = admin.browser().proofHere();
            assertThat(admin.browser()
                            .post("/keys", proof, "it-was-here", "//evil.example/")
                            .body())
                    .doesNotContain("evil.example")
                    .contains("<a href=\"/\">Leave it as it is");
        }
    }

    @Test
    void lightOrDarkLeadsBackToAPageAndNotToAFormThatWasSent() {
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            server.clock().advance(Sessions.SURE);

            assertThat(makeKey(admin, "never made").body()).contains("/look?light=dark&amp;back=%2F\"");
            assertThat(admin.browser().get("/keys").body()).contains("/look?light=dark&amp;back=%2Fkeys\"");
        }
    }

    private static HttpResponse<String> makeKey(Colleague admin, String name) {
        return admin.browser().send("/keys", "/keys", "name", name, "scope", "events:write");
    }

    /** Sends the form of the question, with all it holds. */
    private static HttpResponse<String> answer(
            Colleague somebody, HttpResponse<String> asked, String action, String proof) {
        List<String> answers = new ArrayList<>(List.of(AskingAgain.PROOF, proof));
        Matcher hidden = HIDDEN.matcher(asked.body().substring(asked.body().indexOf("form class=\"stack\"")));
        while (hidden.find()) {
            if (!hidden.group(1).equals("_csrf")) {
                answers.addAll(List.of(hidden.group(1), hidden.group(2)));
            }
        }
        return somebody.browser().post(action, Browser.proof(asked.body()), answers.toArray(String[]::new));
    }

    private List<String> keys() {
        return server.bean(Keys.class).all().stream().map(Key::name).toList();
    }
}
