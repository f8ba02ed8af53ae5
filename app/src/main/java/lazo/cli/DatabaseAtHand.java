package lazo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import lazo.kernel.HomeLock;
import lazo.kernel.Settings;
import lazo.postgres.OwnPostgres;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The database of a Lazo, for a command: the one that the settings name, the one of a server that works, which goes on, or
 * the bundled one, which is started and stopped again.
 */
final class DatabaseAtHand implements AutoCloseable {

    private final String url;
    private final @Nullable OwnPostgres ours;
    private final @Nullable HomeLock lock;

    private DatabaseAtHand(String url, @Nullable OwnPostgres ours, @Nullable HomeLock lock) {
        this.url = url;
        this.ours = ours;
        this.lock = lock;
    }

    /** Also beside a server that works. */
    static DatabaseAtHand of(Settings settings) throws IOException, InterruptedException {
        String named = settings.databaseUrl();
        if (named != null) {
            return new DatabaseAtHand(named, null, null);
        }
        Path folder = settings.home().resolve("postgres");
        HomeLock lock = lockIfFree(settings.home());
        if (lock == null) {
            return new DatabaseAtHand(OwnPostgres.urlOfOneAtWork(folder), null, null);
        }
        OwnPostgres postgres = OwnPostgres.in(folder);
        return new DatabaseAtHand(postgres.url(), postgres, lock);
    }

    /** @throws BadInput where a server works in the data folder */
    static DatabaseAtHand alone(Settings settings) throws IOException, InterruptedException {
        HomeLock lock = HomeLock.of(settings.home());
        String named = settings.databaseUrl();
        if (named != null) {
            return new DatabaseAtHand(named, null, lock);
        }
        OwnPostgres postgres = OwnPostgres.in(settings.home().resolve("postgres"));
        return new DatabaseAtHand(postgres.url(), postgres, lock);
    }

    private static @Nullable HomeLock lockIfFree(Path folder) throws IOException {
        try {
            return HomeLock.of(folder);
        } catch (BadInput somebodyWorksThere) {
            return null;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() throws IOException {
        if (ours != null) {
            ours.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
