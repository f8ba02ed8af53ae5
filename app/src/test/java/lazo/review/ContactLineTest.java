package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.team.Colleague;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;

class ContactLineTest {

    @Test
    void whoTalksWithCustomersSeesHowToReachThem() throws Exception {
        String id = "reach-" + UUID.randomUUID();
        Sending.keep("""
                {"type":"identify","userId":"%s","traits":{"name":"Ana","email":"ana@example.com","phone":"+57 300 123-4567"}}""".formatted(id), """
                {"type":"track","userId":"%s","event":"Report Exported"}""".formatted(id), """
                {"type":"track","userId":"%s","event":"Signed Up"}""".formatted(id));
        TestServer.shared().bean(Reviews.class).reviewEverything();
        long tie = TestServer.shared().bean(Ties.class).tieOf(id).orElseThrow();
        try (Colleague agent = Colleague.inside(Role.AGENT);
                Colleague auditor = Colleague.inside(Role.AUDITOR)) {
            String page = agent.browser().get("/customers/" + tie).body();
            assertThat(page).contains("href=\"mailto:ana@example.com\"", "href=\"tel:+573001234567\"");
            assertThat(auditor.browser().get("/customers/" + tie).body())
                    .contains("Ana")
                    .doesNotContain("mailto:", "tel:");
        }
    }
}
