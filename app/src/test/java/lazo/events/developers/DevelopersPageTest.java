package lazo.events.developers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.events.developers.Description.Line;
import lazo.events.developers.Description.Told;
import lazo.events.hooks.Endpoints;
import lazo.team.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says is what the description says, and what the description says works. */
class DevelopersPageTest {

    private final TestServer server = TestServer.shared();
    private final Description description = Description.read();

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void whatTheDescriptionSaysStandsOnThePageInEachLanguage(String language) {
        try (Browser browser = new Browser(server)) {
            String page = plain(
                    browser.get("/developers", "Accept-Language", language).body());
            assertThat(page).contains("lang=\"" + language);
            assertThat(description.addresses("/", language)).hasSize(10).allSatisfy(line -> isOn(page, line));
            assertThat(description.answers("/v1/track", language)).hasSize(8).allSatisfy(line -> isOn(page, line));
            assertThat(description.fields(language)).isNotEmpty().allSatisfy(line -> isOn(page, line));
            assertThat(description.told(language))
                    .allSatisfy(told -> assertThat(page).contains(told.type(), told.meaning(), told.inLines()));
        }
    }

    @Test
    void whatWeTellIsDescribed() {
        assertThat(description.told("en")).extracting(Told::type).containsExactlyElementsOf(Endpoints.TYPES);
    }

    @Test
    void theLineToTryWorks() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.at("/v1/track"))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString((TestKeys.WRITE + ":").getBytes(UTF_8)))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(description.example("/v1/track")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void theExampleIsSignedAsMessagesAre() {
        try (Browser browser = new Browser(server)) {
            Matcher example = Pattern.compile(
                            "(whsec_[A-Za-z0-9+/]{20,}=*).*webhook-id: (\\S+)\nwebhook-timestamp: (\\d+)\nwebhook-signature: (\\S+)\n\n([^<]+)",
                            Pattern.DOTALL)
                    .matcher(plain(browser.get("/developers").body()));
            assertThat(example.find()).isTrue();
            assertThat(example.group(4))
                    .isEqualTo(Endpoints.signature(
                            example.group(1), example.group(2), example.group(3), example.group(5)));
        }
    }

    private static void isOn(String page, Line line) {
        assertThat(page).contains("<code>" + line.name() + "</code>").contains(line.meaning());
    }

    private static String plain(String page) {
        return page.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
