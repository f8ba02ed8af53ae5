package lazo.bench;

import java.io.IOException;
import java.net.URI;
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
final class Sender {

    private static final int CONNECTIONS = 8;

    private final URI address;
    private final String head;

    Sender(URI address, String writeKey) {
        this.address = address;
        String user = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        this.head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Basic " + user + "\r\nContent-Type: application/json\r\n";
    }

    /** One batch over a connection of its own. */
    void send(byte[] batch) throws IOException {
        try (Wire wire = new Wire(address, head)) {
            wire.send(batch);
        }
    }

    /** All as fast as they go, several at once; how many seconds that took. */
    double rush(List<byte[]> batches) throws IOException {
        long start = System.nanoTime();
        share(batches, (_, batch, wire) -> wire.send(batch));
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * So many a second, whether the server keeps up or not; the seconds from when each was due until it was answered.
     * What waits for a late answer counts from when it was due, so that a pause is not hidden.
     */
    Samples pace(List<byte[]> batches, double perSecond) throws IOException {
        long start = System.nanoTime();
        ConcurrentLinkedQueue<Double> took = new ConcurrentLinkedQueue<>();
        share(batches, (i, batch, wire) -> {
            long due = start + (long) (i / perSecond * 1e9);
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            wire.send(batch);
            took.add((System.nanoTime() - due) / 1e9);
        });
        Samples samples = new Samples();
        took.forEach(samples::add);
        return samples;
    }

    private interface Work {
        void of(int i, byte[] batch, Wire wire) throws IOException, InterruptedException;
    }

    private void share(List<byte[]> batches, Work work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<Boolean>> all = IntStream.range(0, CONNECTIONS)
                    .mapToObj(_ -> threads.submit(() -> {
                        try (Wire wire = new Wire(address, head)) {
                            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                                work.of(i, batches.get(i), wire);
                            }
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
}
