package lazo.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lazo.science.review.CompanyReview.Page;
import lazo.science.signs.SignKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>");
    private static final Set<String> VOID = Set.of("meta", "input", "br", "hr", "wbr", "link");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void everyTieThatNeedsAPersonHasAPageThatTheFrontPageLeadsTo(String language) throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), language, folder);
        String front = Files.readString(folder.resolve("index.html"));
        for (Page page : Ties.all()) {
            String file = "ties/" + PageName.of(page.tie().userId());
            assertThat(front).contains("href=\"" + file + "\"");
            assertThat(folder.resolve(file)).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en"})
    void whoStaysHasAPageOfItsOwnWithATableUnderEveryDrawing(String language) throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), language, folder);
        assertThat(Files.readString(folder.resolve("index.html"))).contains("href=\"insights.html\"");
        String page = Files.readString(folder.resolve("insights.html"));
        for (String drawing : List.of("waterfall", "heat", "survival", "dots", "calibration", "months")) {
            assertThat(page).contains("<svg class=\"" + drawing + "\"");
        }
        assertThat(page.split("<figure", -1)).hasSameSizeAs(page.split("<details class=\"behind\"", -1));
        assertThat(page).doesNotContain("NaN", "{0}", "<b>captain", "null").contains("&lt;b&gt;captain");
    }

    @Test
    void whereNothingIsKnownOfWhoStaysThePageSaysSo() throws IOException {
        Book.write(Fixture.empty(), Fixture.facts(), "en", folder);
        assertThat(Files.readString(folder.resolve("insights.html")))
                .contains("There is no forecast of who leaves", "There are too few customers to draw this")
                .doesNotContain("NaN");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "es", folder);
        for (String html : pages()) {
            assertThat(html)
                    .doesNotContain("<script>alert", "<img", "<b>", "<i>", "</q></li><style>", "\u202e", "\u0000")
                    .containsOnlyOnce("<script>")
                    .containsOnlyOnce("<style>");
        }
    }

    @Test
    void aPageAsksNothingOfTheNetwork() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "en", folder);
        for (String html : pages()) {
            assertThat(html).doesNotContain("http://", "https://", "src=", "@import", "url(http");
        }
    }

    @Test
    void everyElementThatOpensAlsoCloses() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "pt", folder);
        Book.write(Fixture.empty(), Fixture.facts(), "pt", folder.resolve("empty"));
        for (String html : pages()) {
            assertThat(unbalanced(html)).isEmpty();
        }
    }

    @Test
    void everyLinkWithinAPageLeadsSomewhereAndNoIdIsTwice() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "es", folder);
        for (String html : pages()) {
            Set<String> ids = new HashSet<>();
            for (String id : all("id=\"([^\"]*)\"", html)) {
                assertThat(ids.add(id)).as(id).isTrue();
            }
            assertThat(ids).containsAll(all("href=\"#([^\"]*)\"", html));
        }
    }

    @Test
    void aTiePageIsSmall() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "es", folder);
        try (Stream<Path> files = Files.list(folder.resolve("ties"))) {
            for (Path file : files.toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(120_000);
            }
        }
    }

    @Test
    void aLongStoryListsItsLatestPartAndSaysHowMuchIsLeft() {
        Tie tie = new Tie("a");
        for (int i = 0; i < 1000; i++) {
            tie.says(1000 - i * 0.5, "hola " + i, 0);
        }
        Desk desk = Desk.of(Fixture.company(), Fixture.facts(), "en");
        Chronicle chronicle = new Chronicle(tie.story(), desk.words(), desk.figures());
        assertThat(chronicle.entries()).hasSize(Chronicle.LISTED);
        assertThat(chronicle.left()).isEqualTo(1000 - Chronicle.LISTED);
        assertThat(chronicle.entries().getLast().quote()).isEqualTo("hola 999");
        assertThat(Html.render(TiePage.of(desk, new Review(tie.story()).page())))
                .contains((1000 - Chronicle.LISTED) + " earlier events are not in this list.");
    }

    @Test
    void theLatestMonthsOfAStoryLieOpenAndThoseBeforeAreFolded() {
        Tie tie = new Tie("talkative").signedUp(300);
        for (int day = 0; day < 120; day++) {
            tie.sees(day, "Something " + day);
        }
        String page = Html.render(
                TiePage.of(Desk.of(Fixture.company(), Fixture.facts(), "en"), new Review(tie.story()).page()));
        assertThat(page)
                .contains(
                        "<details class=\"month\"><summary><h3>January 2026</h3><span class=\"note\">one entry</span>")
                .contains("<details class=\"month\"><summary><h3>September 2026</h3>")
                .contains("<details class=\"month\" open=\"\"><summary><h3>October 2026</h3>")
                .contains("<details class=\"month\" open=\"\"><summary><h3>November 2026</h3>");
    }

    @Test
    void oneBadDayIsNotSaidToBeFarFromTheThresholdItsIntervalCrosses() {
        Tie tie = new Tie("a").says(3, "son unos inútiles", -0.9).says(2, "hola", 0);
        Desk desk = Desk.of(Fixture.company(), Fixture.facts(), "en");
        String little = Html.render(TiePage.of(
                desk,
                new Review(tie.story())
                        .calmWithEvidence(SignKind.HOSTILITY, 0.2, 0.02, 0.45)
                        .page()));
        assertThat(little).contains(desk.say("reason.too_few")).doesNotContain(desk.say("reason.calm"));
        String none = Html.render(TiePage.of(
                desk,
                new Review(tie.story())
                        .calmWithEvidence(SignKind.HOSTILITY, 0.1, 0.02, 0.25)
                        .page()));
        assertThat(none).doesNotContain(desk.say("reason.too_few")).contains(desk.say("reason.calm"));
    }

    @Test
    void theSameThingManyTimesOnOneDayIsToldOnce() {
        Tie tie = new Tie("a").uses("votes", 1.1, 1.0, 0.01);
        Desk desk = Desk.of(Fixture.company(), Fixture.facts(), "en");
        Chronicle chronicle = new Chronicle(tie.story(), desk.words(), desk.figures());
        assertThat(chronicle.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.told()).isEqualTo("Used votes");
            assertThat(entry.times()).isGreaterThan(5);
        });
    }

    @Test
    void anEmptyCompanyIsToldSoKindly() throws IOException {
        Book.write(Fixture.empty(), Fixture.facts(), "en", folder);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("There are no customers yet", "Nobody is waiting for a person today", "Survey Answered")
                .doesNotContain("NaN", "null");
    }

    @Test
    void noFigureIsEverWrittenAsNotANumber() throws IOException {
        Book.write(Fixture.company(), Fixture.facts(), "es", folder);
        for (String html : pages()) {
            assertThat(html).doesNotContain("NaN", "null", "Infinity", "\ufffd%", "{0}");
        }
    }

    private List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages.add(Files.readString(file));
            }
        }
        assertThat(pages).isNotEmpty();
        return pages;
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String unbalanced(String html) {
        String text = html.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
        List<String> open = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(2);
            if (VOID.contains(name) || !tag.group(3).isEmpty() || name.matches("t[dhr]")) { // these end by themselves
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.add(name);
            } else if (open.isEmpty() || !open.removeLast().equals(name)) {
                return "</" + name + "> at " + tag.start();
            }
        }
        return String.join(",", open);
    }
}
