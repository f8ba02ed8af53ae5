package lazo.events.hooks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import lazo.kernel.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings messages to endpoints as Standard Webhooks (standardwebhooks.com) has it: {@code webhook-id}, {@code
 * webhook-timestamp} and {@code webhook-signature}, HMAC-SHA256 over {@code id.timestamp.body} in base64 after {@code
 * v1,}. A message that is not taken with a 2xx is brought again under the same id, after a pause that doubles from five
 * seconds to six hours, give or take a fifth; an endpoint that has taken nothing for five days is given up.
 */
@Component
class Messenger {

    private static final int AT_A_TIME = 20;
    private static final double FIRST_PAUSE_SECONDS = 5;
    private static final double LONGEST_PAUSE_SECONDS = 6 * 3_600;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final Peer peer;

    /** Only spreads messages in time. */
    private final SplittableRandom spread = new SplittableRandom(1);

    Messenger(JdbcClient database, Vault vault, Clock clock, Peer peer) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.peer = peer;
    }

    private record Message(String id, String endpoint, String url, String secret, String body, int attempts) {}

    @Scheduled(fixedDelay = 1_000)
    void work() {
        try {
            int brought = AT_A_TIME;
            while (brought == AT_A_TIME) {
                brought = bringWhatIsDue();
            }
        } catch (RuntimeException failure) {
            LOG.error("Messages to others could not be brought; they will be tried again.", failure);
        }
    }

    /** @return how many were tried */
    synchronized int bringWhatIsDue() {
        List<Message> due = database.sql("""
                        select delivery.id, endpoint.id, endpoint.url, endpoint.secret, delivery.body, delivery.attempts
                        from events_delivery delivery join events_endpoint endpoint on endpoint.id = delivery.endpoint
                        where delivery.done_at is null and delivery.due_at <= ? and endpoint.disabled_at is null
                        order by delivery.due_at limit ?
                        """)
                .params(time(clock.instant()), AT_A_TIME)
                .query((row, _) -> new Message(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        vault.open(row.getString(4)),
                        row.getString(5),
                        row.getInt(6)))
                .list();
        due.forEach(this::bring);
        if (due.isEmpty()) {
            database.sql("delete from events_delivery where done_at < ?")
                    .param(time(clock.instant().minus(REMEMBERED)))
                    .update();
        }
        return due.size();
    }

    private void bring(Message message) {
        Instant now = clock.instant();
        String said;
        try {
            int status = peer.post(URI.create(message.url()), headers(message, now), Signed.bytes(message.body()));
            if (status >= 200 && status < 300) {
                done(message, now, status);
                return;
            }
            said = "status " + status;
            if (status == 410) {
                giveUp(message.endpoint(), now);
            }
        } catch (IOException | IllegalArgumentException failure) {
            said = String.valueOf(failure.getMessage());
        }
        again(message, now, said);
    }

    private static Map<String, String> headers(Message message, Instant now) {
        String time = String.valueOf(now.getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                message.id(),
                "webhook-timestamp",
                time,
                "webhook-signature",
                Endpoints.signature(message.secret(), message.id(), time, message.body()));
    }

    private void done(Message message, Instant now, int status) {
        database.sql("update events_delivery set done_at = ?, attempts = attempts + 1, said = ? where id = ?")
                .params(time(now), "status " + status, message.id())
                .update();
        database.sql("update events_endpoint set failing_since = null where id = ? and failing_since is not null")
                .param(message.endpoint())
                .update();
    }

    private void again(Message message, Instant now, String said) {
        double pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * Math.pow(2, message.attempts()));
        long millis = Math.round(pause * 1_000 * (0.8 + 0.4 * spread.nextDouble()));
        database.sql("update events_delivery set due_at = ?, attempts = attempts + 1, said = ? where id = ?")
                .params(time(now.plusMillis(millis)), said, message.id())
                .update();
        database.sql("update events_endpoint set failing_since = coalesce(failing_since, ?) where id = ?")
                .params(time(now), message.endpoint())
                .update();
        database.sql("update events_endpoint set disabled_at = ? where id = ? and failing_since <= ?")
                .params(time(now), message.endpoint(), time(now.minus(GIVEN_UP_AFTER)))
                .update();
    }

    private void giveUp(String endpoint, Instant now) {
        database.sql("update events_endpoint set disabled_at = ? where id = ?")
                .params(time(now), endpoint)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
