package lazo.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import lazo.kernel.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A browser that runs no script reads, searches and writes all the same. */
@Tag("browser")
class WithoutScriptTest {

    @BeforeAll
    static void thereAreCustomers() {
        Asamblea.there();
    }

    @Test
    void readingSearchingAndWritingNeedNoScript() {
        try (Screen screen = Screen.as(Role.LEAD, Screen.usual().setJavaScriptEnabled(false))) {
            Page page = screen.page();
            page.locator(".people > li a").first().press("Enter");
            assertThat(page.locator("svg.ribbon").first()).isVisible();
            page.locator("#signs details summary").first().press("Enter");
            assertThat(page.locator("#signs details").first()).hasAttribute("open", "");
            page.getByLabel("A note").fill("Written without a script.");
            page.getByText("Keep the note").press("Enter");
            assertThat(page.locator("#notes")).containsText("Written without a script.");
            page.locator("nav.places a[href='/customers']").press("Enter");
            String name = page.locator("a.name").first().innerText();
            page.getByLabel("Name, id, e-mail or phone").fill(name);
            page.locator("form.finder button.primary").press("Enter");
            assertThat(page.locator("a.name").first()).hasText(name);
            page.locator("nav.places a[href='/insights']").press("Enter");
            assertThat(page.locator("svg.survival").first()).isVisible();
            page.locator("nav.places a[href='/company']").press("Enter");
            assertThat(page.locator("#needs .rows li").first()).isVisible();
            page.locator(".foot a[href*='light=dark']").press("Enter");
            assertThat(page.locator("html")).hasAttribute("data-light", "dark");
            page.locator("details.account summary").press("Enter");
            page.getByText("Sign out").press("Enter");
            assertThat(page.locator("h1")).hasText("Sign in");
        }
    }
}
