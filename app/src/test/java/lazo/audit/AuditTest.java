package lazo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import lazo.TestServer;
import lazo.kernel.Deed;
import lazo.kernel.Role;
import lazo.kernel.Vault;
import lazo.team.Colleague;
import lazo.team.Keys;
import lazo.team.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the audit log promises. */
class AuditTest {

    private final TestServer server = TestServer.shared();
    private final DataSource source = server.bean(DataSource.class);

    @BeforeEach
    void threeDeeds() {
        for (int i = 1; i <= 3; i++) {
            server.bean(Ledger.class).hear(new Deed("test", "test.done", "thing:" + i, Map.of("b", "2", "a", "1")));
        }
        assertThat(proof()).isInstanceOf(Proof.Outcome.Whole.class);
    }

    /** What a test broke is mended, so that the next finds a log that is whole. */
    @AfterEach
    void mend() throws SQLException {
        tamper("delete from audit_entry", "insert into audit_entry select * from before_the_test");
        tamper("delete from audit_head", "insert into audit_head select * from head_before_the_test");
        tamper("drop table before_the_test", "drop table head_before_the_test");
        assertThat(proof()).isInstanceOf(Proof.Outcome.Whole.class);
    }

    @BeforeEach
    void copy() throws SQLException {
        tamper(
                "drop table if exists before_the_test",
                "drop table if exists head_before_the_test",
                "create table before_the_test as select * from audit_entry",
                "create table head_before_the_test as select * from audit_head");
    }

    @Test
    void whatIsDoneIsFoundAgain() {
        Keys.Made made = server.bean(Keys.class).create("Program", Set.of(Scope.EVENTS_WRITE));
        Entry last = server.bean(Ledger.class)
                .entries(Long.MAX_VALUE, "team.key", "", 1)
                .getFirst();
        assertThat(last.deed().subject()).isEqualTo("key:" + made.key().id());
        assertThat(proof()).isInstanceOf(Proof.Outcome.Whole.class);
        try (Colleague auditor = Colleague.inside(Role.AUDITOR)) {
            assertThat(auditor.browser().get("/audit?action=team.key").body())
                    .contains("team.key.created")
                    .doesNotContain("test.done");
        }
    }

    @Test
    void aDeedThatIsUndoneLeavesNoEntry() {
        Ledger ledger = server.bean(Ledger.class);
        server.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            ledger.hear(Deed.of("test", "test.undone", "thing"));
            transaction.setRollbackOnly();
        });
        assertThat(ledger.entries(Long.MAX_VALUE, "test.undone", "", 1)).isEmpty();
        assertThat(proof()).isInstanceOf(Proof.Outcome.Whole.class);
    }

    @Test
    void theDatabaseRefusesToChangeAnEntry() {
        JdbcClient database = server.bean(JdbcClient.class);
        for (String change :
                Set.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        tamper("update audit_entry set subject = 'thing:9' where number = (select max(number) - 1 from audit_entry)");
        assertThat(proof()).isEqualTo(new Proof.Outcome.Broken(count() - 1, "it was changed"));
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        tamper("delete from audit_entry where number = (select max(number) - 1 from audit_entry)");
        assertThat(proof()).isEqualTo(new Proof.Outcome.Broken(count(), "it is missing"));
    }

    @Test
    void aMissingEndIsFound() throws SQLException {
        tamper("delete from audit_entry where number = (select max(number) from audit_entry)");
        assertThat(proof()).isEqualTo(new Proof.Outcome.Broken(count() + 1, "the end of the log is missing"));
    }

    @Test
    void anEmptiedLogIsNotTakenForOneThatIsWhole() throws SQLException {
        tamper("delete from audit_entry", "delete from audit_head");
        assertThat(proof()).isInstanceOf(Proof.Outcome.Missing.class);
    }

    @Test
    void aLogWithoutItsTablesIsMissing() throws SQLException {
        tamper("alter table audit_entry rename to audit_entry_away");
        try {
            assertThat(proof()).isEqualTo(new Proof.Outcome.Missing("its tables are missing"));
        } finally {
            tamper("alter table audit_entry_away rename to audit_entry");
        }
    }

    @Test
    void entriesThatChangedPlacesAreFound() throws SQLException {
        long last = count();
        tamper(
                "update audit_entry set number = -1 where number = " + last,
                "update audit_entry set number = " + last + " where number = " + (last - 1),
                "update audit_entry set number = " + (last - 1) + " where number = -1");
        assertThat(proof()).isEqualTo(new Proof.Outcome.Broken(last - 1, "it does not follow the one before it"));
    }

    @Test
    void aLogWrittenAnewWithoutTheSecretIsFound() throws SQLException {
        Vault another = new Vault(new byte[32]);
        try (Connection database = source.getConnection()) {
            assertThat(Proof.of(database, another)).isEqualTo(new Proof.Outcome.Broken(1, "it was changed"));
        }
    }

    private Proof.Outcome proof() {
        try (Connection database = source.getConnection()) {
            return Proof.of(database, server.bean(Vault.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** As somebody would who may do anything in the database. */
    private void tamper(String... statements) throws SQLException {
        try (Connection database = source.getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set session_replication_role = default");
        }
    }
}
