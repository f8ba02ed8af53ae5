package lazo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import lazo.MovableClock;
import lazo.Server;
import lazo.events.Delivered;
import lazo.kernel.Settings;
import lazo.postgres.OwnPostgres;
import lazo.review.CompanyFile;
import lazo.review.Reviews;
import lazo.team.Keys;
import lazo.team.Scope;
import lazo.ties.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything a server keeps comes back, and nothing that is not a whole backup does. */
class BackupTest {

    private static final Set<String> SESSIONS = Set.of("team_session", "team_session_attributes");
    private static final String AWKWARD = "tab\there, line\nbreak, back\\slash, \\N, \\., quote', ñandú 🧵 and \u0085";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasBackedUpBesideARunningServerIsBackRowByRowAndAServerWorksOnIt() throws Exception {
        Desk desk = new Desk(folder);
        Path first = folder.resolve("first");
        Path file = folder.resolve("backup.zip");
        try (Server.Running server = start(first)) {
            fill(server);
            Desk.Outcome saved = desk.type("", "backup", "--home", first.toString(), "--out", file.toString());
            assertThat(saved.err()).isEmpty();
            assertThat(saved.status()).isZero();
            assertThat(saved.out()).contains("rows of", "secret.key, which is not in it");
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2); // its owner reads and writes
        assertThat(desk.type("", "backup", "--home", first.toString(), "--out", file.toString())
                        .status())
                .as("a file that is there is not written over")
                .isEqualTo(2);
        Map<String, List<String>> before = rows(first);
        before.keySet().removeAll(SESSIONS);
        assertThat(before.remove("review_news"))
                .as("all of it has been reviewed")
                .isEmpty();
        before.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        Path second = folder.resolve("second");
        nothingButAWholeBackupIsRestored(desk, file, second, first.resolve("secret.key"));
        Desk.Outcome restored = restore(desk, file, second, first.resolve("secret.key"));
        assertThat(restored.err()).isEmpty();
        assertThat(restored.status()).isZero();

        Map<String, List<String>> after = rows(second);
        SESSIONS.forEach(table -> assertThat(after.remove(table)).isEmpty());
        assertThat(after.remove("review_news")).isEmpty();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(sequences(second)).isEqualTo(sequences(first));

        assertThat(restore(desk, file, second, first.resolve("secret.key")))
                .isEqualTo(new Desk.Outcome(
                        2,
                        "",
                        "The database is not empty. Restore into an empty one: name another folder with --home, or"
                                + " another LAZO_DATABASE_URL.\n"));
        try (Server.Running server = start(second)) {
            server.bean(Reviews.class).reviewEverything();
            assertThat(server.bean(Ties.class).tieOf("ana-1")).isPresent();
            assertThat(server.bean(Delivered.class).keep(List.of(message(1))))
                    .as("known")
                    .isZero();
            assertThat(server.bean(Delivered.class).keep(List.of(message(5_000))))
                    .isEqualTo(1);
            server.bean(Keys.class).create("Another", Set.of(Scope.EVENTS_WRITE));
        }
        assertThat(desk.type("", "audit", "verify", "--home", second.toString()).out())
                .startsWith("The audit log is as it was written: 3 entries");
        theLossOfTheLogIsAnAlarm(desk, second);
    }

    private static void nothingButAWholeBackupIsRestored(Desk desk, Path file, Path home, Path key) throws Exception {
        byte[] whole = Files.readAllBytes(file);
        refuses(desk, home, key, Arrays.copyOf(whole, whole.length / 2), "no whole backup");
        refuses(desk, home, key, Arrays.copyOf(whole, whole.length - 30_000), "no whole backup");
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 4;
        refuses(desk, home, key, flipped, "no whole backup");
        refuses(desk, home, key, "no archive at all".getBytes(UTF_8), "no whole backup");
        refuses(
                desk,
                home,
                key,
                changed(whole, (name, text) -> name.contains("review_note") ? text.replace("awk", "elk") : text),
                "its sums are not those of its rows");
        refuses(
                desk,
                home,
                key,
                changed(whole, (_, text) -> text.replaceFirst("\"format\" : 1,", "\"format\" : 2,")),
                "made by a newer Lazo: its format is 2");
        refuses(
                desk,
                home,
                key,
                changed(whole, (_, text) -> text.replaceFirst("V1_1__team.sql", "V1_99__tomorrow.sql")),
                "made by a newer Lazo: this one does not know \"V1_99__tomorrow.sql\"");
        Path other = Files.write(home.resolveSibling("other.key"), new byte[32]);
        refuses(desk, home, other, whole, "sealed with another key");
    }

    private static void refuses(Desk desk, Path home, Path key, byte[] file, String why) throws Exception {
        Path broken = Files.write(desk.path("broken.zip"), file);
        Desk.Outcome outcome = restore(desk, broken, home, key);
        assertThat(outcome.err()).contains(why);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(rows(home)).isEmpty();
    }

