package lazo.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lazo.TestServer;
import lazo.science.history.Event;
import lazo.team.TestKeys;
import lazo.ties.Ties;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A company's Java programs go on using Segment's own client. */
class SegmentForJavaTest {

    private final TestServer server = TestServer.shared();
    private final String ana = "ana-" + UUID.randomUUID();
    private final String visitor = "visitor-" + UUID.randomUUID();
    private final String account = "account-" + UUID.randomUUID();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    void everythingArrivesOnceThoughTheFirstAnswerIsLost() throws InterruptedException {
        send(
                client(),
                IdentifyMessage.builder()
                        .userId(ana)
                        .anonymousId(visitor)
                        .traits(Map.of("name", "Ana", "email", "ana@example.com")),
                TrackMessage.builder("Payment Received")
                        .userId(ana)
                        .properties(Map.of("paymentId", "p-" + ana, "amount", 49.5, "currency", "USD")),
                GroupMessage.builder(account).userId(ana).traits(Map.of("name", "Acme")),
                PageMessage.builder("Prices").anonymousId(visitor),
                AliasMessage.builder("old-" + visitor).userId(ana));

        assertThat(delivered).hasValue(5);
        assertThat(failed).hasValue(0);
        assertThat(story(ana))
                .hasSize(4)
                .satisfiesOnlyOnce(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                Event.PaymentReceived.class,
                                paid -> assertThat(paid.amount().amount()).isEqualTo(49.5)));
        assertThat(story(visitor)).singleElement().isInstanceOf(Event.Other.class);
        Ties ties = server.bean(Ties.class);
        assertThat(ties.tieOf(visitor)).isEqualTo(ties.tieOf(account)).isPresent();
    }

    @Test
    void aMessageThatIsRefusedDoesNotMakeItsNeighboursFail() throws InterruptedException {
        send(
                client(),
                TrackMessage.builder("Payment Received")
                        .userId(ana)
                        .properties(Map.of("paymentId", "p1", "amount", -1, "currency", "USD")),
                TrackMessage.builder("Signed Up").userId(ana));

        assertThat(failed).hasValue(0);
        assertThat(story(ana)).singleElement().isInstanceOf(Event.SignedUp.class);
    }

    @Test
    void whereNothingCouldBeKeptTheProgramHearsOfIt() throws InterruptedException {
        send(client(), TrackMessage.builder("Payment Received").userId(ana));

        assertThat(failed).hasValue(1);
        assertThat(delivered).hasValue(0);
    }

    /** Its first request is sent twice, as after an answer that got lost. */
    private OkHttpClient client() {
        AtomicInteger requests = new AtomicInteger();
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (requests.getAndIncrement() == 0) {
                        chain.proceed(chain.request()).close();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
    }

    private void send(OkHttpClient http, com.segment.analytics.messages.MessageBuilder<?, ?>... messages)
            throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(messages.length);
        Analytics analytics = Analytics.builder(TestKeys.WRITE)
                .endpoint(server.at("").toString())
                .client(http)
                .flushQueueSize(messages.length)
                .callback(new Callback() {
                    @Override
                    public void success(Message message) {
                        delivered.incrementAndGet();
                        heard.countDown();
                    }

                    @Override
                    public void failure(Message message, Throwable why) {
                        failed.incrementAndGet();
                        heard.countDown();
                    }
                })
                .build();
        try {
            for (var message : messages) {
                analytics.enqueue(message);
            }
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            analytics.shutdown();
        }
    }

    private List<Event> story(String who) {
        return server.bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(who)).values());
    }
}
