package lazo.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lazo.MovableClock;
import lazo.Server;
import lazo.kernel.Settings;
import lazo.team.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The server and its PostgreSQL are killed while events come in: whatever was acknowledged is there, once, and every tie
 * comes to the same as if nobody had been killed.
 */
@Tag("slow")
class FaultsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int A_BATCH = 50;
    private static final Instant LATER = Recomputed.LAST.plus(Duration.ofDays(2));

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Path home = Path.of("");
    private int port;
    private volatile boolean sending = true;
    private int unready;
    private @Nullable Process process;

    /** Who is killed with -9. */
    private enum Victim {
        SERVER,
        BACKEND,
        POSTMASTER,
        BOTH
    }

    @BeforeEach
    void start() throws Exception {
        home = Files.createTempDirectory("lazo-faults-");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        serve();
    }

    @AfterEach
    void tidy() throws Exception {
        stop();
        client.close();
        try (Stream<Path> found = Files.walk(home)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Test
    void everyAcknowledgedEventIsThereExactlyOnceWhoeverIsKilled() throws Exception {
        int rounds = Integer.getInteger("lazo.faults.rounds", 1);
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            for (int sender = 0; sender < 2; sender++) {
                int seed = sender;
                sent.add(senders.submit(() -> sendAndSend(new SplittableRandom(seed))));
            }
            try {
                for (int round = 0; round < rounds; round++) {
                    for (Victim victim : Victim.values()) {
                        more(2_000);
                        kill(victim);
                    }
                }
                more(2_000);
            } finally {
                sending = false;
            }
            for (Future<?> each : sent) {
                each.get();
            }
        }
        stop();
        MovableClock clock = new MovableClock(LATER);
        try (Server.Running server = Server.start(new Settings(home, 0, null, "http://localhost"), clock)) {
            List<UUID> kept = server.bean(JdbcClient.class)
                    .sql("select message from events_event")
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .list();
            assertThat(kept)
                    .as("kept, of %s acknowledged", acknowledged.size())
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().map(Journal::keyOf).toList());
            Recomputed.everyTieComesToTheSame(server, clock);
            System.out.println(acknowledged.size() + " acknowledged, " + kept.size() + " kept, in " + rounds
                    + " rounds; " + unready + " times it said that it was not ready");
        }
    }

    /** Sends batch after batch, each until it is acknowledged, as clients do. */
    private void sendAndSend(SplittableRandom chance) {
        while (sending) {
            List<String> ids = new ArrayList<>();
            StringBuilder body = new StringBuilder("{\"batch\":[");
            for (int i = 0; i < A_BATCH; i++) {
                String id = UUID.randomUUID().toString();
                ids.add(id);
                body.append(i == 0 ? "" : ",").append(Recomputed.message(id, chance));
            }
            String whole = body.append("]}").toString();
            boolean taken = isAcknowledged(whole);
            while (!taken && (sending || (process != null && process.isAlive()))) {
                pause(20);
                taken = isAcknowledged(whole);
            }
            if (taken) {
                acknowledged.addAll(ids);
            }
        }
    }

    private boolean isAcknowledged(String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/batch"))
                    .timeout(Duration.ofSeconds(20))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString((TestKeys.WRITE + ":").getBytes(UTF_8)))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until so many more are acknowledged. */
    private void more(int events) {
        int enough = acknowledged.size() + events;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < enough) {
            assertThat(System.nanoTime()).as("events go on being acknowledged").isLessThan(until);
            pause(20);
        }
    }

    private void kill(Victim victim) throws Exception {
        long postmaster = postmaster();
        switch (victim) {
            case SERVER -> {
                end();
                serve(); // adopts the PostgreSQL that is left
            }
            case BACKEND ->
                ProcessHandle.of(postmaster).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);
            case POSTMASTER -> {
                ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                unready += waitForAnother(postmaster); // the server goes on without it, and starts it again
            }
            case BOTH -> {
                ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
                end();
                serve();
            }
        }
    }

    private void serve() throws Exception {
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "lazo.cli.Main",
                        "serve",
                        "--home",
                        home.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("said").toFile()))
                .start();
        process = started;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            assertThat(started.isAlive())
                    .as(Files.readString(home.resolve("said")))
                    .isTrue();
            assertThat(System.nanoTime()).as("the server starts").isLessThan(until);
            pause(100);
        }
    }

    private boolean isUp() throws InterruptedException {
        return readiness() == 200;
    }

    /** How often the server was asked before it had another PostgreSQL and said that it was not ready. */
    private int waitForAnother(long postmaster) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int unready = 0;
        int status = 0;
        while (status != 200 || postmaster() == postmaster) {
            assertThat(System.nanoTime()).as("PostgreSQL is started again").isLessThan(until);
            pause(10);
            status = readiness();
            unready += status == 503 ? 1 : 0;
        }
        return unready;
    }

    private long postmaster() throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip()); // while it is being written it is empty
    }

    /** The status it answers; 0 where nobody does. */
    private int readiness() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private void end() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    private void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                end();
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
