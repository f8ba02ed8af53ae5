package lazo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lazo.TestServer;
import lazo.science.history.Event;
import lazo.science.review.Identities;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of what arrives, and whose it is. */
class JournalTest {

    private final TestServer server = TestServer.shared();
    private final Timeline timeline = server.bean(Timeline.class);
    private final Ties ties = server.bean(Ties.class);

    @Test
    void aMessageThatIsSentAgainIsKeptOnce() {
        String ana = someone("ana");
        String message = paid(ana, "once-" + ana);
        assertThat(Sending.keep(message)).isEqualTo(1);
        assertThat(Sending.keep(message, message)).isZero();
        assertThat(storyOf(ana)).hasSize(1);
    }

    @Test
    void whatNoDatabaseCanHoldIsTurnedAwayAndCostsNobodyElse() {
        String ana = someone("ana");
        String poison = """
                {"type":"track","userId":"%s","event":"x","messageId":"poison-%s","properties":{"n":1e999999}}""".formatted(ana, ana);
        Journal.Outcome outcome = Sending.outcome(paid(ana, "one-" + ana), poison, paid(ana, "two-" + ana));
        assertThat(outcome.fresh()).isEqualTo(2);
        assertThat(outcome.turnedAway()).singleElement().satisfies(turned -> {
            assertThat(turned.index()).isEqualTo(1);
            assertThat(turned.messageId()).isEqualTo("poison-" + ana);
        });
        assertThat(storyOf(ana)).hasSize(2);
    }

    @Test
    void manySendersAtOnceLoseNothingAndWaitForNobody() throws Exception {
        List<String> people = List.of(someone("a"), someone("b"), someone("c"), someone("d"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                List<String> messages = new ArrayList<>();
                for (String each : people) {
                    for (int i = 0; i < 25; i++) {
                        messages.add(paid(each, "same-" + each + "-" + i)); // every sender sends the same
                    }
                }
                Collections.shuffle(messages, new Random(sender));
                Callable<Integer> keep = () -> Sending.keep(messages.toArray(String[]::new));
                sent.add(threads.submit(keep));
            }
            int kept = 0;
            for (Future<Integer> each : sent) {
                kept += each.get();
            }
            assertThat(kept).isEqualTo(100);
        }
        assertThat(storyOf(people.getFirst())).hasSize(25);
    }

    @Test
    void whatIdentifiesAPersonIsUnreadableInTheDatabaseAndWholeWhenItIsReadAgain() {
        String ana = someone("ana");
        Sending.keep("""
                {"type":"identify","userId":"%s","timestamp":"2026-03-01T10:00:00Z",
                 "traits":{"name":"Ana","email":"ana.secreta@example.com","phone":"+573001234567"}}
                """.formatted(ana));
        String raw = server.bean(JdbcClient.class)
                .sql("select string_agg(body::text, ' ') from events_event where person = ?")
                .param(ties.numbersOf(List.of(ana)).get(ana))
                .query(String.class)
                .single();
        assertThat(raw).contains("Ana").doesNotContain("secreta").doesNotContain("3001234567");
        assertThat(storyOf(ana)).singleElement().isInstanceOfSatisfying(Event.Identified.class, known -> {
            assertThat(known.traits().email()).isEqualTo("ana.secreta@example.com");
            assertThat(known.traits().phone()).isEqualTo("+573001234567");
        });
    }

