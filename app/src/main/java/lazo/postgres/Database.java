package lazo.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where a server keeps everything: the PostgreSQL that was named, or the bundled one. That one starts while the
 * server does, and whoever asks for its address waits until it answers.
 */
public final class Database implements JdbcConnectionDetails, AutoCloseable {

    private final @Nullable String named;
    private final FutureTask<OwnPostgres> own;

    private Database(@Nullable String named, FutureTask<OwnPostgres> own) {
        this.named = named;
        this.own = own;
    }

    /**
     * Names the one to use, or begins to start the bundled one.
     *
     * @param named a JDBC address; null for the bundled one
     * @param folder of the bundled one
     */
    public static Database of(@Nullable String named, Path folder) {
        FutureTask<OwnPostgres> own = new FutureTask<>(() -> {
            OwnPostgres postgres = OwnPostgres.in(folder);
            postgres.watch();
            return postgres;
        });
        if (named == null) {
            Thread.ofPlatform().name("own-postgres").start(own);
        }
        return new Database(named, own);
    }

    /** @throws CannotStart where the bundled one does not start */
    @Override
    public String getJdbcUrl() {
        return named != null ? named : started().url();
    }

    @Override
    public @Nullable String getUsername() {
        return null; // the address says it
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /** Whether the bundled one runs; of any other it knows nothing, and says yes. */
    public boolean works() throws IOException {
        return named != null || started().works();
    }

    /** Stops the bundled one, and leaves any other alone. */
    @Override
    public void close() throws IOException {
        if (named == null) {
            started().close();
        }
    }

    private OwnPostgres started() {
        try {
            return own.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CannotStart why) {
                throw why;
            }
            throw new IllegalStateException("The bundled database does not start.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the bundled database was starting.", stopped);
        }
    }
}
