package lazo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import lazo.TestServer;
import lazo.events.Timeline;
import lazo.science.history.Event;
import lazo.team.TestKeys;
import lazo.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code lazo import} against the real server; against one made by hand where that one would have to be ill. */
class ImportTest {

    private final TestServer server = TestServer.shared();
    private final String who = "import-" + UUID.randomUUID();

    @TempDir
    Path folder = Path.of("");

    private Desk desk = new Desk(folder);

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void everyLineArrivesOnceHoweverOftenItIsSent() {
        String file = desk.file("events.jsonl", payments(250, ""));

        assertThat(sent(file)).isEqualTo(new Desk.Outcome(0, "Sent: 250 new, 0 known already.\n", ""));
        assertThat(sent(file)).isEqualTo(new Desk.Outcome(0, "Sent: 0 new, 250 known already.\n", ""));
        assertThat(story()).hasSize(250);
    }

    @Test
    void aLineWithoutAnIdGetsTheSameOneEveryTimePackedOrNot() throws IOException {
        String lines = payments(30, "\"messageId\":\"");
        assertThat(lines).doesNotContain("messageId");
        String plain = desk.file("events.jsonl", lines);
        String packed = desk.file("packed/events.jsonl.gz", packed(lines));

        assertThat(sent(plain).out()).isEqualTo("Sent: 30 new, 0 known already.\n");
        assertThat(sent(packed).out()).isEqualTo("Sent: 0 new, 30 known already.\n");
    }