    @Test
    void theClockOfTheSenderIsCorrectedOnceAndForAll() {
        String ana = someone("ana");
        String now = server.clock().instant().toString();
        String hourAgo = server.clock().instant().minusSeconds(3_600).toString();
        // The sender's clock is an hour late: it says it sends an hour ago what happened two hours ago.
        String twoHoursAgo = server.clock().instant().minusSeconds(7_200).toString();
        Sending.keep("{\"type\":\"track\",\"event\":\"Signed Up\",\"userId\":\"" + ana + "\",\"timestamp\":\""
                + twoHoursAgo + "\",\"sentAt\":\"" + hourAgo + "\"}");
        assertThat(storyOf(ana))
                .singleElement()
                .satisfies(event -> assertThat(event.at())
                        .isEqualTo(server.clock().instant().minusSeconds(3_600).toEpochMilli()));
        assertThat(now).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whoIsWhomDoesNotDependOnTheOrderOfTheNews(int seed) {
        String visitor = someone("visitor");
        String ana = someone("ana");
        String old = someone("old-ana");
        String account = someone("account");
        List<String> news = new ArrayList<>(List.of(
                "{\"type\":\"identify\",\"userId\":\"%s\",\"anonymousId\":\"%s\",\"timestamp\":\"2026-03-01T10:00:00Z\"}"
                        .formatted(ana, visitor),
                "{\"type\":\"alias\",\"userId\":\"%s\",\"previousId\":\"%s\",\"timestamp\":\"2026-03-01T11:00:00Z\"}"
                        .formatted(ana, old),
                "{\"type\":\"group\",\"userId\":\"%s\",\"groupId\":\"%s\",\"timestamp\":\"2026-03-01T12:00:00Z\"}"
                        .formatted(ana, account),
                paid(visitor, "v-" + visitor),
                paid(old, "o-" + old)));
        Collections.shuffle(news, new Random(seed));
        news.forEach(Sending::keep);
        long tie = ties.tieOf(account).orElseThrow();
        assertThat(ties.people(tie))
                .extracting(Ties.Person::externalId)
                .containsExactlyInAnyOrder(account, ana, old, visitor)
                .startsWith(account);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whoIsWhomDoesNotDependOnWhoSaysItAtTheSameTime(int seed) throws Exception {
        String run = UUID.randomUUID() + "-";
        SplittableRandom chance = new SplittableRandom(seed);
        List<Identities.Link> links = new ArrayList<>();
        List<String> news = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            String previous = run + chance.nextInt(60);
            String now = run + chance.nextInt(60);
            Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(i);
            links.add(new Identities.Link(previous, now, at.toEpochMilli()));
            news.add("{\"type\":\"alias\",\"userId\":\"%s\",\"previousId\":\"%s\",\"timestamp\":\"%s\"}"
                    .formatted(now, previous, at));
        }
        Collections.shuffle(news, new Random(seed));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> sent = new ArrayList<>();
            for (int from = 0; from < news.size(); from += 8) {
                List<String> some = news.subList(from, from + 8);
                sent.add(() -> Sending.keep(some.toArray(String[]::new)));
            }
            for (Future<Integer> each : threads.invokeAll(sent)) {
                assertThat(each.get()).as("nobody was locked out").isEqualTo(8);
            }
        }
        Identities whole = Identities.of(links);
        for (Identities.Link link : links) {
            assertThat(ties.tieOf(link.from())).isEqualTo(ties.tieOf(whole.canonical(link.from())));
            assertThat(ties.people(ties.tieOf(link.from()).orElseThrow())
                            .getFirst()
                            .externalId())
                    .isEqualTo(whole.canonical(link.from()));
        }
    }

    @Test
    void whatAMessageSentAgainSaysDifferentlyIsNotBelieved() {
        String old = someone("old");
        String ana = someone("ana");
        String other = someone("other");
        String alias = "{\"type\":\"alias\",\"messageId\":\"alias-" + ana
                + "\",\"userId\":\"%s\",\"previousId\":\"%s\",\"timestamp\":\"2026-03-01T11:00:00Z\"}";
        Sending.keep(alias.formatted(ana, old));
        Sending.keep(alias.formatted(other, ana), paid(ana, "p-" + ana));
        assertThat(ties.tieOf(old)).isEqualTo(ties.tieOf(ana));
        assertThat(ties.tieOf(ana)).isNotEqualTo(ties.tieOf(other));
    }

    private List<Event> storyOf(String who) {
        return timeline.of(ties.numbersOf(List.of(who)).values());
    }

    private static String someone(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private static String paid(String who, String messageId) {
        return """
                {"type":"track","messageId":"%s","userId":"%s","event":"Payment Received",
                 "timestamp":"2026-03-01T10:00:00Z",
                 "properties":{"paymentId":"p-%s","amount":49,"currency":"USD"}}
                """.formatted(messageId, who, messageId);
    }
}
