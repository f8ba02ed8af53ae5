package lazo.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of a backup by the very scripts that made them where it was taken, and none that came later: those run
 * when the server starts. It happens in the transaction of the restore, so that a failure leaves nothing behind; a script
 * that must not run in a transaction could not be restored.
 */
final class Migrations {

    /** As Flyway makes it; its rows come with the backup. */
    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank int not null constraint flyway_schema_history_pk primary key,
                version varchar(50),
                description varchar(200) not null,
                type varchar(20) not null,
                script varchar(1000) not null,
                checksum integer,
                installed_by varchar(100) not null,
                installed_on timestamp not null default now(),
                execution_time integer not null,
                success boolean not null
            );
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    private Migrations() {}

    /** @throws BadInput where one of them is unknown here, or is another */
    static List<String> scripts(List<Head.Migration> migrations) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (Head.Migration migration : migrations) {
            String script = script(migration.script());
            if (script == null) {
                throw new BadInput(
                        "The backup was made by a newer Lazo: this one does not know \"" + migration.script() + "\".",
                        "Restore it with the Lazo that made it, or a later one.");
            }
            if (checksum(script) != migration.checksum()) {
                throw new BadInput(
                        "The tables of the backup are not those that this Lazo makes: \"" + migration.script()
                                + "\" differs.",
                        "Restore it with the Lazo that made it.");
            }
            scripts.add(script);
        }
        return scripts;
    }

    static void run(Connection database, List<String> scripts) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(HISTORY);
            for (String script : scripts) {
                statement.execute(script);
            }
        }
    }

    private static @Nullable String script(String name) throws IOException {
        Properties application = new Properties();
        try (InputStream in = open("application.properties")) {
            application.load(in);
        }
        for (String location :
                application.getProperty("spring.flyway.locations", "").split(",", -1)) {
            try (InputStream in = open(location.strip().substring("classpath:".length()) + "/" + name)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return null;
    }

    private static @Nullable InputStream open(String name) {
        return Migrations.class.getClassLoader().getResourceAsStream(name);
    }

    /** As Flyway does it: CRC-32 over the lines, without what ends them. */
    private static int checksum(String script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines = new BufferedReader(new StringReader(script))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
