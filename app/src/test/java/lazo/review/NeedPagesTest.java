package lazo.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lazo.Browser;
import lazo.TestServer;
import lazo.kernel.Role;
import lazo.science.history.CompanyFacts.Need;
import lazo.team.Colleague;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A need leaves the catalogue with one click, and comes back with another. */
class NeedPagesTest {

    private static final String WRITTEN = """
            name: Asamblea
            needs:
              - id: minutes
                stance: planned  # promised in May
                title: Signed minutes
              - id: loans
                stance: never
                title: Loans
            """;

    private final CompanyFile company = TestServer.shared().bean(CompanyFile.class);
    private final String before = company.text();

    @BeforeEach
    void theCatalogueIsKnown() {
        company.save(WRITTEN, "test");
    }

    @AfterEach
    void asItWas() {
        company.save(before, "test");
    }

    @Test
    void whatIsTakenOutByMistakeIsPutBackToTheLetter() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            String back = Browser.location(lead.browser().send("/company", "/company/needs/remove", "id", "minutes"));
            assertThat(needs()).containsExactly("loans");
            String page = lead.browser().get(back.replaceAll("#.*", "")).body();
            Matcher undo = Pattern.compile("action=\"(/company/versions/\\d+/again)\".*?name=\"seen\" value=\"(\\d+)\"")
                    .matcher(page);
            assertThat(undo.find()).isTrue();
            assertThat(page).contains("Put it back");
            lead.browser().send("/company", undo.group(1), "seen", undo.group(2));
            assertThat(company.text()).isEqualTo(WRITTEN);
        }
    }

    @Test
    void whatSomebodyElseSaidInTheMeantimeIsNotLost() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            long first = company.versions(1).getFirst().number();
            company.save(WRITTEN.replace("planned", "considered"), "somebody else");
            String back = Browser.location(lead.browser()
                    .send("/company", "/company/versions/" + first + "/again", "seen", String.valueOf(first)));
            assertThat(back).contains("needs=changed");
            assertThat(company.text()).contains("considered");
            assertThat(lead.browser().get(back.replaceAll("#.*", "")).body()).contains("in the meantime");
        }
    }

    @Test
    void aNeedThatIsSentTwiceStandsOnce() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            for (int i = 0; i < 2; i++) {
                lead.browser().send("/company", "/company/needs", "title", "Parking", "es", "parqueo\r\nestacionar");
            }
            assertThat(needs()).containsExactly("minutes", "loans", "parking");
        }
    }

    @Test
    void whatIsNotThereIsNotRemoved() {
        try (Colleague lead = Colleague.inside(Role.LEAD)) {
            assertThat(lead.browser()
                            .send("/company", "/company/needs/remove", "id", "nothing")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(company.text()).isEqualTo(WRITTEN);
        }
    }

    private List<String> needs() {
        return company.facts().needs().stream().map(Need::id).toList();
    }
}
