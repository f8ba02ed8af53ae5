package lazo.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lazo.science.history.BadInput;

/** What a database says of its own tables. */
final class Catalog {

    private static final String HERE = "relnamespace = current_schema()::regnamespace";

    private final Connection database;

    Catalog(Connection database) {
        this.database = database;
    }

    /** Times, numbers and bytes are written in one way everywhere. */
    void settle() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set intervalstyle = 'postgres'");
            statement.execute("set bytea_output = 'hex'");
            statement.execute("set extra_float_digits = 1");
        }
    }

    boolean isEmpty() throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select from pg_class where " + HERE
                        + " and relkind in ('r', 'p', 'v', 'm', 'f', 'S'))")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** @throws BadInput where no Lazo ever worked in this database */
    List<Head.Migration> migrations() throws SQLException {
        List<Head.Migration> migrations = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    throw new BadInput(
                            "There are no tables of a Lazo in this database.",
                            "Check --home, LAZO_HOME or LAZO_DATABASE_URL.");
                }
            }
            try (ResultSet row = statement.executeQuery("select script, checksum from flyway_schema_history"
                    + " where success and type = 'SQL' order by installed_rank")) {
                while (row.next()) {
                    migrations.add(new Head.Migration(row.getString(1), row.getInt(2)));
                }
            }
        }
        return migrations;
    }

    /** Tables with their rows, each after those it refers to. */
    List<Head.Table> tables(Set<String> leftOut) throws SQLException {
        Map<String, List<String>> columns = columns();
        columns.keySet().removeAll(leftOut);
        Map<String, Set<String>> needs = references();
        List<Head.Table> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>(leftOut);
        while (!columns.isEmpty()) {
            Map.Entry<String, List<String>> next = columns.entrySet().stream()
                    .filter(table -> placed.containsAll(needs.getOrDefault(table.getKey(), Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "These tables refer to each other in a circle: " + String.join(", ", columns.keySet())));
            String table = next.getKey();
            placed.add(table);
            ordered.add(new Head.Table(table, next.getValue(), count(table)));
            columns.remove(table);
        }
        return ordered;
    }

    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select relname, array(select attname::text from pg_attribute"
                        + " where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''"
                        + " order by attnum) from pg_class class where " + HERE + " and relkind = 'r'")) {
            while (row.next()) {
                columns.put(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray()));
            }
        }
        return columns;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select this.relname, other.relname from pg_constraint"
                        + " join pg_class this on this.oid = conrelid join pg_class other on other.oid = confrelid"
                        + " where contype = 'f' and conrelid <> confrelid and this." + HERE)) {
            while (row.next()) {
                needs.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2));
            }
        }
        return needs;
    }

    private long count(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + quoted(table))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Where each sequence stands; at or after what the rows of the snapshot have used, since sequences never go back. */
    List<Tail.Sequence> sequences() throws SQLException {
        List<String> names = new ArrayList<>();
        List<Tail.Sequence> sequences = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select relname from pg_class where " + HERE + " and relkind = 'S' order by relname")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                    row.next();
                    sequences.add(new Tail.Sequence(name, row.getLong(1), row.getBoolean(2)));
                }
            }
        }
        return sequences;
    }

    String postgres() throws SQLException {
        return database.getMetaData().getDatabaseProductVersion();
    }

    static String copy(Head.Table table, String direction) {
        return "copy " + quoted(table.name()) + " ("
                + String.join(
                        ", ", table.columns().stream().map(Catalog::quoted).toList()) + ") " + direction;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
