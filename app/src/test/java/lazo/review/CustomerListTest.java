package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import lazo.team.Colleague;
import org.junit.jupiter.api.Test;

/** Whom somebody finds who looks for them. */
class CustomerListTest {

    private final String number = UUID.randomUUID().toString();

    @Test
    void anAccountKeepsItsNameAndIsFoundByTheIdsOfItsPeople() throws Exception {
        Sending.keep(
                identify("p1-" + number, "Juan Person"),
                """
                {"type":"group","userId":"p1-%s","groupId":"acct-%s","traits":{"name":"Acme %s"}}""".formatted(number, number, number),
                identify("p2-" + number, "Eva Person"),
                """
                {"type":"group","userId":"p2-%s","groupId":"acct-%s"}""".formatted(number, number),
                """
                {"type":"track","userId":"p2-%s","event":"Signed Up"}""".formatted(number),
                identify("p1-" + number, "Juan Person"));
        TestServer.shared().bean(Reviews.class).reviewEverything();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            for (String words : new String[] {"Acme+" + number, "p1-" + number, "p2-" + number, "acct-" + number}) {
                assertThat(agent.browser().get("/customers?q=" + words).body()).contains("Acme " + number);
            }
        }
    }

    @Test
    void whatNobodyCanWriteIsRefused() {
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            Browser browser = agent.browser();
            assertThat(browser.get("/customers?q=%00").statusCode()).isEqualTo(400);
        }
    }

    private static String identify(String id, String name) {
        return """
                {"type":"identify","userId":"%s","traits":{"name":"%s"}}""".formatted(id, name);
    }
}
