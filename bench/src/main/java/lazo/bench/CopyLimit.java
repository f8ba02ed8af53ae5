package lazo.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL itself can take: the same rows copied into a table of the same columns, keys and indexes, over two
 * connections, in binary form and out of memory. Nothing that has to read, check and acknowledge each event comes near.
 */
final class CopyLimit {

    private static final String TABLE = "bench_copy";

    private CopyLimit() {}

    /** Rows a second. The table is dropped afterwards. */
    static double rowsPerSecond(DemoServer server) throws IOException, SQLException {
        try (Connection first = server.database();
                Connection second = server.database();
                Statement statement = first.createStatement()) {
            statement.execute("create table " + TABLE + " (like events_event including all)");
            try {
                byte[][] halves = {half(first, 0), half(first, 1)};
                statement.execute("checkpoint");
                long start = System.nanoTime();
                long rows = copy(List.of(first, second), halves);
                return rows / ((System.nanoTime() - start) / 1e9);
            } finally {
                statement.execute("drop table " + TABLE);
            }
        }
    }

    private static byte[] half(Connection connection, int which) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        manager(connection)
                .copyOut(
                        "copy (select * from events_event where get_byte(uuid_send(message), 0) % 2 = " + which
                                + ") to stdout (format binary)",
                        rows);
        return rows.toByteArray();
    }

    private static long copy(List<Connection> connections, byte[][] halves) throws IOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < halves.length; i++) {
                CopyManager manager = manager(connections.get(i));
                byte[] half = halves[i];
                all.add(threads.submit(() -> manager.copyIn(
                        "copy " + TABLE + " from stdin (format binary)", new ByteArrayInputStream(half))));
            }
            long rows = 0;
            for (Future<Long> one : all) {
                rows += one.get();
            }
            return rows;
        } catch (ExecutionException failed) {
            throw new IOException("The copy failed", failed.getCause());
        } catch (SQLException failed) {
            throw new IOException("The copy failed", failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("The measurement was interrupted", stop);
        }
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
