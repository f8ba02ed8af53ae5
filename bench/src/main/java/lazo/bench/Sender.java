package lazo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends batches to a server over connections that stay open, as Segment's libraries do. */
final class Sender implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String authorization;

    Sender(URI address, String writeKey) {
        this.address = address;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** One batch; anything but a 200 is a failure. */
    void send(byte[] batch) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(batch))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("A batch was answered with " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** All as fast as they go, several at once; how many seconds that took. */
    double rush(List<byte[]> batches) throws IOException {
        long start = System.nanoTime();
        share(batches, (_, batch) -> send(batch));
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * So many a second, whether the server keeps up or not; the seconds from when each was due until it was answered.
     * What waits for a late answer counts from when it was due, so that a pause is not hidden.
     */
    Samples pace(List<byte[]> batches, double perSecond) throws IOException {
        long start = System.nanoTime();
        ConcurrentLinkedQueue<Double> took = new ConcurrentLinkedQueue<>();
        share(batches, (i, batch) -> {
            long due = start + (long) (i / perSecond * 1e9);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            send(batch);
            took.add((System.nanoTime() - due) / 1e9);
        });
        Samples samples = new Samples();
        took.forEach(samples::add);
        return samples;
    }

    private interface Work {
        void of(int i, byte[] batch) throws IOException, InterruptedException;
    }

    private static void share(List<byte[]> batches, Work work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                            work.of(i, batches.get(i));
                        }
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("A sender failed", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("The measurement was interrupted", stop);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
