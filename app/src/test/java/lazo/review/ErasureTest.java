package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.events.hooks.Endpoints;
import lazo.kernel.Memory;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import lazo.science.history.Event;
import lazo.team.Colleague;
import lazo.ties.Erasures;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is erased is gone from every table there is, and stays gone. */
class ErasureTest {

    private static final Pattern SEALED = Pattern.compile("sealed1:[A-Za-z0-9+/]+");
    private final TestServer server = TestServer.shared();
    private final JdbcClient database = server.bean(JdbcClient.class);
    private final Reviews reviews = server.bean(Reviews.class);
    private final Ties ties = server.bean(Ties.class);
    private final Vault vault = server.bean(Vault.class);
    private final String of = UUID.randomUUID().toString().substring(0, 8);
    private final String theirWords = "la urna electrónica me dejó sin votar, y ni contestaron " + of;
    private final String name = "Zoraida Quispe " + of;
    private final String zoraida = "zoraida-" + of;
    private final String visitor = "visitor-" + of;
    private final String bob = "bob-" + of;
    private final String email = "zoraida." + of + "@quispe.test";
    private final String phone = "+51 987 "
            + of.chars()
                    .limit(6)
                    .map(c -> '0' + c % 10)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

    @Test
    void everyTableIsAnsweredFor() {
        Set<String> answered = new TreeSet<>();
        for (Memory room : server.beans(Memory.class)) {
            answered.addAll(room.ofCustomers());
            answered.addAll(room.ofNobody().keySet());
        }
        assertThat(tables())
                .as("Each table stands in ofCustomers or ofNobody of the Memory of its room.")
                .isEqualTo(answered);
    }

    @Test
    void nothingOfAnErasedPersonIsLeftInAnyTable() throws Exception {
        Endpoints.Shown endpoint =
                server.bean(Endpoints.class).make("http://localhost:9/hook", List.of("tie.changed"), "test");
        try {
            live();
            List<String> needles = needles();
            assertThat(whatHolds(needles).keySet())
                    .as("before, they are everywhere")
                    .contains(
                            "ties_person",
                            "ties_link",
                            "events_event",
                            "events_delivery",
                            "review_tie",
                            "review_change",
                            "review_note");
            try (Colleague lead = Colleague.inside(Role.LEAD)) {
                assertThat(erase(lead.browser(), zoraida)).contains("/customers/erased/erased-");
            }
            reviews.reviewEverything();
            assertThat(whatHolds(needles)).isEmpty();
        } finally {
            server.bean(Endpoints.class).remove(endpoint.id(), "test");
        }
    }

    @Test
    void nobodyGoesOnLookingForThem() throws Exception {
        live();
        Views views = server.bean(Views.class);
        views.make(
                1,
                "Always unhappy",
                "q=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&sort=name",
                true,
                UUID.randomUUID());
        views.make(1, "Others " + of, "q=bob", true, UUID.randomUUID());
        server.bean(Erasing.class).erase(zoraida, "account:1");
        assertThat(views.of(1)).extracting(Views.View::query).contains("q=bob").noneMatch(query -> query.contains(of));
    }

    @Test
    void whatOthersDidStaysTheirsWithAnotherNameInTheirPlace() throws Exception {
        live();
        int before = eventsOf(bob).size();
        Erasures.Erasure erasure =
                server.bean(Erasing.class).erase(zoraida, "account:1").orElseThrow();
        List<Event> after = eventsOf(bob);
        assertThat(after).hasSize(before);
        assertThat(after)
                .filteredOn(event -> event instanceof Event.DirectMessageSent)
                .singleElement()
                .isInstanceOfSatisfying(Event.DirectMessageSent.class, message -> {
                    assertThat(message.toId()).isEqualTo(erasure.name());
                    assertThat(message.text())
                            .isEqualTo(erasure.name() + ", escríbeme a bob@obra.test, y no a " + erasure.name());
                });
    }