    private static void theLossOfTheLogIsAnAlarm(Desk desk, Path home) throws Exception {
        for (String loss : List.of("drop table audit_head", "drop table audit_entry")) {
            with(home, statement -> statement.execute(loss));
            Desk.Outcome outcome = desk.type("", "audit", "verify", "--home", home.toString());
            assertThat(outcome.err()).startsWith("The audit log is not there: its tables are missing.");
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    private static Desk.Outcome restore(Desk desk, Path file, Path home, Path key) {
        return desk.type("", "restore", file.toString(), "--home", home.toString(), "--key", key.toString());
    }

    private static Server.Running start(Path home) throws IOException, InterruptedException {
        Clock clock = new MovableClock(Instant.parse("2026-07-01T00:00:00Z"));
        return Server.start(new Settings(home, 0, null, "http://localhost"), clock);
    }

    /** Something in every table. */
    private static void fill(Server.Running server) throws Exception {
        server.bean(CompanyFile.class).save("name: Obra\n", "account:1");
        server.bean(Delivered.class)
                .keep(IntStream.range(0, 2_000).mapToObj(BackupTest::message).toList());
        server.bean(Delivered.class)
                .keep(List.of("{\"type\":\"identify\",\"userId\":\"ana-1\",\"anonymousId\":\"visitor\",\"timestamp\":"
                        + "\"2026-06-01T00:00:00Z\",\"traits\":{\"email\":\"ana@obra.test\"}}"));
        server.bean(Keys.class).create("Program", Set.of(Scope.EVENTS_WRITE));
        server.bean(Reviews.class).reviewEverything();
        JdbcClient database = server.bean(JdbcClient.class);
        database.sql("insert into review_note (tie, written_at, author, text) values (1, now(), 'awk', ?)")
                .param(AWKWARD)
                .update();
        for (String row : List.of(
                "review_change (tie, changed_at, what, was, became, because)"
                        + " values (1, now(), 'advice', 'keep', 'talk', array['a,b', '\"', null, '{}'])",
                "review_failure values (7, '2026-01-01 00:00:00.123456+05', 'Failure')",
                "events_hook values ('h', 'stripe', 'n', 's', 't', now(), 'account:1')",
                "events_endpoint values ('e', 'http://localhost:9', '{tie.changed}', '"
                        + server.bean(lazo.kernel.Vault.class).seal("whsec_AAAA") + "', now(), 'b', now(), now())",
                "events_delivery values ('d', 'e', '{}', now(), now(), 1, null, now())",
                "ties_erasure values ('erased-1', now(), 'account:1', '{}', null)",
                "ties_erased_id values (gen_random_uuid(), 'erased-1')",
                "team_account (name, email, email_index, role, language, recovery, handle, created_at)"
                        + " values ('Ana', 's', gen_random_uuid(), 'admin', 'es', array['\\x00ff'::bytea], '\\x01', now())",
                "team_invitation (token, email, email_index, role, invited_by, created_at, expires_at)"
                        + " values ('\\x02', 's', gen_random_uuid(), 'lead', 1, now(), now())",
                "team_passkey (id, account, label, public_key, signatures, verified, backup_eligible, backed_up,"
                        + " transports, created_at) values ('\\x03', 1, 'l', '\\x04', 0, true, false, true, 't', now())",
                "team_key (name, prefix, hash, scopes, rotated_from, created_at)"
                        + " values ('n', 'p', '\\x05', '{events:write}', 1, now())",
                "review_view (owner, name, wanted, shared, made_at) values (1, 'v', 's', true, now())",
                "team_attempt values (gen_random_uuid(), 1, now(), now())",
                "team_session values ('a', 'b', 1, 1, 1, 1, 'c')",
                "team_session_attributes values ('a', 'n', '\\x00')")) {
            database.sql("insert into " + row).update();
        }
    }

    private static String message(int number) {
        return """
                {"type":"track","messageId":"m-%d","userId":"ana-%d","event":"Live Chat Message Sent",
                 "timestamp":"2026-06-%02dT10:00:00Z","properties":{"conversationId":"c-%d","text":"hola 🧵 %d"}}
                """.formatted(number, number % 50, 1 + number % 28, number, number);
    }

    /** Every row of every table, as text, in order. */
    private static Map<String, List<String>> rows(Path home) throws Exception {
        Map<String, List<String>> all = new TreeMap<>();
        with(home, statement -> {
            List<String> tables = texts(statement, "select tablename::text from pg_tables where schemaname = 'public'");
            for (String table : tables) {
                all.put(table, texts(statement, "select row_::text from " + table + " row_ order by 1"));
            }
        });
        return all;
    }

    private static List<String> sequences(Path home) throws Exception {
        List<String> all = new ArrayList<>();
        with(
                home,
                statement -> all.addAll(texts(
                        statement,
                        "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences order by 1")));
        return all;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    @FunctionalInterface
    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private static void with(Path home, Work work) throws Exception {
        try (OwnPostgres postgres = OwnPostgres.in(home.resolve("postgres"));
                Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            work.on(statement);
        }
    }

    /** @param change of the text of an entry, by its name */
    private static byte[] changed(byte[] archive, BinaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(change.apply(entry.getName(), new String(from.readAllBytes(), UTF_8))
                        .getBytes(UTF_8));
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
