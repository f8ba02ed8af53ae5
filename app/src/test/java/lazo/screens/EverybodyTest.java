package lazo.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lazo.TestServer;
import lazo.cli.Main;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page shuts anybody out, in light or dark, in any of the three languages, on a screen or a phone. */
@Tag("browser")
class EverybodyTest {

    private final TestServer server = Asamblea.there();

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "en, DARK, 1280", "es, DARK, 390", "pt, LIGHT, 390"})
    void noPageShutsAnybodyOut(String language, ColorScheme light, int width) {
        List<String> barriers = new ArrayList<>();
        var how = Screen.usual().setColorScheme(light).setViewportSize(width, 900);
        try (Screen screen = Screen.as(Role.ADMIN, how)) {
            screen.go("/account");
            screen.page().locator("select[name=language]").selectOption(language);
            screen.page().locator("#profile button").click();
            assertThat(screen.page().locator("html").getAttribute("lang")).startsWith(language);
            long tie = Asamblea.urgent().getFirst();
            Stream.of(
                            "/",
                            "/customers",
                            "/customers?q=nobody+is+called+this",
                            "/customers/" + tie,
                            "/insights",
                            "/insights/heard",
                            "/company",
                            "/team",
                            "/keys",
                            "/webhooks",
                            "/audit",
                            "/account",
                            "/nowhere")
                    .forEach(path -> look(screen, path, barriers));
            screen.go("/account");
            server.clock().advance(Duration.ofMinutes(16));
            screen.page()
                    .locator("form[action='/account/second-step/begin'] button")
                    .click();
            assertThat(screen.page().locator("input[name=it-is-me]").count()).isOne();
            Axe.barriers(screen.page()).forEach(barrier -> barriers.add("asking again " + barrier));
        }
        try (Screen screen = Screen.at(server, how.setLocale(language))) {
            Stream.of("/sign-in", "/developers", "/invitation/none", "/how-was-it/" + question(), "/how-was-it/none")
                    .forEach(path -> look(screen, path, barriers));
        }
        assertThat(barriers).isEmpty();
    }

    private static void look(Screen screen, String path, List<String> barriers) {
        screen.go(path);
        screen.page().evaluate("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");
        Axe.barriers(screen.page()).forEach(barrier -> barriers.add(path + " " + barrier));
    }

    /** The link that asks an agent about a conversation. */
    private String question() {
        return server.bean(Vault.class).ticket("strain", """
                {"who": "ana", "conversation": "c-of-everybody", "topic": "A refund", "until": 9999999999999}
                """);
    }

    @Test
    void noPageOfABookShutsAnybodyOut(@TempDir Path folder) throws IOException {
        assertThat(Main.onTheTerminal()
                        .run(
                                "review",
                                "../examples/asamblea",
                                "--pages",
                                "1",
                                "--json",
                                "--out",
                                folder.resolve("book").toString()))
                .isZero();
        List<String> barriers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder);
                Screen screen = Screen.at(server, Screen.usual())) {
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> {
                screen.page().navigate(file.toUri().toString());
                Axe.barriers(screen.page()).forEach(barrier -> barriers.add(file.getFileName() + " " + barrier));
            });
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void aPageThatDoesIsSeenToDoSo() {
        try (Screen screen = Screen.at(server, Screen.usual())) {
            screen.go("/sign-in");
            screen.page().evaluate("() => document.querySelectorAll('label').forEach(label => label.remove())");
            assertThat(Axe.barriers(screen.page())).anyMatch(barrier -> barrier.startsWith("critical: label"));
        }
    }
}