    @Test
    void theLogSaysThatItWasDoneAndNotToWhom() throws Exception {
        live();
        Erasures.Erasure erasure =
                server.bean(Erasing.class).erase(zoraida, "account:1").orElseThrow();
        assertThat(database.sql("select action || ' ' || actor || ' ' || details from audit_entry where subject = ?")
                        .param(erasure.name())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("review.person.erased account:1")
                .contains("events_event");
        try (Colleague auditor = Colleague.inside(Role.AUDITOR)) {
            String certificate =
                    auditor.browser().get("/customers/erased/" + erasure.name()).body();
            assertThat(certificate).contains(erasure.name(), "events_event").doesNotContain(zoraida, name);
        }
    }

    @Test
    void whatIsSentLaterIsNotKeptUntilSomebodyAllowsIt() throws Exception {
        live();
        Erasures erasures = server.bean(Erasures.class);
        String erased = server.bean(Erasing.class)
                .erase(zoraida, "account:1")
                .orElseThrow()
                .name();
        server.clock().advance(Duration.ofMinutes(1));

        assertThat(Sending.keep(wrote(zoraida, "late-" + of, 0, theirWords))).isZero();
        assertThat(Sending.keep(wrote(visitor, "late-visitor-" + of, 0, theirWords)))
                .isZero();
        assertThat(ties.tieOf(zoraida)).isEmpty();
        assertThat(Sending.keep(rated(bob, zoraida, "rated-late-" + of)))
                .as("Bob's own")
                .isEqualTo(1);
        reviews.reviewEverything();
        assertThat(whatHolds(List.of(zoraida))).isEmpty();

        assertThat(erasures.hearAgain(erased, "account:1")).isTrue();
        assertThat(Sending.keep(wrote(zoraida, "before-" + of, 3, theirWords)))
                .as("what happened before they came back")
                .isZero();
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(Sending.keep(wrote(zoraida, "again-" + of, 0, "hola de nuevo")))
                .isEqualTo(1);
        assertThat(ties.tieOf(zoraida)).isPresent();
    }

    @Test
    void oneMemberLeavesAndTheAccountStays() throws Exception {
        String account = "condominio-" + of;
        live();
        Sending.keep(wrote(account, "account-" + of, 3, "buenas tardes"), group(zoraida, account), group(bob, account));
        catchUp();
        long tie = ties.tieOf(account).orElseThrow();
        assertThat(ties.tieOf(zoraida)).contains(tie);
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            assertThat(lead.browser().get("/customers/" + tie + "/erase").body())
                    .contains(account, zoraida, bob);
            erase(lead.browser(), zoraida);
        }
        assertThat(ties.tieOf(account)).contains(tie);
        assertThat(ties.people(tie)).extracting(Ties.Person::externalId).containsExactly(account, bob);
        reviews.reviewEverything();
        assertThat(whatHolds(needles())).isEmpty();
    }

