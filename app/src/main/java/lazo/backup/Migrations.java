package lazo.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lazo.postgres.Scripts;
import lazo.science.history.BadInput;

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
        Map<String, String> known = Scripts.all();
        List<String> scripts = new ArrayList<>();
        for (Head.Migration migration : migrations) {
            String script = known.get(migration.script());
            if (script == null) {
                throw new BadInput(
                        "The backup was made by a newer Lazo: this one does not know \"" + migration.script() + "\".",
                        "Restore it with the Lazo that made it, or a later one.");
            }
            if (Scripts.checksum(script) != migration.checksum()) {
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
}