    @Test
    void whatCannotBeUsedIsWrittenDownWithItsReasonAndCostsNoOther() {
        String file = desk.file(
                "events.jsonl",
                payments(3, "") + "not json\n"
                        + Desk.track(
                                who + "x",
                                who,
                                "2026-02-01",
                                "Payment Received",
                                "\"paymentId\":\"p\",\"amount\":-3,\"currency\":\"USD\"")
                        + Desk.paid(who + "y", who, "2026-02-01"));

        Desk.Outcome outcome = sent(file);

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.out()).startsWith("Sent: 4 new, 0 known already. Left out: 2; the reasons are in ");
        assertThat(desk.lines("out/rejected.jsonl"))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":4", "events.jsonl", "not json"),
                        second -> assertThat(second)
                                .contains("\"line\":5", "\"field\":\"properties.amount\"", "negative"));
    }

    @Test
    void foldersBatchesAndStandardInputAreRead() {
        desk.file("events/a.jsonl", payments(2, ""));
        desk.file(
                "events/deep/b.jsonl",
                "{\"batch\":[" + Desk.paid(who + "b1", who, "2026-02-01").strip() + ","
                        + Desk.paid(who + "b2", who, "2026-02-01").strip() + "]}\n");

        assertThat(sent(folder.resolve("events").toString()).out()).isEqualTo("Sent: 4 new, 0 known already.\n");
        Desk.Outcome piped = desk.type(Desk.paid(who + "c", who, "2026-02-01"), arguments("-"));
        assertThat(piped.out()).isEqualTo("Sent: 1 new, 0 known already.\n");
    }

    @Test
    void aTableIsSentThroughItsMapping() {
        String csv = desk.file(
                "sales.csv",
                "id,customer,day,amount\n1,%s,2026-02-01,10.5\n2,%s,2026-02-02,x\n3,%s,2026-02-03,7\n"
                        .formatted(who, who, who));
        String map = desk.file("map.yaml", """
                events:
                  - event: Payment Received
                    userId: $customer
                    timestamp: $day
                    properties: {paymentId: $id, amount: $amount, currency: USD}
                """);

        assertThat(sent(csv, "--map", map).out()).startsWith("Sent: 2 new, 0 known already. Left out: 1;");
        assertThat(sent(csv, "--map", map).out()).startsWith("Sent: 0 new, 2 known already. Left out: 1;");
        assertThat(desk.lines("out/rejected.jsonl")).singleElement().asString().contains("\"line\":3", "\"amount\"");
        assertThat(story()).hasSize(2);
    }

    @Test
    void theTimeOfAnEventIsNotCorrectedByWhenItIsSentNow() {
        desk.file(
                "events.jsonl",
                Desk.paid(who, who, "2026-02-01")
                        .replace("\"event\"", "\"sentAt\":\"2026-02-01T14:05:01Z\",\"event\""));

        sent(folder.resolve("events.jsonl").toString());

        assertThat(story())
                .singleElement()
                .satisfies(event -> assertThat(event.at())
                        .isEqualTo(
                                java.time.Instant.parse("2026-02-01T14:05:00Z").toEpochMilli()));
    }

    @Test
    void aKeyThatIsNoneAMissingKeyAndAnAddressThatIsNoneAreExplained() {
        String file = desk.file("events.jsonl", payments(1, ""));
        String url = server.at("").toString();

        Desk.Outcome wrong = desk.type("", "import", file, "--url", url, "--key", "none", "--out", out());
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("does not accept this key");
        assertThat(desk.type("", "import", file, "--url", url, "--out", out()).err())
                .contains("There is no key.");
        assertThat(desk.type("", "import", file, "--url", "nowhere", "--key", "k")
                        .err())
                .contains("\"nowhere\" is no address of a server.");
    }

    @Test
    void aServerThatIsBusyIsAskedAgainAndOneThatIsFullEndsIt() throws IOException {
        String file = desk.file("events.jsonl", payments(250, ""));
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>(List.of(429, 503, 200, 200, 507)));
        AtomicInteger asked = new AtomicInteger();
        HttpServer ill = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        ill.createContext("/v1/import", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            int status = answers.isEmpty() ? 507 : answers.removeFirst();
            byte[] body = "{\"success\":true,\"accepted\":100,\"duplicates\":0,\"rejected\":[]}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "3");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        ill.start();
        try {
            String url = "http://localhost:" + ill.getAddress().getPort();
            Desk.Outcome outcome = desk.type("", "import", file, "--url", url, "--key", "k", "--out", out());
            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.err())
                    .isEqualTo(
                            "The disk of the server is full. Run the same command again to go on where it stopped.\n");
            assertThat(asked).hasValue(5);
        } finally {
            ill.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "INT"})
    void whatIsBrokenOffGoesOnWhereItStopped(String signal) throws IOException, InterruptedException {
        int lines = 150_000; // so many that it is not over before it is broken off
        StringBuilder text = new StringBuilder(payments(lines - 1, "\"messageId\":\""));
        text.insert(text.indexOf("\n") + 1, "bad\n");
        String file = desk.file("events.jsonl", text.toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "lazo.cli.Main"));
        command.addAll(List.of(arguments(file)));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        while (process.isAlive() && kept() < 3_000) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        process.waitFor();
        long before = kept();
        assertThat(before).as(Files.readString(folder.resolve("said"))).isBetween(3_000L, lines - 2L);

        Desk.Outcome outcome = sent(file);

        assertThat(outcome.err()).startsWith("Going on after line ");
        assertThat(outcome.status()).isEqualTo(3);
        assertThat(kept()).isEqualTo(lines - 1);
        assertThat(outcome.out()).contains("Left out: 1;");
        assertThat(desk.lines("out/rejected.jsonl")).hasSize(1);
        assertThat(desk.names("out")).containsExactly("rejected.jsonl");
    }

    private long kept() {
        return server.bean(JdbcClient.class)
                .sql(
                        "select count(*) from events_event e join ties_person p on p.id = e.person where p.external_id = ?")
                .param(who)
                .query(Long.class)
                .single();
    }

    private Desk.Outcome sent(String... files) {
        return desk.type("", arguments(files));
    }

    private String[] arguments(String... files) {
        List<String> words = new ArrayList<>(List.of("import"));
        words.addAll(List.of(files));
        words.addAll(List.of("--url", server.at("").toString(), "--key", TestKeys.WRITE, "--out", out()));
        return words.toArray(String[]::new);
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private List<Event> story() {
        return server.bean(Timeline.class)
                .of(server.bean(Ties.class).numbersOf(List.of(who)).values());
    }

    /** @param without a member that is taken out of each line */
    private String payments(int count, String without) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String line = Desk.paid(who + "-" + i, who, "2026-02-%02d".formatted(1 + i % 28));
            lines.append(without.isEmpty() ? line : line.replaceFirst(without + "[^\"]*\",", ""));
        }
        return lines.toString();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
