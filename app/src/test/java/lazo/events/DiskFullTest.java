package lazo.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
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
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lazo.MovableClock;
import lazo.Server;
import lazo.kernel.Settings;
import lazo.team.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a small disk that is really full, senders are told; when there is room again, all goes on and nothing is lost. */
@Tag("slow")
class DiskFullTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> acknowledged = new ArrayList<>();
    private final SplittableRandom chance = new SplittableRandom(7);
    private final HttpClient client = HttpClient.newHttpClient();
    private Path disk = Path.of("");

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createTempDirectory("lazo-small-disk-");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=600m", "none", disk.toString()),
                "A small disk is needed, and this machine lets us mount none.");
    }

    @AfterEach
    void unmount() throws Exception {
        client.close();
        run("umount", "--lazy", disk.toString()); // the log of the server is still open
        Files.deleteIfExists(disk);
    }

    @Test
    void aFullDiskIsSaidAndLeftBehind() throws Exception {
        MovableClock clock = new MovableClock(Instant.parse("2026-07-01T00:00:00Z"));
        try (Server.Running server = Server.start(new Settings(disk, 0, null, "http://localhost"), clock)) {
            assertThat(send(server)).isEqualTo(200);
            Path ballast = fill();
            untilTold(server);
            for (int i = 0; i < 5; i++) {
                assertThat(send(server)).as("while it is full").isEqualTo(507);
            }
            endPostgres(); // which cannot start again on a full disk
            untilTold(server);

            Files.delete(ballast);
            long until = System.nanoTime() + PATIENCE.toNanos();
            int status = send(server);
            while (status != 200) {
                assertThat(status).isIn(503, 507);
                assertThat(System.nanoTime())
                        .as("it goes on when there is room")
                        .isLessThan(until);
                Thread.sleep(200);
                status = send(server);
            }
            assertThat(server.bean(JdbcClient.class)
                            .sql("select message from events_event")
                            .query((row, _) -> row.getObject(1, UUID.class))
                            .list())
                    .containsExactlyInAnyOrderElementsOf(
                            acknowledged.stream().map(Journal::keyOf).toList());
        }
    }

    /** What room there was in files that exist is used up first. */
    private void untilTold(Server.Running server) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int status = send(server);
        while (status != 507) {
            assertThat(status).isIn(200, 503);
            assertThat(System.nanoTime()).as("it says that the disk is full").isLessThan(until);
            status = send(server);
        }
    }

    private int send(Server.Running server) throws Exception {
        List<String> ids = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add(UUID.randomUUID().toString());
            messages.add(Recomputed.message(ids.getLast(), chance));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/v1/batch"))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((TestKeys.WRITE + ":").getBytes(UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("{\"batch\":[" + String.join(",", messages) + "]}"))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == 200) {
            acknowledged.addAll(ids);
        }
        return status;
    }

    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return ballast;
    }

    private void endPostgres() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(disk.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
