package lazo.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the second step promises. */
class SecondStepTest {

    private static final Pattern CODE = Pattern.compile("<li>([a-z2-7]{5}-[a-z2-7]{5})");
    private final TestServer server = TestServer.shared();

    /** The examples of RFC 6238, appendix B, with their last six digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void codesAreThoseEveryAppShows(long seconds, String code) {
        String secret = Base64.getEncoder().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(Totp.code(secret, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void theSecretIsTypedAsTheStandardWritesIt() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    }

    @Test
    void aPasswordAloneOpensNothing() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            turnOn(lead);
            assertThat(lead.browser().get("/account").statusCode()).isEqualTo(200);
            lead.browser().send("/account", "/sign-out");
            HttpResponse<String> half = password(lead);
            assertThat(Browser.location(half)).contains("/sign-in/code");
            assertThat(lead.browser().get("/account").statusCode()).isEqualTo(303);
            server.clock().advance(Duration.ofSeconds(60));
            assertThat(code(lead, now(lead)).statusCode()).isEqualTo(303);
            assertThat(lead.browser().get("/account").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCodeOpensOnlyOnce() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            turnOn(lead);
            server.clock().advance(Duration.ofSeconds(60));
            String seenOverTheShoulder = now(lead);
            lead.browser().send("/account", "/sign-out");
            password(lead);
            assertThat(code(lead, seenOverTheShoulder).statusCode()).isEqualTo(303);
            lead.browser().send("/account", "/sign-out");
            password(lead);
            assertThat(code(lead, seenOverTheShoulder).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void aRecoveryCodeOpensOnceWhenTheTelephoneIsLost() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            List<String> codes = turnOn(lead);
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            assertThat(lead.browser().get("/account").body()).doesNotContain(codes.getFirst());
            for (int round = 0; round < 2; round++) {
                lead.browser().send("/account", "/sign-out");
                password(lead);
                int status = code(lead, codes.getFirst().toUpperCase(java.util.Locale.ROOT))
                        .statusCode();
                assertThat(status).isEqualTo(round == 0 ? 303 : 422);
            }
            assertThat(lead.account().recoveryLeft()).isEqualTo(9);
        }
    }

    @Test
    void whoeverGuessesCodesWaits() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            turnOn(lead);
            lead.browser().send("/account", "/sign-out");
            password(lead);
            for (int i = 0; i < 5; i++) {
                assertThat(code(lead, "00000" + i).statusCode()).isEqualTo(422);
            }
            assertThat(code(lead, "000006").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void whoWaitsTenMinutesBeforeTheCodeStartsAgain() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            turnOn(lead);
            lead.browser().send("/account", "/sign-out");
            password(lead);
            String proof = Browser.proof(lead.browser().get("/sign-in/code").body());
            server.clock().advance(Duration.ofMinutes(11));
            HttpResponse<String> late = lead.browser().post("/sign-in/code", proof, "code", now(lead));
            assertThat(Browser.location(late)).endsWith("/sign-in");
            assertThat(lead.browser().get("/account").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void theSecretNeverLeavesTheServerInClear() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            turnOn(lead);
            String kept = server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                    .sql("select totp || ' ' || email from team_account where id = ?")
                    .param(lead.id())
                    .query(String.class)
                    .single();
            assertThat(kept)
                    .doesNotContain(lead.email())
                    .doesNotContain(String.valueOf(lead.account().totp()));
        }
    }

    /** @return the recovery codes as the page shows them once */
    private List<String> turnOn(Colleague colleague) {
        colleague.browser().send("/account", "/account/second-step/begin");
        String page = colleague.browser().get("/account").body();
        Matcher typed = Pattern.compile("<code>([A-Z2-7 ]{32,})</code>").matcher(page);
        assertThat(typed.find()).isTrue();
        assertThat(page).contains("<svg class=\"qr\"");
        String secret = base64(typed.group(1).replace(" ", ""));
        HttpResponse<String> on = colleague
                .browser()
                .send(
                        "/account",
                        "/account/second-step",
                        "code",
                        Totp.code(secret, server.clock().instant()));
        assertThat(Browser.location(on)).endsWith("done=second_step");
        Matcher codes = CODE.matcher(
                colleague.browser().get("/account?done=second_step").body());
        return codes.results().map(found -> found.group(1)).toList();
    }

    private String now(Colleague colleague) {
        return Totp.code(
                String.valueOf(colleague.account().totp()), server.clock().instant());
    }

    private static HttpResponse<String> password(Colleague colleague) {
        return colleague
                .browser()
                .send("/sign-in", "/sign-in", "email", colleague.email(), "password", Colleague.PASSWORD);
    }

    private static HttpResponse<String> code(Colleague colleague, String code) {
        return colleague.browser().send("/sign-in/code", "/sign-in/code", "code", code);
    }

    /** What an app makes of the text people type. */
    private static String base64(String base32) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        byte[] out = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < out.length * 8; bit++) {
            int digit = alphabet.indexOf(base32.charAt(bit / 5));
            if ((digit >> (4 - bit % 5) & 1) == 1) {
                out[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
        return Base64.getEncoder().encodeToString(out);
    }
}
