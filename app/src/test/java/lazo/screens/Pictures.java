package lazo.screens;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import lazo.TestServer;
import lazo.kernel.Vault;
import lazo.team.Owners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of the server that the README shows, into the folder {@code LAZO_PICTURES}: an invented company on a
 * day of its own, so that the same sources give the same pictures. {@code bin/pictures} calls it.
 */
@Tag("pictures")
class Pictures {

    private static final int CUSTOMERS = 600;
    private static final String EMAIL = "ana@asamblea.example";
    private static final String PASSWORD = "seven green elephants sing";

    private static final Browser.NewContextOptions LIGHT = Screen.usual();

    /** A picture of the top of a page, or of what stands below a heading in it. */
    private record Picture(String name, String path, int height, String from) {

        static Picture top(String name, String path, int height) {
            return new Picture(name, path, height, "");
        }
    }

    @Test
    void areTaken() {
        TestServer server = TestServer.shared();
        Asamblea.settle(server, CUSTOMERS);
        server.bean(Owners.class).create("Ana Ruiz", EMAIL, PASSWORD, "en");
        String tie = "/customers/" + whoAsksForWhatWillNeverBe(server);
        take(
                server,
                LIGHT,
                List.of(
                        Picture.top("today-light", "/", 900),
                        Picture.top("customers-light", "/customers?presence=here&order=cost", 900),
                        new Picture("insights-light", "/insights", 1000, "#cohorts")));
        take(server, Screen.usual().setColorScheme(ColorScheme.DARK), List.of(Picture.top("tie-dark", tie, 1200)));
        take(
                server,
                Screen.usual().setViewportSize(390, 900),
                List.of(Picture.top("today-phone", "/", 1200), Picture.top("tie-phone", tie, 1200)));
        takeTheQuestion(server);
    }

    /** What an agent sees behind the link, who need not sign in. */
    private static void takeTheQuestion(TestServer server) {
        String ticket = server.bean(Vault.class).ticket("strain", """
                {"who": "ana", "conversation": "c-of-the-picture", "topic": "A refund of the annual plan", "until": 9999999999999}
                """);
        try (Screen screen = Screen.at(server, Screen.usual().setViewportSize(390, 620))) {
            screen.go("/how-was-it/" + ticket);
            screen.page().screenshot(new Page.ScreenshotOptions().setPath(folder().resolve("how-was-it-phone.png")));
        }
    }

    private static void take(TestServer server, Browser.NewContextOptions how, List<Picture> pictures) {
        try (Screen screen = Screen.at(server, how)) {
            screen.signIn(EMAIL, PASSWORD);
            Page page = screen.page();
            int width = page.viewportSize().width;
            for (Picture picture : pictures) {
                screen.go(picture.path());
                double top = picture.from().isEmpty()
                        ? 0
                        : page.locator(picture.from()).boundingBox().y;
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(0, top, width, picture.height())
                        .setPath(folder().resolve(picture.name() + ".png")));
            }
        }
    }

    private static Path folder() {
        return Path.of(System.getenv().getOrDefault("LAZO_PICTURES", "target/pictures"));
    }

    /** A story with every kind of mark in it. */
    private static long whoAsksForWhatWillNeverBe(TestServer server) {
        return server.bean(JdbcClient.class)
                .sql("""
                        select tie from review_tie
                        where gone_at is null and never_our_service = 'alarm'
                        order by urgency desc, tie limit 1
                        """)
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
