package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lazo.MovableClock;
import lazo.Server;
import lazo.events.Delivered;
import lazo.kernel.Settings;
import lazo.science.history.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that begins with nobody and nothing, on its first day. */
class FreshServerTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    @TempDir
    private Path home = Path.of("");

    @Test
    void theFirstCustomerIsJudgedByWhatTheySendNotByTheEmptyCompanyOfBefore() throws Exception {
        Settings settings = new Settings(home, 0, null, "http://localhost", 1_000, false, null);
        try (Server.Running running = Server.start(settings, new MovableClock(NOW))) {
            running.bean(Reviews.class).reviewEverything();
            List<String> year = new ArrayList<>(IntStream.range(1, 9)
                    .mapToObj(month -> track("Payment Received", 30 * month, """
                            "paymentId":"p-%d","amount":49,"currency":"USD\"""".formatted(month)))
                    .toList());
            running.bean(Delivered.class).keep(year);
            soon(running, "costs_more <> 'unknown' or hostility = 'unknown'");
            running.bean(Delivered.class)
                    .keep(IntStream.range(1, 9)
                            .mapToObj(week -> track("Live Chat Message Sent", 7 * week, """
                                    "conversationId":"c-%d","text":"son unos inútiles de mierda\"""".formatted(week)))
                            .toList());
            soon(running, "hostility = 'alarm'");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Settings settings = new Settings(home, other.getLocalPort(), null, "http://localhost", 10, false, null);
            assertThatThrownBy(() -> Server.start(settings, new MovableClock(NOW)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    private static String track(String event, int daysAgo, String properties) {
        return """
                {"type":"track","userId":"ana","event":"%s","timestamp":"%s","properties":{%s}}""".formatted(event, NOW.minus(Duration.ofDays(daysAgo)), properties);
    }

    private static void soon(Server.Running server, String condition) throws InterruptedException {
        JdbcClient database = server.bean(JdbcClient.class);
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!database.sql("select exists (select from review_tie where " + condition + ")")
                .query(Boolean.class)
                .single()) {
            assertThat(System.nanoTime()).as(condition).isLessThan(until);
            Thread.sleep(50);
        }
    }
}
