package lazo.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lazo.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The review of the example that ships, held to what was planted in it. */
class ReviewOfTheExampleTest {
    private static final Path EXAMPLE = Path.of("..", "examples", "asamblea");

    /** Loud, costly or angry, and for reasons that speak for them. */
    private static final Set<Archetype> INNOCENT = EnumSet.of(
            Archetype.OUTAGE_VICTIM,
            Archetype.ONE_BAD_DAY,
            Archetype.HARSH_ABOUT_PRODUCT,
            Archetype.COSTLY_NEWCOMER,
            Archetype.CONSTRUCTIVE_COMPLAINER);

    @TempDir
    private static Path folder;

    private static final Map<String, Line> TRUTH = new LinkedHashMap<>();
    private static final Map<String, Line> TIES = new HashMap<>();

    @BeforeAll
    static void reviewTheExample() throws IOException {
        Path book = folder.resolve("book");
        int status = Main.onTheTerminal()
                .run("review", EXAMPLE.toString(), "--pages", "0", "--json", "--out", book.toString());
        assertThat(status).isZero();
        for (String line : Files.readAllLines(EXAMPLE.resolve("truth.jsonl"))) {
            Line truth = Line.parse(line);
            TRUTH.put(truth.text("userId"), truth);
        }
        for (String line : Files.readAllLines(book.resolve("ties.jsonl"))) {
            Line tie = Line.parse(line);
            TIES.put(tie.text("userId"), tie);
        }
        assertThat(TIES.keySet()).containsAll(TRUTH.keySet());
    }

    /** The server shows it in two pages: who stays, and how it went. */
    @Test
    void whatTheFiguresSayWeighsLessThanAPictureWould() throws IOException {
        String stays = Files.readString(folder.resolve("book").resolve("insights.html"));
        String company = Files.readString(folder.resolve("book").resolve("index.html"));
        int answers = weight(section(stays, "surveys")) + weight(section(stays, "strain"));
        int staying = weight(main(stays)) - answers;
        assertThat(staying + weightOf(company, List.of("money", "advice"))).isLessThan(90_000);
        assertThat(answers + weightOf(company, List.of("signs", "ours", "requests", "wishes", "unknown")))
                .isLessThan(90_000);
    }

    private static int weightOf(String page, List<String> sections) {
        return sections.stream().mapToInt(id -> weight(section(page, id))).sum();
    }

    private static int weight(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String section(String page, String id) {
        int from = page.indexOf(" id=\"" + id + "\"");
        assertThat(from).as(id).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void nobodyInnocentIsLetGoOrCalledHostile() {
        List<String> wronged = new ArrayList<>();
        TRUTH.forEach((who, truth) -> {
            Line tie = tie(who);
            boolean harshly = tie.text("verdict").equals("let_go") || isAlarm(tie, "hostility");
            if (harshly && INNOCENT.contains(archetype(who))) {
                wronged.add(told(who, "hostility") + ", advice " + tie.text("verdict"));
            }
        });

        assertThat(TRUTH.keySet().stream().filter(who -> INNOCENT.contains(archetype(who))))
                .hasSize(75);
        assertThat(wronged).isEmpty();
    }

    @Test
    void noAdviceIsOneThatMustNeverBeGiven() {
        List<String> wrong = new ArrayList<>();
        TRUTH.forEach((who, truth) -> {
            if (truth.list("never").contains(tie(who).text("verdict"))) {
                wrong.add(who + " " + archetype(who).id() + ": " + tie(who).text("verdict"));
            }
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_strain", "hostility", "never_our_service", "harm_to_others", "costs_more"})
    void aSignIsInAlarmWhereItShouldBeAndNowhereElse(String sign) {
        List<String> misses = new ArrayList<>();
        int right = 0;
        int missed = 0;
        int wrong = 0;
        for (String who : TIES.keySet().stream().sorted().toList()) {
            boolean planted = TRUTH.containsKey(who) && truth(who).list("signs").contains(sign);
            boolean alarm = isAlarm(tie(who), sign);
            right += planted && alarm ? 1 : 0;
            missed += planted && !alarm ? 1 : 0;
            wrong += !planted && alarm ? 1 : 0;
            if (planted != alarm) {
                misses.add((planted ? "missed  " : "too much") + "  " + told(who, sign));
            }
        }

        String table = String.format(Locale.ROOT, "%s: %d right, %d missed, %d too many%n", sign, right, missed, wrong)
                + String.join("\n", misses);
        assertThat(right).as(table).isPositive();
        assertThat((double) right / (right + missed)).as("recall of " + table).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + wrong)).as("precision of " + table).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void theReasonThatWasPlantedComesFirst() {
        List<String> misses = new ArrayList<>();
        int right = 0;
        int planted = 0;
        for (String who : TRUTH.keySet()) {
            String reason = truth(who).text("reason");
            if (archetype(who).reason() == null) {
                continue;
            }
            planted++;
            List<String> ranking = ranking(who);
            if (!ranking.isEmpty() && ranking.getFirst().startsWith(reason + " ")) {
                right++;
            } else {
                misses.add(who + " " + archetype(who).id() + " expected " + reason + ", found " + ranking);
            }
        }

        assertThat(planted).isEqualTo(105);
        assertThat((double) right / planted)
                .as("first reason right%n%s", String.join("\n", misses))
                .isGreaterThanOrEqualTo(0.85);
    }

    private static Line tie(String who) {
        return TIES.getOrDefault(who, new Line(Map.of()));
    }

    private static Line truth(String who) {
        return TRUTH.getOrDefault(who, new Line(Map.of()));
    }

    private static Archetype archetype(String who) {
        return TRUTH.containsKey(who)
                ? Archetype.valueOf(truth(who).text("archetype").toUpperCase(Locale.ROOT))
                : Archetype.ORDINARY;
    }

    private static boolean isAlarm(Line tie, String sign) {
        return "alarm".equals(sign(tie, sign).get("level"));
    }

    private static Map<?, ?> sign(Line tie, String sign) {
        return tie.fields().get("signs") instanceof Map<?, ?> signs && signs.get(sign) instanceof Map<?, ?> one
                ? one
                : Map.of();
    }

    private static String told(String who, String sign) {
        Map<?, ?> told = sign(tie(who), sign);
        return who + " " + archetype(who).id() + "  " + sign + " " + told.get("level") + " value " + told.get("value")
                + " [" + told.get("low") + ", " + told.get("high") + "] " + told.get("reason");
    }

    private static List<String> ranking(String who) {
        return tie(who).list("reasons").stream()
                .map(each -> (Map<?, ?>) each)
                .map(each -> each.get("id") + " " + each.get("weight"))
                .collect(Collectors.toList());
    }
}
