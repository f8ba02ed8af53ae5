package lazo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code bin/bench ingest}: events over HTTP into a running server, beside what PostgreSQL takes by COPY. Sender, server
 * and database share the machine, and ties are reviewed meanwhile.
 */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Events over HTTP into a running server, 100 in a request, beside COPY of the same rows over two connections.",
            ""
        })
final class IngestBench implements Callable<Integer> {

    private static final int OWN_CUSTOMERS = 100;
    private static final int CUSTOMERS = 20_000;
    private static final int IN_A_BATCH = 100;
    private static final int IN_A_SMALL_BATCH = 10;
    private static final int SMALL = 200_000;
    private static final int WARM_UP = 600_000;
    private static final int RUSH = 2_000;
    private static final double CALM_EVENTS_PER_SECOND = 1_000;
    private static final int CALM_SECONDS = 20;
    private static final double SHARE = 0.55;

    private final House house;
    private final Results results;

    IngestBench(House house, Results results) {
        this.house = house;
        this.results = results;
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        List<byte[]> lines = lines(Material.of(CUSTOMERS, house.scratch(), System.out));
        String load = Machine.load();
        try (DemoServer server = DemoServer.start(house, OWN_CUSTOMERS);
                Connection database = server.database()) {
            Sender sender = new Sender(server.batch(), server.writeKey());
            Freshness freshness = new Freshness(sender, database);
            warmUp(sender, lines);
            freshness.caughtUp();
            List<byte[]> batches = batches(lines.subList(WARM_UP, lines.size()), IN_A_BATCH);
            double http = RUSH * IN_A_BATCH / sender.rush(batches.subList(0, RUSH));
            System.out.printf("As fast as it goes: %s events a second%n", Row.whole(http));
            double behind = freshness.caughtUp();
            List<byte[]> rest = batches.subList(RUSH, batches.size());
            int calm = (int) (CALM_SECONDS * CALM_EVENTS_PER_SECOND / IN_A_BATCH);
            Samples paced = sender.pace(rest.subList(calm, rest.size()), 0.8 * http / IN_A_BATCH);
            freshness.caughtUp();
            Samples fresh = fresh(freshness, sender, rest.subList(0, calm));
            freshness.caughtUp();
            double copy = CopyLimit.rowsPerSecond(server);
            System.out.printf("COPY, two connections: %s rows a second%n", Row.whole(copy));
            results.keep("ingest", load, page(http, copy, paced, behind, fresh));
        }
        return 0;
    }

    /** Java translates what has run thousands of times, so there are as many requests as on a day, small ones first. */
    private static void warmUp(Sender sender, List<byte[]> lines) throws IOException {
        double small = sender.rush(batches(lines.subList(0, SMALL), IN_A_SMALL_BATCH));
        System.out.printf("Warming up, small requests: %s events a second%n", Row.whole(SMALL / small));
        double large = sender.rush(batches(lines.subList(SMALL, WARM_UP), IN_A_BATCH));
        System.out.printf("Warming up, large requests: %s events a second%n", Row.whole((WARM_UP - SMALL) / large));
    }

    /** A new customer every second, while others' events come in calmly. */
    private static Samples fresh(Freshness freshness, Sender sender, List<byte[]> batches)
            throws IOException, SQLException, InterruptedException {
        Samples fresh = new Samples();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Samples> others = beside.submit(() -> sender.pace(batches, CALM_EVENTS_PER_SECOND / IN_A_BATCH));
            for (int i = 0; !others.isDone(); i++) {
                fresh.add(freshness.of("beginner-" + Instant.now().toEpochMilli() + "-" + i));
                Thread.sleep(500);
            }
            others.get();
        } catch (ExecutionException failed) {
            throw new IOException("The events beside failed", failed.getCause());
        }
        return fresh;
    }

    private static List<byte[]> lines(Material material) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : material.files()) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> all.add(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return all;
    }

    private static List<byte[]> batches(List<byte[]> lines, int size) {
        List<byte[]> batches = new ArrayList<>();
        for (int i = 0; i + size <= lines.size(); i += size) {
            batches.add(batch(lines.subList(i, i + size)));
        }
        return batches;
    }

    private static byte[] batch(List<byte[]> lines) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.writeBytes("{\"batch\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                batch.write(',');
            }
            batch.writeBytes(lines.get(i));
        }
        batch.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return batch.toByteArray();
    }

    private static List<String> page(double http, double copy, Samples paced, double behind, Samples fresh) {
        double p99 = paced.quantile(0.99) * 1e3;
        return List.of(
                "A is events over HTTP, " + IN_A_BATCH
                        + " in a request, eight connections that stay open, each answered once it is",
                "on the disk; the ties they touch are reviewed meanwhile. B is COPY of the rows this made, over two",
                "connections, into a table with the same keys and indexes. Sender, server and database share the machine.",
                Row.whole(WARM_UP) + " events come before anything is measured, a third of them " + IN_A_SMALL_BATCH
                        + " in a request, as on a server that has been up for a while.",
                "",
                Row.of("", "figure"),
                Row.rule(2),
                Row.of("A HTTP, events per second", Row.whole(http)),
                Row.of("B COPY, rows per second", Row.whole(copy)),
                Row.of("A : B", Row.times(http / copy)),
                Row.of("answer at 80 % of A, median, ms", Row.whole(paced.median() * 1e3)),
                Row.of("answer at 80 % of A, 99 of 100, ms", Row.whole(p99)),
                Row.of("until every tie was current after A, s", Row.seconds(behind)),
                Row.of("a new tie is there, at 1,000 events a second, median, s", Row.times(fresh.median())),
                Row.of("a new tie is there, the slowest of them, s", Row.times(fresh.max())),
                "",
                Row.of("goal", "wanted", "found", ""),
                Row.GOALS,
                Row.goal("A : B", "≥ 0.55", Row.times(http / copy), http / copy >= SHARE),
                Row.goal("99 of 100 answers at 80 % of A, ms", "≤ 60", Row.whole(p99), p99 <= 60),
                Row.goal("a tie is current after its event, s", "≤ 2", Row.times(fresh.max()), fresh.max() <= 2));
    }
}
