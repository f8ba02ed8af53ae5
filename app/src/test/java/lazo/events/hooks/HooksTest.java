package lazo.events.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lazo.TestServer;
import lazo.events.Timeline;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import lazo.science.history.Event;
import lazo.science.history.Money;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems call the real server with messages in the layout their documentation shows. */
class HooksTest {

    private static final String SECRET = "whsec_of_the_tests";

    private final TestServer server = TestServer.shared();
    private final Hooks hooks = server.bean(Hooks.class);
    private final String who = "w" + UUID.randomUUID().toString().replace("-", "");

    // ---- Stripe ----------------------------------------------------------------------------------------------------

    @Test
    void aChargeAtStripeIsAPaymentAndTheSameCallAgainIsNothingNew() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        byte[] charge = layout("stripe-charge.json");

        assertThat(stripe(hook, charge, now()).body()).contains("\"events\":1");
        assertThat(stripe(hook, charge, now()).body()).contains("\"events\":0");

        assertThat(story("cus_" + who)).singleElement().isInstanceOfSatisfying(Event.PaymentReceived.class, paid -> {
            assertThat(paid.amount()).isEqualTo(new Money(49, "USD"));
            assertThat(paid.paymentId()).isEqualTo("ch_" + who);
            assertThat(paid.at()).isEqualTo(1_772_463_590_000L);
        });
    }

    @Test
    void aRefundIsTheDifferenceAndADisputeIsAboutWhoPaid() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        stripe(hook, layout("stripe-charge.json"), now());
        stripe(hook, layout("stripe-refund.json"), now());
        stripe(hook, layout("stripe-dispute.json"), now());

        assertThat(story("cus_" + who))
                .hasSize(3)
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.PaymentRefunded.class,
                                refund -> assertThat(refund.amount()).isEqualTo(new Money(15, "USD"))))
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.PaymentDisputed.class,
                                dispute -> assertThat(dispute.status()).isEqualTo("needs_response")));
    }

    @Test
    void aSubscriptionIsCountedByTheMonthInItsOwnCurrencyAndBelongsToOurCustomer() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        stripe(hook, layout("stripe-subscription.json"), now());
        stripe(hook, layout("stripe-cancelled.json"), now());

        assertThat(story(who))
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(Event.SubscriptionSet.class, set -> {
                            assertThat(set.mrr()).isEqualTo(new Money(2_000, "JPY"));
                            assertThat(set.plan()).isEqualTo("Team");
                            assertThat(set.interval()).isEqualTo("year");
                        }));
        assertThat(story("cus_" + who))
                .singleElement()
                .isInstanceOfSatisfying(Event.SubscriptionCancelled.class, ended -> {
                    assertThat(ended.reason()).isEqualTo("missing_features");
                    assertThat(ended.comment()).isEqualTo("it did not fit us");
                    assertThat(ended.initiatedBy()).isEqualTo(Event.Initiator.CUSTOMER);
                });
        Ties ties = server.bean(Ties.class);
        assertThat(ties.tieOf("cus_" + who)).isEqualTo(ties.tieOf(who)).isPresent();
    }

    @Test
    void whatMeansNothingToUsIsKeptSealed() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        stripe(hook, layout("stripe-unknown.json"), now());

        assertThat(story("cus_" + who))
                .singleElement()
                .isInstanceOfSatisfying(
                        Event.Other.class, other -> assertThat(other.name()).isEqualTo("Stripe invoice.created"));
        String kept = server.bean(JdbcClient.class)
                .sql("select body -> 'properties' ->> 'message' from events_event where body ->> 'userId' = ?")
                .param("cus_" + who)
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("secreta");
        assertThat(server.bean(Vault.class).open(kept)).contains("ana.secreta@example.com");
    }

    @Test
    void aForgedSignatureIsRefused() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        byte[] charge = layout("stripe-charge.json");
        String time = String.valueOf(now());
        String other = hex("HmacSHA256", "another secret", time + "." + new String(charge, UTF_8));

        assertThat(call(hook, charge, "Stripe-Signature", "t=" + time + ",v1=" + other)
                        .statusCode())
                .isEqualTo(401);
        assertThat(call(hook, charge).statusCode()).isEqualTo(401);
        byte[] changed = new String(charge, UTF_8).replace("4900", "9900").getBytes(UTF_8);
        String signed = hex("HmacSHA256", SECRET, time + "." + new String(charge, UTF_8));
        assertThat(call(hook, changed, "Stripe-Signature", "t=" + time + ",v1=" + signed)
                        .statusCode())
                .isEqualTo(401);
        assertThat(story("cus_" + who)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void whatWasSignedTooFarFromNowIsRefused(long seconds) throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");

        HttpResponse<String> answer = stripe(hook, layout("stripe-charge.json"), now() + seconds);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("five minutes");
        assertThat(stripe(hook, layout("stripe-charge.json"), now() + 299).statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughWhileASecretIsChanged() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        byte[] charge = layout("stripe-charge.json");
        String time = String.valueOf(now());
        String signed = hex("HmacSHA256", SECRET, time + "." + new String(charge, UTF_8));

        assertThat(call(
                                hook,
                                charge,
                                "Stripe-Signature",
                                "t=" + time + ",v1=" + "0".repeat(64) + ",v1=" + signed + ",v0=x")
                        .statusCode())
                .isEqualTo(200);
    }

    // ---- Zendesk ---------------------------------------------------------------------------------------------------

    @Test
    void aTicketAtZendeskIsAConversation() throws Exception {
        Hooks.Shown hook = hooks.make("zendesk", "ours", SECRET, "test");
        for (String file : List.of("created", "comment", "solved", "satisfaction")) {
            assertThat(zendesk(
                                    hook,
                                    layout("zendesk-" + file + ".json"),
                                    server.clock().instant())
                            .body())
                    .as(file)
                    .contains("\"events\":1");
        }
        byte[] first = new String(layout("zendesk-comment.json"), UTF_8)
                .replace("lo revisamos hoy", "la votación no cargó en toda la asamblea")
                .replace("\"is_staff\":true", "\"is_staff\":false")
                .getBytes(UTF_8);
        assertThat(zendesk(hook, first, server.clock().instant()).body())
                .as("the description again")
                .contains("\"events\":0");

        assertThat(story(who)).hasSize(4);
        assertThat(one(Event.TheyWrote.class).text()).isEqualTo("la votación no cargó en toda la asamblea");
        assertThat(one(Event.TheyWrote.class).channel()).isEqualTo("email");
        assertThat(one(Event.WeWrote.class).agentId()).isEqualTo("8447388090494");
        assertThat(one(Event.ConversationEnded.class).resolved()).isTrue();
        assertThat(one(Event.ConversationEnded.class).topic()).isEqualTo("voting");
        assertThat(one(Event.SurveyAnswered.class).score()).isEqualTo(1);
    }

    @Test
    void zendesksSignatureIsCheckedWithItsTime() throws Exception {
        Hooks.Shown hook = hooks.make("zendesk", "ours", SECRET, "test");
        byte[] body = layout("zendesk-created.json");
        Instant old = server.clock().instant().minusSeconds(600);

        assertThat(zendesk(hook, body, old).statusCode()).isEqualTo(401);
        assertThat(call(
                                hook,
                                body,
                                "X-Zendesk-Webhook-Signature",
                                "AAAA",
                                "X-Zendesk-Webhook-Signature-Timestamp",
                                old.toString())
                        .statusCode())
                .isEqualTo(401);
    }

    // ---- Intercom --------------------------------------------------------------------------------------------------

    @Test
    void aConversationAtIntercomIsToldInWords() throws Exception {
        Hooks.Shown hook = hooks.make("intercom", "ours", SECRET, "test");
        for (String file : List.of("replied", "closed", "rated")) {
            byte[] body = layout("intercom-" + file + ".json");
            String signature = "sha1=" + hex("HmacSHA1", SECRET, new String(body, UTF_8));
            assertThat(call(hook, body, "X-Hub-Signature", signature).body())
                    .as(file)
                    .contains("\"events\":1");
            assertThat(call(hook, body, "X-Hub-Signature", signature).body())
                    .as("again")
                    .contains("\"events\":0");
            assertThat(call(hook, body, "X-Hub-Signature", "sha1=" + "0".repeat(40))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(one(Event.TheyWrote.class).text()).isEqualTo("is it <really> free?\nthanks");
        assertThat(one(Event.ConversationEnded.class).handleMinutes()).isEqualTo(6.5);
        assertThat(one(Event.ConversationEnded.class).reopened()).isTrue();
        assertThat(one(Event.ConversationEnded.class).topic()).isEqualTo("billing");
        assertThat(one(Event.SurveyAnswered.class).comment()).isEqualTo("slow");
    }

    // ---- Chatwoot --------------------------------------------------------------------------------------------------

    @Test
    void aConversationAtChatwootIsHeardSignedOrByItsSecretAddress() throws Exception {
        Hooks.Shown signed = hooks.make("chatwoot", "new", SECRET, "test");
        Hooks.Shown unsigned = hooks.make("chatwoot", "old", "", "test");
        for (String file : List.of("message", "resolved", "rated")) {
            byte[] body = layout("chatwoot-" + file + ".json");
            assertThat(call(signed, body).statusCode()).isEqualTo(401);
            assertThat(chatwoot(signed, body, now() - 400).statusCode()).isEqualTo(401);
            assertThat(chatwoot(signed, body, now()).body()).as(file).contains("\"events\":1");
            assertThat(call(unsigned, body).body()).as("again").contains("\"events\":0");
        }
        assertThat(one(Event.TheyWrote.class).text()).isEqualTo("¿cuánto vale?");
        assertThat(one(Event.TheyWrote.class).at())
                .isEqualTo(Instant.parse("2026-03-02T14:59:57Z").toEpochMilli());
        assertThat(one(Event.ConversationEnded.class).topic()).isEqualTo("prices");
        assertThat(one(Event.SurveyAnswered.class).score()).isEqualTo(4);
    }

    // ---- WhatsApp --------------------------------------------------------------------------------------------------

    @Test
    void aMessageOnWhatsAppIsKeptWithoutTheNumberInTheOpen() throws Exception {
        Hooks.Shown hook = hooks.make("whatsapp", "ours", SECRET, "test");
        byte[] body = layout("whatsapp-message.json");
        String signature = "sha256=" + hex("HmacSHA256", SECRET, new String(body, UTF_8));

        assertThat(call(hook, body, "X-Hub-Signature-256", signature).statusCode())
                .isEqualTo(200);
        assertThat(call(hook, body, "X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(401);

        String name = "whatsapp:" + server.bean(Vault.class).index("phone", "+573009998877");
        assertThat(story(name))
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.TheyWrote.class,
                                wrote -> assertThat(wrote.text()).isEqualTo("buenas, no me llegó")))
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.Identified.class,
                                known -> assertThat(known.traits().phone()).isEqualTo("+573009998877")));
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from events_event where body::text like '%573009998877%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void metaLearnsThatTheAddressIsOurs() throws Exception {
        Hooks.Shown hook = hooks.make("whatsapp", "ours", SECRET, "test");

        assertThat(get(hook.path() + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + hook.token())
                        .body())
                .isEqualTo("1158201444");
        assertThat(get(hook.path() + "?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=guess")
                        .statusCode())
                .isEqualTo(404);
    }

    // ---- all -------------------------------------------------------------------------------------------------------

    @Test
    void secretsAreUnreadableInTheDatabaseAndAHookThatIsGoneHearsNothing() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "ours", SECRET, "test");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select secret || token from events_hook where id = ?")
                        .param(hook.id())
                        .query(String.class)
                        .single())
                .doesNotContain(SECRET, hook.token());

        hooks.remove(hook.id(), "test");

        assertThat(stripe(hook, layout("stripe-charge.json"), now()).statusCode())
                .isEqualTo(404);
        assertThat(hooks.secret(hook.id(), "x", "test")).isFalse();
        assertThatThrownBy(() -> hooks.make("fax", "ours", "x", "test")).hasMessageContaining("zendesk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe", "zendesk", "intercom", "whatsapp"})
    void whileTheSecretIsMissingNobodyIsBelieved(String vendor) throws Exception {
        Hooks.Shown hook = hooks.make(vendor, "new", "", "test");

        HttpResponse<String> answer = call(hook, layout("stripe-charge.json"), "Stripe-Signature", "t=1,v1=x");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"success\":false", "waits for its secret");
    }

    @Test
    void aSecretIsGivenLaterAndTheOldOneCountsNoMoreOnceItIsChanged() throws Exception {
        Hooks.Shown hook = hooks.make("stripe", "new", "", "test");
        byte[] charge = layout("stripe-charge.json");
        assertThat(stripe(hook, charge, now()).statusCode()).isEqualTo(401);

        assertThat(hooks.secret(hook.id(), " " + SECRET + " ", "test")).isTrue();
        assertThat(stripe(hook, charge, now()).body()).contains("\"events\":1");

        hooks.secret(hook.id(), "another", "test");
        assertThat(stripe(hook, charge, now()).statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> hooks.secret(hook.id(), " ", "test")).isInstanceOf(BadInput.class);
    }

    @Test
    void whatIsNoJsonOrTooLongIsRefused() throws Exception {
        Hooks.Shown hook = hooks.make("chatwoot", "old", "", "test");
        assertThat(call(hook, "[1]".getBytes(UTF_8)).statusCode()).isEqualTo(400);
        assertThat(call(hook, "{".getBytes(UTF_8)).statusCode()).isEqualTo(400);
        assertThat(call(hook, new byte[600_000]).statusCode()).isEqualTo(413);
    }

    private long now() {
        return server.clock().instant().getEpochSecond();
    }

    private HttpResponse<String> stripe(Hooks.Shown hook, byte[] body, long time) throws Exception {
        String signature = hex("HmacSHA256", SECRET, time + "." + new String(body, UTF_8));
        return call(hook, body, "Stripe-Signature", "t=" + time + ",v1=" + signature);
    }

    private HttpResponse<String> zendesk(Hooks.Shown hook, byte[] body, Instant time) throws Exception {
        String signature = Base64.getEncoder()
                .encodeToString(Signed.hash(
                        "HmacSHA256", SECRET.getBytes(UTF_8), time.toString().getBytes(UTF_8), body));
        return call(
                hook,
                body,
                "X-Zendesk-Webhook-Signature",
                signature,
                "X-Zendesk-Webhook-Signature-Timestamp",
                time.toString());
    }

    private HttpResponse<String> chatwoot(Hooks.Shown hook, byte[] body, long time) throws Exception {
        String signature = "sha256=" + hex("HmacSHA256", SECRET, time + "." + new String(body, UTF_8));
        return call(hook, body, "X-Chatwoot-Signature", signature, "X-Chatwoot-Timestamp", String.valueOf(time));
    }

    private static String hex(String algorithm, String secret, String text) {
        return HexFormat.of().formatHex(Signed.hash(algorithm, secret.getBytes(UTF_8), text.getBytes(UTF_8)));
    }

    private HttpResponse<String> call(Hooks.Shown hook, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.at(hook.path()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(server.at(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private byte[] layout(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(HooksTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), UTF_8).replace("WHO", who).getBytes(UTF_8);
        }
    }

    private List<Event> story(String id) {
        return server.bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(id)).values());
    }

    private <T extends Event> T one(Class<T> kind) {
        List<T> found =
                story(who).stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
