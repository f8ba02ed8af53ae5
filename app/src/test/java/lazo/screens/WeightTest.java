package lazo.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.team.Colleague;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;

/** Every page is light enough for a telephone far from a city: less than 100 KB, before it is packed for the way. */
class WeightTest {

    private static final int MOST = 100_000;

    private final TestServer server = Asamblea.there();

    @Test
    void everyPageIsLight() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/customers?presence=all",
                "/insights",
                "/insights/heard",
                "/company",
                "/team",
                "/keys",
                "/webhooks",
                "/audit",
                "/account",
                "/developers"));
        Asamblea.urgent().stream().limit(20).forEach(tie -> paths.add("/customers/" + tie));
        try (Colleague admin = Colleague.inside(Role.ADMIN)) {
            Map<String, Integer> heavy = new TreeMap<>();
            for (String path : paths) {
                int weight = weight(admin.browser().get(path));
                if (weight >= MOST) {
                    heavy.put(path, weight);
                }
            }
            assertThat(heavy).isEmpty();
        }
    }

    @Test
    void whoeverWroteThousandsOfTimesStillFitsOnAPage() {
        String who = "talkative-" + UUID.randomUUID();
        Instant now = server.clock().instant();
        for (int batch = 0; batch < 20; batch++) {
            String[] messages = new String[100];
            for (int i = 0; i < messages.length; i++) {
                int number = 100 * batch + i;
                messages[i] = """
                        {"type":"track","messageId":"%s-%d","userId":"%s","event":"Live Chat Message Sent","timestamp":"%s",
                         "properties":{"conversationId":"c-%s-%d","text":"no me sirve %d, la votación es muy lenta %s"}}
                        """.formatted(
                                who,
                                number,
                                who,
                                now.minus(Duration.ofHours(4L * number + 1)),
                                who,
                                number / 5,
                                number,
                                "y ya escribí varias veces por lo mismo ".repeat(5));
            }
            Sending.keep(messages);
        }
        long tie = server.bean(Ties.class).tieOf(who).orElseThrow();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            HttpResponse<String> page = agent.browser().get("/customers/" + tie);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(weight(page)).isLessThan(MOST);
        }
    }

    private static int weight(HttpResponse<String> page) {
        return page.body().getBytes(StandardCharsets.UTF_8).length;
    }
}
