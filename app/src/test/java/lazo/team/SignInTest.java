package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;

/** What signing in promises. */
class SignInTest {

    private final TestServer server = TestServer.shared();

    @Test
    void theRightPasswordLeadsToThePageThatWasAskedFor() {
        try (Colleague lead = Colleague.outside(Role.LEAD)) {
            HttpResponse<String> asked = lead.browser().get("/team");
            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(Browser.location(asked)).endsWith("/sign-in?next=%2Fteam");
            HttpResponse<String> entered = lead.browser()
                    .send(
                            Browser.location(asked),
                            "/sign-in",
                            "email",
                            lead.email(),
                            "password",
                            Colleague.PASSWORD,
                            "next",
                            "/team");
            assertThat(Browser.location(entered)).endsWith("/team");
            assertThat(lead.browser().get("/team").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aStolenSessionIdFromBeforeSignInIsWorthless() {
        try (Colleague agent = Colleague.outside(Role.AGENT);
                Browser thief = new Browser(server)) {
            agent.browser().get("/sign-in");
            String before = agent.browser().session();
            assertThat(before).isNotEmpty();
            agent.signIn();
            assertThat(agent.browser().session()).isNotEmpty().isNotEqualTo(before);
            assertThat(thief.get("/account", "Cookie", before).statusCode()).isEqualTo(303);
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailGetTheSameAnswer() {
        try (Colleague agent = Colleague.outside(Role.AGENT)) {
            HttpResponse<String> wrong = agent.browser()
                    .send("/sign-in", "/sign-in", "email", agent.email(), "password", "not the right one");
            String nobody = "z" + agent.email().substring(1);
            HttpResponse<String> unknown =
                    agent.browser().send("/sign-in", "/sign-in", "email", nobody, "password", "not the right one");
            assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
            assertThat(withoutProof(unknown.body()).replace(nobody, "?"))
                    .isEqualTo(withoutProof(wrong.body()).replace(agent.email(), "?"));
        }
    }

    @Test
    void anUnknownEmailTakesAsLongAsAKnownOne() {
        try (Colleague agent = Colleague.outside(Role.AGENT)) {
            Passwords passwords = server.bean(Passwords.class);
            String hash = String.valueOf(agent.account().password());
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                known.add(took(() -> passwords.matches("not the right one", hash)));
                unknown.add(took(() -> passwords.matches("not the right one", null)));
            }
            assertThat(Collections.min(unknown)).isGreaterThan(Collections.min(known) / 3);
        }
    }

    private static long took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void whoeverGuessesWaitsLongerAndLonger() {
        try (Colleague agent = Colleague.outside(Role.AGENT)) {
            for (int i = 0; i < 5; i++) {
                assertThat(guess(agent).statusCode()).isEqualTo(422);
            }
            HttpResponse<String> early = guess(agent);
            assertThat(early.statusCode()).isEqualTo(429);
            assertThat(early.headers().firstValue("Retry-After")).isPresent();
            assertThat(early.body()).contains("Wait 1 second");
            long longest = 0;
            for (int i = 0; i < 12; i++) {
                HttpResponse<String> later = guess(agent);
                long wait =
                        Long.parseLong(later.headers().firstValue("Retry-After").orElse("0"));
                assertThat(wait).isGreaterThanOrEqualTo(longest);
                longest = wait;
                server.clock().advance(Duration.ofSeconds(wait));
                assertThat(guess(agent).statusCode()).isEqualTo(422);
            }
            assertThat(longest).isBetween(600L, 901L);
            HttpResponse<String> rightButEarly = agent.browser()
                    .send("/sign-in", "/sign-in", "email", agent.email(), "password", Colleague.PASSWORD);
            assertThat(rightButEarly.statusCode()).isEqualTo(429);
            server.clock().advance(Duration.ofMinutes(16));
            agent.signIn();
        }
    }

    @Test
    void theRightPasswordForgetsTheWrongOnesBefore() {
        try (Colleague agent = Colleague.outside(Role.AGENT)) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 4; i++) {
                    assertThat(guess(agent).statusCode()).isEqualTo(422);
                }
                agent.signIn();
                agent.browser().send("/account", "/sign-out");
            }
        }
    }

    private static HttpResponse<String> guess(Colleague agent) {
        return agent.browser().send("/sign-in", "/sign-in", "email", agent.email(), "password", "not the right one");
    }

    @Test
    void aSessionThatWasSignedOutIsOver() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser elsewhere = new Browser(server)) {
            String session = agent.browser().session();
            assertThat(Browser.location(agent.browser().send("/account", "/sign-out")))
                    .endsWith("/sign-in");
            assertThat(elsewhere.get("/account", "Cookie", session).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void aFormThatIsNotOursChangesNothing() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> forged =
                    agent.browser().post("/account", "", "name", "Somebody Else", "language", "en");
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(agent.account().name()).isNotEqualTo("Somebody Else");
        }
    }

    @Test
    void nobodyIsSentElsewhereByALink() {
        try (Colleague agent = Colleague.outside(Role.AGENT)) {
            for (String trap :
                    List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)")) {
                HttpResponse<String> entered = agent.browser()
                        .send(
                                "/sign-in",
                                "/sign-in",
                                "email",
                                agent.email(),
                                "password",
                                Colleague.PASSWORD,
                                "next",
                                trap);
                assertThat(Browser.location(entered))
                        .isEqualTo(server.at("/").toString().replaceAll(".*\\d/", "/"));
                agent.browser().send("/account", "/sign-out");
            }
        }
    }

    @Test
    void whoeverIsDisabledIsOutAtTheNextClick() {
        try (Colleague admin = Colleague.inside(Role.ADMIN);
                Colleague agent = Colleague.inside(Role.AGENT)) {
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(200);
            admin.browser().send("/team", "/team/" + agent.id() + "/disable");
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(303);
            HttpResponse<String> again = agent.browser()
                    .send("/sign-in", "/sign-in", "email", agent.email(), "password", Colleague.PASSWORD);
            assertThat(again.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aNewPasswordEndsTheSessionsOnOtherDevices() {
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Browser telephone = new Browser(server)) {
            telephone.send("/sign-in", "/sign-in", "email", agent.email(), "password", Colleague.PASSWORD);
            assertThat(telephone.get("/account").statusCode()).isEqualTo(200);
            HttpResponse<String> changed = agent.browser()
                    .send(
                            "/account",
                            "/account/password",
                            "current",
                            Colleague.PASSWORD,
                            "password",
                            "seven green elephants sing");
            assertThat(Browser.location(changed)).endsWith("/account?done=password");
            assertThat(agent.browser().get("/account").statusCode()).isEqualTo(200);
            assertThat(telephone.get("/account").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void anOpenScreenIsNotEnoughToChangeThePassword() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> tried = agent.browser()
                    .send(
                            "/account",
                            "/account/password",
                            "current",
                            "not the right one",
                            "password",
                            "seven green elephants sing");
            assertThat(tried.statusCode()).isEqualTo(422);
            assertThat(server.bean(Passwords.class)
                            .matches(Colleague.PASSWORD, agent.account().password()))
                    .isTrue();
        }
    }

    private static String withoutProof(String page) {
        return page.replace(Browser.proof(page), "").replaceAll("data-proof=\"[^\"]*\"", "");
    }
}
