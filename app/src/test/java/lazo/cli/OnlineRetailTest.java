package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.cli.Desk.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A year of a real wholesaler (UCI Online Retail), where only money was reported. */
@Tag("data")
class OnlineRetailTest {

    private static final Path EXAMPLE = Path.of("..", "examples", "online-retail");
    private static final List<String> SILENT_SIGNS =
            List.of("team_strain", "hostility", "never_our_service", "harm_to_others");
    private static final Map<String, Map<String, Object>> TIES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Outcome outcome = new Outcome(1, "", "");
    private static Map<String, Object> summary = Map.of();

    @BeforeAll
    static void reviewTheYear() throws Exception {
        Path data = data();
        Desk desk = new Desk(folder);
        outcome = desk.review(
                data.toString(),
                "--map",
                EXAMPLE.resolve("online-retail.yaml").toString(),
                "--company",
                EXAMPLE.resolve("company.yaml").toString(),
                "--pages",
                "10",
                "--out",
                desk.path("book").toString());
        summary = read(Files.readString(folder.resolve("book/summary.json")));
        for (String line : Files.readAllLines(folder.resolve("book/ties.jsonl"))) {
            Map<String, Object> tie = read(line);
            TIES.put(String.valueOf(tie.get("userId")), tie);
        }
    }

    private static Path data() {
        String named = System.getenv("LAZO_DATA");
        Path file = Path.of(named == null ? "" : named, "online_retail_uci_2010_2011.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "set LAZO_DATA to the folder of the data set");
        return file;
    }

    @Test
    void everyRowIsReadOrLeftOutOnPurpose() {
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(summary)
                .containsEntry("events", 813_578.0)
                .containsEntry("rejected", 0.0)
                .containsEntry("ties", 4_371.0);
        assertThat(summary.get("skipped"))
                .isEqualTo(Map.of("no customer", 135_077.0, "given for nothing", 40.0, "bad debt written off", 3.0));
    }

    @Test
    void whatNobodyReportedIsUnknownAndNeverCalm() {
        assertThat(TIES).hasSize(4_371);
        TIES.forEach((who, tie) -> {
            for (String sign : SILENT_SIGNS) {
                assertThat(at(tie, "signs", sign, "level")).as(who + " " + sign).isEqualTo("unknown");
            }
            assertThat(tie.get("verdict")).as(who).isNotIn("let_go", "talk", "repair", "save");
        });
        assertThat(summary.get("notReported"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("messages", "conversations", "dealings", "surveys", "needs");
    }

    @Test
    void aQuarterWentSilentAndNobodyElseIsGone() {
        List<Object> kinds = new ArrayList<>();
        TIES.values().stream()
                .filter(tie -> tie.containsKey("gone"))
                .forEach(tie -> kinds.add(at(tie, "gone", "kind")));

        assertThat(kinds).hasSize(1_068).containsOnly("silent");
        assertThat(summary).containsEntry("active", 3_303.0);
    }

    @Test
    void whoTookBackMoreThanTheyBoughtCostsMoreThanTheyBring() {
        Map<String, Object> tie = TIES.getOrDefault("17603", Map.of());

        assertThat((double) at(tie, "money", "margin")).isCloseTo(0.4 * 394.72, withinPercentage(0.1));
        assertThat((double) at(tie, "money", "cost")).isCloseTo(0.4 * 1560.02, withinPercentage(0.1));
        assertThat(at(tie, "signs", "costs_more", "level")).isEqualTo("watch");
    }

    @Test
    void theOrderThatWasTakenBackTheSameDayBringsNearlyNothing() {
        Map<String, Object> tie = TIES.getOrDefault("16446", Map.of());

        double margin = (double) at(tie, "money", "margin");
        assertThat(margin).isGreaterThan(60_000);
        assertThat(margin - (double) at(tie, "money", "cost")).isBetween(0.0, 2.0);
    }

    private static Object at(Map<String, Object> tie, String... path) {
        Object here = tie;
        for (String name : path) {
            here = here instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : Map.of();
        }
        return here;
    }

    private static Map<String, Object> read(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> map = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken());
            if (value != null) {
                map.put(name, value);
            }
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                Object each = value(parser, next);
                if (each != null) {
                    list.add(each);
                }
            }
            return list;
        }
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isNumeric() ? (Object) parser.getDoubleValue() : parser.getString();
    }
}
