package lazo.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The baseline: DuckDB reads the same files and groups them by customer. It parses every line with columns named
 * beforehand ({@code userId}, {@code anonymousId}, {@code timestamp}, and of the properties {@code text} and
 * {@code amount}), which is the quickest way it has. It understands no text and reviews nothing.
 */
final class DuckDb {

    private DuckDb() {}

    /**
     * What it found.
     *
     * @param seconds from opening the database to the last row
     */
    record Answer(double seconds, long customers, long events) {

        /** As {@link #main} writes it. */
        static Answer parse(String line) {
            String[] parts = line.split(" ", -1);
            return new Answer(Double.parseDouble(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f %d %d", seconds, customers, events);
        }
    }

    /** Takes a folder and a number of threads; writes the answer in one line. */
    static void main(String[] args) throws SQLException {
        System.out.println(ask(Path.of(args[0]), Integer.parseInt(args[1])));
    }

    static Answer ask(Path folder, int threads) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            long customers = 0;
            long events = 0;
            try (ResultSet rows = statement.executeQuery(query(folder))) {
                while (rows.next()) {
                    customers++;
                    events += rows.getLong("events");
                }
            }
            return new Answer((System.nanoTime() - start) / 1e9, customers, events);
        }
    }

    private static String query(Path folder) {
        String files = folder.resolve("events*.jsonl").toString().replace("'", "''");
        return """
                select coalesce(userId, anonymousId) as customer, count(*) as events,
                       min("timestamp") as first, max("timestamp") as last,
                       count(properties.text) as texts, sum(properties.amount) as amount
                from read_json('%s', format = 'newline_delimited', columns = {
                    userId: 'VARCHAR', anonymousId: 'VARCHAR', "timestamp": 'TIMESTAMP',
                    properties: 'STRUCT("text" VARCHAR, amount DOUBLE)'})
                group by 1
                """.formatted(files);
    }
}
