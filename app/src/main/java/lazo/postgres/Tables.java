package lazo.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the tables up to date. Where they are, one question shows it, and nobody waits for Flyway to find that out. */
final class Tables {

    private static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    static void bringUpToDate(String url) throws IOException, SQLException {
        if (!areUpToDate(url)) {
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:" + Scripts.FOLDERS)
                    .outOfOrder(
                            true) // scripts are numbered by room, so a later one of one may come before one of another
                    .load()
                    .migrate();
        }
    }

    /** Whether every script was run, as it is today, and no other. */
    private static boolean areUpToDate(String url) throws IOException, SQLException {
        Map<String, Integer> wanted = new HashMap<>();
        for (Map.Entry<String, String> script : Scripts.all().entrySet()) {
            wanted.put(script.getKey(), Scripts.checksum(script.getValue()));
        }
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement()) {
            return isThere(statement) && wanted.equals(done(statement));
        }
    }

    private static boolean isThere(Statement statement) throws SQLException {
        try (ResultSet there = statement.executeQuery("select to_regclass('" + HISTORY + "') is not null")) {
            return there.next() && there.getBoolean(1);
        }
    }

    private static Map<String, Integer> done(Statement statement) throws SQLException {
        Map<String, Integer> done = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select script, checksum from " + HISTORY + " where success")) {
            while (row.next()) {
                done.put(row.getString(1), row.getInt(2));
            }
        }
        return done;
    }
}
