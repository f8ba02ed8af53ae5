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
    void aNameIsFoundWithoutItsAccentsAndInAnyOrderAndAPhoneWithoutItsCountry() throws Exception {
        String word = "Ñandú" + number.substring(0, 8);
        for (String id : new String[] {"a-" + number, "b-" + number}) {
            Sending.keep(
                    """
                    {"type":"identify","userId":"%s","traits":{"name":"Álvaro Pérez %s","phone":"%s"}}""".formatted(id, word, id.startsWith("a") ? "+57 (300) 987-" + fourDigits() : ""),
                    """
                    {"type":"track","userId":"%s","event":"Signed Up"}""".formatted(id));
        }
        TestServer.shared().bean(Reviews.class).reviewEverything();
        try (Colleague agent = Colleague.inside(Role.AGENT)) {
            String found = agent.browser()
                    .get("/customers?q=nandu" + number.substring(0, 8) + "+perez+alvaro")
                    .body();
            assertThat(found)
                    .contains("Álvaro Pérez " + word, "a-" + number, "b-" + number); // alike, so their ids stand there
            for (String phone :
                    new String[] {"300987" + fourDigits(), "0057300987" + fourDigits(), "57+300+987+" + fourDigits()}) {
                assertThat(agent.browser().get("/customers?q=" + phone).body()).contains("Álvaro Pérez " + word);
            }
            assertThat(agent.browser()
                            .get("/customers?q=nandu" + number.substring(0, 8) + "+maria")
                            .body())
                    .doesNotContain("Álvaro Pérez " + word);
        }
    }

    private String fourDigits() {
        return String.valueOf(1000 + Math.floorMod(number.hashCode(), 9000));
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
