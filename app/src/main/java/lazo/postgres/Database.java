package lazo.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where a server keeps everything: the PostgreSQL that was named, or the bundled one. That one starts, and the tables of
 * either are brought up to date, while the server starts; whoever asks for the address waits until both are done.
 */
public final class Database implements JdbcConnectionDetails, AutoCloseable {

    private final @Nullable String named;
    private final FutureTask<OwnPostgres> own;
    private final FutureTask<String> tables;
    private volatile Inspection inspection = _ -> {};

    private Database(@Nullable String named, FutureTask<OwnPostgres> own) {
        this.named = named;
        this.own = own;
        this.tables = new FutureTask<>(() -> {
            String url = named != null ? named : resultOf(own).url();
            Tables.bringUpToDate(url);
            inspection.of(url);
            return url;
        });
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

    /** Looks whether the tables, up to date, may be used. */
    @FunctionalInterface
    public interface Inspection {

        /**
         * @param url JDBC address
         * @throws BadInput where they may not, with a remedy
         */
        void of(String url) throws SQLException;
    }

    /** Begins to bring the tables up to date; nobody gets the address before the inspection is content with them. */
    public void bringUpToDate(Inspection afterwards) {
        inspection = afterwards;
        Thread.ofPlatform().name("tables").start(tables);
    }

    /**
     * Where it is; the tables are up to date.
     *
     * @throws CannotStart where the bundled one does not start, or the one that was named cannot be reached
     * @throws BadInput where its tables may not be used
     */
    @Override
    public String getJdbcUrl() {
        return resultOf(tables);
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
        return named != null || resultOf(own).works();
    }

    /**
     * Stops the bundled one, and leaves any other alone.
     *
     * @throws CannotStart where that is why it could not be used
     */
    @Override
    public void close() throws IOException {
        if (named == null) {
            resultOf(own).close();
        }
        if (tables.state() == Future.State.FAILED) {
            resultOf(tables); // whoever closes it because it failed hears why
        }
    }

    private static <T> T resultOf(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case CannotStart why -> why;
                case BadInput why -> why;
                case SQLException unreachable
                when CannotStart.isUnreachable(unreachable) -> CannotStart.unreachable(unreachable);
                case null, default ->
                    new IllegalStateException("The database cannot be used as it is.", failed.getCause());
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the database was starting.", stopped);
        }
    }
}
