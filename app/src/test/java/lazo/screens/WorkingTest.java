package lazo.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import lazo.TestServer;
import lazo.events.Sending;
import lazo.kernel.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day's work in a real browser: signing in, looking for somebody, reading a tie, saying how it was. */
@Tag("browser")
class WorkingTest {

    private final TestServer server = Asamblea.there();

    @Test
    void aWrongPasswordIsToldAndTheRightOneLeadsToToday() {
        try (Screen screen = Screen.as(Role.AGENT)) {
            Page page = screen.page();
            assertThat(page.locator("h1")).hasText("Today");
            assertThat(page.locator(".people > li").first()).isVisible();
            page.locator("details.account summary").click();
            page.getByText("Sign out").click();
            page.getByLabel("E-mail").fill(screen.colleague().email());
            page.locator("input[type=password]").fill("not the password");
            page.locator("form.stack button.primary").click();
            assertThat(page.locator("[role=alert]").first()).containsText("do not go together");
        }
    }

    @Test
    void whoeverIsFirstTodayHasTheirWholeStoryOnOnePage() {
        try (Screen screen = Screen.as(Role.AGENT)) {
            Page page = screen.page();
            Locator first = page.locator(".people > li").first();
            String name = first.locator("a").first().innerText();
            first.locator("a").first().click();
            assertThat(page.locator("h1")).containsText(name.strip());
            assertThat(page.locator("svg.ribbon").first()).isVisible();
            assertThat(page.locator("#signs summary")).hasCount(5);
            Locator sign = page.locator("#signs details").first();
            sign.locator("summary").click();
            assertThat(sign).hasAttribute("open", "");
            page.getByLabel("A note").fill("Called her. She wants the minutes by Friday.");
            page.getByText("Keep the note").click();
            assertThat(page.locator("#notes")).containsText("She wants the minutes by Friday.");
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void todayCanBeNarrowedToOneKindOfWork() {
        try (Screen screen = Screen.as(Role.LEAD)) {
            Page page = screen.page();
            Locator kinds = page.locator("nav.chips a");
            int all = Integer.parseInt(kinds.first().locator(".note").innerText());
            Locator second = kinds.nth(1);
            int some = Integer.parseInt(second.locator(".note").innerText());
            assertThat(some).isPositive().isLessThan(all);
            second.click();
            assertThat(page.locator("nav.chips a[aria-current] .note")).hasText(String.valueOf(some));
            assertThat(page.locator(".people > li")).hasCount(Math.min(25, some));
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void customersAreFilteredSearchedAndPutInOrder() {
        try (Screen screen = Screen.as(Role.AGENT)) {
            Page page = screen.page();
            screen.go("/customers");
            int all = page.locator("table.customers tbody tr").count();
            page.getByLabel("With the sign").selectOption("hostility");
            page.getByLabel("Who", new Page.GetByLabelOptions().setExact(true)).selectOption("all");
            page.getByLabel("In order of").selectOption("name");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            Locator rows = page.locator("table.customers tbody tr");
            assertThat(rows.first()).isVisible();
            assertThat(rows.count()).isPositive().isLessThan(all);
            assertThat(rows.locator("[title^='Insults: alarm'], [title^='Insults: watch']"))
                    .hasCount(rows.count());
            assertThat(page.getByLabel("In order of")).hasValue("name");
            String name = rows.first().locator("a.name").innerText();
            screen.go("/customers?presence=all");
            page.getByLabel("Name, id, e-mail or phone").fill(name);
            page.keyboard().press("Enter");
            assertThat(rows.first()).containsText(name);
            page.getByLabel("Name, id, e-mail or phone").fill("nobody is called this");
            page.keyboard().press("Enter");
            assertThat(page.locator(".empty")).containsText("Nobody like that");
        }
    }

    @Test
    void everythingInTheListIsReachedWithTheKeyboard() {
        try (Screen screen = Screen.as(Role.AGENT)) {
            Page page = screen.page();
            screen.go("/customers");
            Locator search = page.getByLabel("Name, id, e-mail or phone");
            page.keyboard().press("/");
            assertThat(search).isFocused();
            page.keyboard().type("jk?");
            assertThat(search).hasValue("jk?");
            page.locator("h1").click();
            page.keyboard().press("?");
            assertThat(page.locator("#help")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#help")).isHidden();
            Locator rows = page.locator("a[data-row]");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(rows.nth(1)).isFocused();
            page.keyboard().press("k");
            assertThat(rows.first()).isFocused();
            String name = rows.first().innerText();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText(name);
            page.waitForLoadState();
            page.keyboard().press("g");
            page.keyboard().press("t");
            assertThat(page.locator("h1")).hasText("Today");
            page.waitForLoadState();
            page.keyboard().press("j");
            assertThat(page.locator(".people .name").first()).isFocused();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void whatSomebodyLooksForOftenGetsAName() {
        try (Screen screen = Screen.as(Role.LEAD)) {
            Page page = screen.page();
            String name = "Loud " + UUID.randomUUID();
            screen.go("/customers?sign=hostility&presence=all&order=name");
            page.getByText("Save this view").click();
            page.getByLabel("Name of the view").first().fill(name);
            page.getByLabel("The whole team sees it").first().check();
            page.locator("form[action$='/views'] button").click();
            assertThat(page.locator(".chip[aria-current]")).containsText(name);
            screen.go("/customers");
            page.locator(".chip", new Page.LocatorOptions().setHasText(name)).click();
            assertThat(page.getByLabel("With the sign")).hasValue("hostility");
            assertThat(page.getByLabel("In order of")).hasValue("name");
            page.getByText("Change saved views").click();
            page.getByLabel("Delete the view “" + name + "”").click();
            assertThat(page.locator(".chip", new Page.LocatorOptions().setHasText(name)))
                    .hasCount(0);
        }
    }

    @Test
    void aNeedIsAddedAndRenamedInAForm() {
        try (Screen screen = Screen.as(Role.LEAD)) {
            Page page = screen.page();
            String name = "Signed minutes " + UUID.randomUUID();
            screen.go("/company");
            page.getByText("Add a need").click();
            Locator form = page.locator("form:has(input[name=id][value=''])");
            form.getByLabel("What they ask for").fill(name);
            form.getByLabel("Will it be ours?").selectOption("never");
            form.getByLabel("In Spanish").fill("firmar el acta\nacta con firma digital");
            form.locator("button").click();
            Locator row = page.locator("#needs .rows > li", new Page.LocatorOptions().setHasText(name));
            assertThat(row).containsText("never ours");
            assertThat(row).containsText("firmar el acta · acta con firma digital");
            row.locator("summary").click();
            row.getByLabel("What they ask for").fill(name + ", by hand");
            row.getByLabel("Will it be ours?").selectOption("planned");
            row.locator("form.stack button").click();
            assertThat(page.locator("#needs")).containsText(name + ", by hand");
            assertThat(page.locator("#facts textarea")).containsText("title: " + name.substring(0, 14));
        }
    }

    @Test
    void howAContactWasIsSaidWithOneClick() {
        long tie = Asamblea.urgent().getFirst();
        String who = server.bean(JdbcClient.class)
                .sql("select external_id from review_tie where tie = ?")
                .param(tie)
                .query(String.class)
                .single();
        String conversation = "c-" + UUID.randomUUID();
        Sending.keep("""
                {"type":"track","messageId":"ended-%s","userId":"%s","event":"Live Chat Conversation Ended",
                 "timestamp":"%s","properties":{"conversationId":"%s","minutes":20}}
                """.formatted(conversation, who, server.clock().instant().minusSeconds(600), conversation));
        try (Screen screen = Screen.as(Role.AGENT)) {
            Page page = screen.page();
            screen.go("/customers/" + tie);
            Locator question = page.locator("form.how-was-it:has(input[value='" + conversation + "'])");
            question.locator("button[value='4']").click();
            Locator strain = page.locator("#strain");
            assertThat(strain.locator("[role=status]")).containsText("Thank you");
            assertThat(strain).containsText("What was said: hard");
            assertThat(question).isHidden();
            strain.locator("details:has(input[value='" + conversation + "']) summary")
                    .click();
            assertThat(question.locator("button[aria-current]")).hasText("4hard");
        }
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from events_event where body -> 'properties' ->> 'strain' = '4'"
                                + " and body -> 'properties' ->> 'conversationId' = ?")
                        .param(conversation)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
