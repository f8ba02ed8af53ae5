package lazo.example;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsambleaTest {
    /** What the event contract requires of each event. */
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("Subscription Started", List.of("subscriptionId", "plan", "mrr", "currency")),
            Map.entry("Subscription Updated", List.of("subscriptionId", "plan", "mrr", "currency")),
            Map.entry("Subscription Cancelled", List.of("subscriptionId")),
            Map.entry("Payment Received", List.of("paymentId", "amount", "currency")),
            Map.entry("Payment Failed", List.of("paymentId", "amount", "currency")),
            Map.entry("Payment Refunded", List.of("refundId", "amount", "currency")),
            Map.entry("Payment Disputed", List.of("disputeId", "amount", "currency")),
            Map.entry("Order Completed", List.of("orderId", "total", "currency")),
            Map.entry("Order Delivered", List.of("orderId")),
            Map.entry("Order Cancelled", List.of("orderId")),
            Map.entry("Process Completed", List.of("process")),
            Map.entry("Process Failed", List.of("process")),
            Map.entry("Feature Used", List.of("feature")),
            Map.entry("Live Chat Message Sent", List.of("text", "conversationId")),
            Map.entry("Live Chat Message Received", List.of("text", "conversationId")),
            Map.entry("Live Chat Conversation Ended", List.of("conversationId", "handleMinutes")),
            Map.entry("Survey Sent", List.of("surveyId")),
            Map.entry("Survey Answered", List.of("surveyId", "kind", "score")),
            Map.entry("Direct Message Sent", List.of("toId", "text")),
            Map.entry("Rating Given", List.of("aboutId", "score")),
            Map.entry("Report Filed", List.of("aboutId", "reason")),
            Map.entry("Service Cost Incurred", List.of("kind")),
            Map.entry("Exception Granted", List.of("what")),
            Map.entry("Rule Reminded", List.of("rule")),
            Map.entry("Incident Opened", List.of("incidentId")),
            Map.entry("Incident Closed", List.of("incidentId")),
            Map.entry("Signed Up", List.of("plan")),
            Map.entry("Coupon Viewed", List.of()));

    @TempDir
    private static Path folder;

    private static List<Line> events = List.of();
    private static List<Line> truth = List.of();

    @BeforeAll
    static void writeTheShippedExample() throws IOException {
        Asamblea.write(Settings.defaults(), folder);
        events = unzipped(folder.resolve("events.jsonl.gz"))
                .lines()
                .map(Line::parse)
                .toList();
        truth = Files.readAllLines(folder.resolve("truth.jsonl")).stream()
                .map(Line::parse)
                .toList();
    }

    private static String unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Settings small() {
        return Settings.defaults().withCustomers(120);
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path one, @TempDir Path two, @TempDir Path other) throws IOException {
        Asamblea.write(small(), one);
        Asamblea.write(small(), two);
        Asamblea.write(small().withSeed(7), other);

        for (String name : List.of("events.jsonl.gz", "truth.jsonl", "company.yaml", "README.md")) {
            assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
        }
        assertThat(unzipped(one.resolve("events.jsonl.gz"))).isNotEqualTo(unzipped(other.resolve("events.jsonl.gz")));
    }

    @Test
    void howManyFilesItIsSpreadOverChangesNothingInThem(@TempDir Path one, @TempDir Path three) throws IOException {
        Settings usual = small();
        Asamblea.write(new Settings(120, usual.seed(), usual.from(), usual.to(), false, 1), one);
        Asamblea.write(new Settings(120, usual.seed(), usual.from(), usual.to(), false, 3), three);

        String parts = Files.readString(three.resolve("events-000.jsonl"))
                + Files.readString(three.resolve("events-001.jsonl"))
                + Files.readString(three.resolve("events-002.jsonl"));
        assertThat(parts).isEqualTo(Files.readString(one.resolve("events.jsonl")));
    }

    @Test
    void everyEventHasWhatTheContractRequires() {
        Instant from = Instant.parse("2025-07-01T00:00:00Z");
        Instant to = Instant.parse("2026-07-01T00:00:00Z");
        for (Line event : events) {
            assertThat(event.text("type")).isIn("identify", "track", "page");
            assertThat(event.fields()).containsKeys("messageId", "timestamp");
            assertThat(event.fields().containsKey("userId") || event.fields().containsKey("anonymousId"))
                    .isTrue();
            assertThat(event.text("timestamp")).endsWith("Z");
            assertThat(Instant.parse(event.text("timestamp")))
                    .isAfterOrEqualTo(from)
                    .isBefore(to);
            if (event.text("type").equals("track")) {
                assertThat(REQUIRED).containsKey(event.event());
                assertThat(event.properties().keySet()).containsAll(REQUIRED.getOrDefault(event.event(), List.of()));
            }
        }
        assertThat(events.stream().map(Line::event).collect(Collectors.toSet())).containsAll(REQUIRED.keySet());
    }

    @Test
    void noTwoEventsShareAnIdAndNoTwoOrdersEither() {
        Set<String> ids = new HashSet<>();
        Set<String> orders = new HashSet<>();
        for (Line event : events) {
            assertThat(ids.add(event.text("messageId"))).isTrue();
            if (event.event().equals("Order Completed")) {
                assertThat(orders.add(String.valueOf(event.properties().get("orderId"))))
                        .isTrue();
            }
        }
    }

    @Test
    void allArchetypesArePlantedEachWithItsReasonAndItsLine() {
        Map<String, List<Line>> byArchetype = truth.stream().collect(groupingBy(line -> line.text("archetype")));

        Set<String> planted = Arrays.stream(Archetype.values())
                .filter(archetype -> archetype != Archetype.ORDINARY)
                .map(Archetype::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(byArchetype.keySet()).isEqualTo(planted);
        byArchetype.forEach((archetype, lines) -> assertThat(lines).hasSize(15));
        Set<String> reasons = truth.stream().map(line -> line.text("reason")).collect(Collectors.toSet());
        assertThat(reasons)
                .contains(
                        "circumvention",
                        "guarantee_abuse",
                        "almost_fit",
                        "our_fault",
                        "captive",
                        "voice",
                        "bargaining");
    }

    @Test
    void whoCostsMoreIsWhoShouldAndHardlyAnybodyElse() {
        Settings settings = Settings.defaults();
        Cast cast = new Cast(settings);
        Phrases phrases = new Phrases();
        Pen pen = new Pen();
        int ordinary = 0;
        for (int i = 0; i < cast.size(); i++) {
            Story story = new Story(settings, cast, phrases, pen, cast.person(i, phrases));
            Plots.tell(story);
            switch (cast.archetype(i)) {
                case LOSS_MAKER, GUARANTEE_ABUSER ->
                    assertThat(story.ledger.costsMore()).isTrue();
                case ORDINARY -> ordinary += story.ledger.costsMore() ? 1 : 0;
                case OUTAGE_VICTIM,
                        ONE_BAD_DAY,
                        HARSH_ABOUT_PRODUCT,
                        COSTLY_NEWCOMER,
                        CONSTRUCTIVE_COMPLAINER,
                        ABUSER,
                        OFF_MISSION_INSISTER,
                        CIRCUMVENTER,
                        HARMER,
                        BARGAINER,
                        CAPTIVE,
                        QUIET_LEAVER ->
                    assertThat(story.ledger.costsMore())
                            .as(story.me.archetype().id())
                            .isFalse();
            }
        }
        assertThat(ordinary).isLessThan(5);
    }

    @Test
    void aHarmerHarmsAtLeastThreeDifferentPeople() {
        Set<String> harmers = who("harmer");
        for (String harmer : harmers) {
            long reporters = events.stream()
                    .filter(event -> event.event().equals("Report Filed")
                            && harmer.equals(event.properties().get("aboutId")))
                    .map(event -> event.text("userId"))
                    .distinct()
                    .count();
            assertThat(reporters).isGreaterThanOrEqualTo(3);
        }
        Set<Object> harmed = events.stream()
                .filter(event -> event.event().equals("Order Completed") && harmers.contains(event.text("userId")))
                .map(event -> event.properties().get("counterpartId"))
                .collect(Collectors.toSet());
        long left = events.stream()
                .filter(event -> event.event().equals("Subscription Cancelled")
                        && harmed.contains(event.fields().get("userId")))
                .count();
        assertThat(left).isGreaterThanOrEqualTo(15);
    }

    @Test
    void whoAbusesTheGuaranteeKeepsDeliveredWorkOfManyAndNoneOfThemRates() {
        for (String abuser : who("guarantee_abuser")) {
            Set<Object> unpaid = events.stream()
                    .filter(event -> event.isBy(abuser) && event.event().equals("Order Cancelled"))
                    .filter(event -> event.properties().get("deliveredShare") instanceof Double share && share >= 0.5)
                    .map(event -> event.properties().get("counterpartId"))
                    .collect(Collectors.toSet());
            assertThat(unpaid).hasSizeGreaterThanOrEqualTo(3);
            assertThat(events.stream()
                            .filter(event -> event.event().equals("Rating Given")
                                    && abuser.equals(event.properties().get("aboutId"))))
                    .isEmpty();
        }
    }

    @Test
    void theTeamSaysOfAbusersThatItHurt() {
        for (String abuser : who("abuser")) {
            long hurt = events.stream()
                    .filter(event -> event.isBy(abuser)
                            && event.event().equals("Live Chat Conversation Ended")
                            && event.text("timestamp").compareTo("2026-01-01") > 0)
                    .filter(event -> event.properties().get("strain") instanceof Double strain && strain >= 4)
                    .count();
            assertThat(hurt).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void customersRarelySayTheSameTwice() {
        List<String> said = events.stream()
                .filter(event -> event.event().equals("Live Chat Message Sent"))
                .map(event -> String.valueOf(event.properties().get("text")))
                .toList();
        assertThat(new HashSet<>(said)).hasSizeGreaterThan(said.size() * 6 / 10);
    }

    @Test
    void everythingCanBeSaidEverywhere() {
        Phrases phrases = new Phrases();
        Dice dice = new Dice(1, 1);
        for (String section : phrases.sections(Place.CO)) {
            for (Place place : Place.values()) {
                assertThat(phrases.all(section, place))
                        .as(section + " in " + place)
                        .isNotEmpty();
                assertThat(phrases.plain(section, place, dice)).doesNotContain("]", "[", "==");
            }
        }
        for (Place place : Place.values()) {
            assertThat(phrases.all("slots.digit", place)).hasSize(10);
        }
    }

    @Test
    void theYearHasAboutFiftyEventsACustomerAndTheFileStaysSmall() throws IOException {
        assertThat(events.size() / 1500.0).isBetween(45.0, 60.0);
        assertThat(Files.size(folder.resolve("events.jsonl.gz"))).isLessThan(3_000_000);
        long withText = events.stream()
                .filter(event -> event.properties().containsKey("text")
                        || event.properties().containsKey("comment"))
                .count();
        assertThat(withText / (double) events.size()).isBetween(0.18, 0.26);
    }

    @Test
    void theFilesInExamplesAreWhatTheGeneratorWrites() throws IOException {
        Path shipped = Path.of("..", "examples", "asamblea");
        for (String name : List.of("truth.jsonl", "company.yaml", "README.md")) {
            assertThat(shipped.resolve(name)).hasSameTextualContentAs(folder.resolve(name), StandardCharsets.UTF_8);
        }
        assertThat(unzipped(shipped.resolve("events.jsonl.gz")).equals(unzipped(folder.resolve("events.jsonl.gz"))))
                .as("examples/asamblea/events.jsonl.gz is made by bin/lazo example --out examples/asamblea")
                .isTrue();
    }

    @Test
    void settingsThatCannotBeToldAreRefused() {
        LocalDate from = LocalDate.of(2025, 7, 1);
        assertThatThrownBy(() -> Settings.defaults().withCustomers(49)).hasMessageContaining("customers");
        assertThatThrownBy(() -> new Settings(100, 1, from, from.plusDays(100), true, 1))
                .hasMessageContaining("year");
        assertThatThrownBy(() -> new Settings(100, 1, from, from.plusDays(364), true, 0))
                .hasMessageContaining("files");
    }

    @Test
    void evenTheSmallestCompanyFindsSomebodyForEverybody(@TempDir Path small) throws IOException {
        for (int customers = 50; customers < 100; customers++) {
            assertThat(new Cast(Settings.defaults().withCustomers(customers)).size())
                    .isEqualTo(customers);
        }
        Asamblea.write(Settings.defaults().withCustomers(50), small);
        assertThat(Files.readString(small.resolve("truth.jsonl"))).contains("harmer", "circumventer");
    }

    private static Set<String> who(String archetype) {
        return truth.stream()
                .filter(line -> line.text("archetype").equals(archetype))
                .map(line -> line.text("userId"))
                .collect(Collectors.toSet());
    }
}
