package lazo.postgres;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the PostgreSQL of a server that works is still there, and starts it again where it was ended:
 * by the system for want of memory, by a person, by itself on a disk that was full. Until it answers, whoever asks for
 * data hears that it is away; what was committed is there again.
 */
final class Watch implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final OwnPostgres postgres;
    private final Thread thread;
    private volatile boolean closed;

    private Watch(OwnPostgres postgres) {
        this.postgres = postgres;
        this.thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::look);
    }

    static Watch over(OwnPostgres postgres) {
        Watch watch = new Watch(postgres);
        watch.thread.start();
        return watch;
    }

    private void look() {
        while (!closed) {
            try {
                Thread.sleep(PAUSE);
                if (!closed && hasEnded()) {
                    LOG.warn("PostgreSQL has ended; it is started again.");
                    long started = System.nanoTime();
                    postgres.again();
                    LOG.warn(
                            "PostgreSQL works again after {} ms.",
                            Duration.ofNanos(System.nanoTime() - started).toMillis());
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException | CannotStart failure) {
                LOG.error("PostgreSQL could not be started again; it will be tried once more.", failure);
            }
        }
    }

    /** Asked twice, since the file that tells may just be being written. */
    private boolean hasEnded() throws IOException, InterruptedException {
        if (postgres.works()) {
            return false;
        }
        Thread.sleep(PAUSE.dividedBy(4));
        return !closed && !postgres.works();
    }

    /** Waits until nothing is being started. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