    @Test
    void nobodyIsErasedByAccident() throws Exception {
        live();
        long tie = ties.tieOf(zoraida).orElseThrow();
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            String path = "/customers/" + tie + "/erase";
            assertThat(lead.browser().send(path, path, "who", zoraida).statusCode())
                    .isEqualTo(422);
            assertThat(lead.browser()
                            .send(path, path, "who", bob, "sure", "yes")
                            .statusCode())
                    .as("somebody else")
                    .isEqualTo(422);
        }
        assertThat(ties.tieOf(zoraida)).contains(tie);
    }

    private static String erase(Browser browser, String who) {
        long tie = TestServer.shared().bean(Ties.class).tieOf(who).orElseThrow();
        String path = "/customers/" + tie + "/erase";
        return Browser.location(browser.send(path, path, "who", who, "sure", "yes"));
    }

    /** Leaves something of her in every table where something can be left. */
    private void live() throws Exception {
        if (reviews.known().isEmpty()) {
            reviews.reviewEverything();
        }
        Sending.keep(
                identified(visitor),
                wrote(visitor, "first-" + of, 60, "hola"),
                wrote(bob, "bob-" + of, 40, "soy roberto"),
                wrote(zoraida, "calm-" + of, 81, theirWords));
        for (int i = 0; i < 6; i++) {
            Sending.keep(wrote(zoraida, "calm-" + of + "-" + i, 80 - i, "hola, ¿me ayudan mañana? gracias"));
        }
        catchUp();
        for (int i = 0; i < 8; i++) {
            Sending.keep(
                    wrote(zoraida, "rude-" + zoraida + "-" + i, 60 - 7 * i, "sos una inútil de mierda, hija de puta"));
        }
        Sending.keep(
                """
                {"type":"track","messageId":"dm-%s-%s","userId":"%s","event":"Direct Message Sent","timestamp":"%s",
                 "properties":{"toId":"%s","text":"%s, escríbeme a bob@obra.test, y no a %s"}}
                """.formatted(of, zoraida, bob, ago(9), zoraida, name, email),
                rated(bob, zoraida, "rated-" + of),
                """
                {"type":"track","messageId":"open-%s","anonymousId":"company","event":"Incident Opened",
                 "timestamp":"%s","properties":{"incidentId":"i-%s","affects":["%s","%s"]}}
                """.formatted(of, ago(8), of, zoraida, bob),
                """
                {"type":"track","messageId":"raw-%s","userId":"webhooks","event":"Stripe message","timestamp":"%s",
                 "properties":{"vendor":"stripe","message":"%s"}}
                """.formatted(of, ago(7), vault.seal("{\"receipt_email\":\"" + email + "\"}")));
        catchUp();
        Changes changes = server.bean(Changes.class);
        changes.write(
                ties.tieOf(zoraida).orElseThrow(), "Ana", server.clock().instant(), "Habló " + name, UUID.randomUUID());
        changes.write(
                ties.tieOf(bob).orElseThrow(),
                "Ana",
                server.clock().instant(),
                "Su vecina: " + email,
                UUID.randomUUID());
        Sending.keep(wrote(zoraida, "last-" + of, 1, "llámenme al " + phone));
        catchUp();
    }

    private List<Event> eventsOf(String who) {
        return server.bean(lazo.events.Timeline.class)
                .of(ties.numbersOf(List.of(who)).values());
    }

    private List<String> needles() {
        return List.of(
                zoraida,
                visitor,
                name,
                email,
                phone,
                theirWords,
                vault.index("email", email).toString(),
                vault.index("phone", Sought.digits(phone)).toString());
    }

    private Set<String> tables() {
        return new TreeSet<>(database.sql("""
                        select relname::text from pg_class class join pg_namespace room on room.oid = relnamespace
                        where relkind in ('r', 'p', 'm', 'f') and nspname not like 'pg\\_%'
                            and nspname <> 'information_schema'
                        """).query(String.class).list());
    }

    /** Every row of every table that holds one of these words: as text, in bytes, or under a seal. */
    private Map<String, List<String>> whatHolds(List<String> needles) {
        Set<String> all = new HashSet<>(needles);
        needles.forEach(needle -> all.add(HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8))));
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String table : tables()) {
            database.sql("select row_::text from " + table + " as row_").query(row -> {
                String text = opened(row.getString(1));
                all.stream()
                        .filter(text::contains)
                        .forEach(needle -> found.computeIfAbsent(table, _ -> new ArrayList<>())
                                .add(needle + " in " + text));
            });
        }
        return found;
    }

    private String opened(String row) {
        return SEALED.matcher(row).replaceAll(found -> {
            try {
                return java.util.regex.Matcher.quoteReplacement(vault.open(found.group()));
            } catch (RuntimeException notOurs) {
                return "";
            }
        });
    }

    private String identified(String anonymous) {
        return """
                {"type":"identify","messageId":"who-%s","userId":"%s","anonymousId":"%s","timestamp":"%s",
                 "traits":{"name":"%s","email":"%s","phone":"%s"}}
                """.formatted(of, zoraida, anonymous, ago(90), name, email, phone);
    }

    private String group(String who, String account) {
        return "{\"type\":\"group\",\"userId\":\"%s\",\"groupId\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(who, account, ago(2));
    }

    private String rated(String who, String whom, String id) {
        return """
                {"type":"track","messageId":"%s","userId":"%s","event":"Rating Given","timestamp":"%s",
                 "properties":{"aboutId":"%s","score":2,"comment":"no llegó"}}
                """.formatted(id, who, ago(0), whom);
    }

    private void catchUp() {
        while (reviews.catchUp(1_000, () -> true) > 0) {
            // until there is no news left
        }
    }

    private String wrote(String who, String id, int daysAgo, String text) {
        return """
                {"type":"track","messageId":"%s","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                 "properties":{"text":"%s","conversationId":"c-%s"}}
                """.formatted(id, who, ago(daysAgo), text, id);
    }

    private String ago(int days) {
        return server.clock().instant().minus(Duration.ofDays(days)).toString();
    }
}
