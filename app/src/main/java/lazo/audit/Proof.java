package lazo.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import lazo.kernel.Vault;

/** Goes through the whole log and says whether it is as it was written. Reads, and changes nothing. */
public final class Proof {

    private Proof() {}

    /** What came out. */
    public sealed interface Outcome {

        /**
         * Nothing was changed, removed, put in or moved.
         *
         * @param last the hash of the last entry; whoever notes it elsewhere can tell later that the log was not
         *     exchanged as a whole
         */
        record Whole(long entries, String last) implements Outcome {}

        /** @param number of the first entry that is not as it was written */
        record Broken(long number, String why) implements Outcome {}

        /** There is no log to look at. */
        record Missing(String what) implements Outcome {}
    }

    /** PostgreSQL, Appendix A: there is no such table, no such column. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703");

    public static Outcome of(Connection database, Vault vault) throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(1000);
            long number = 0;
            byte[] last = Entry.BEGINNING;
            try (ResultSet row = statement.executeQuery("select * from audit_entry order by number")) {
                while (row.next()) {
                    Entry entry = Ledger.entry(row);
                    number++;
                    if (entry.number() != number) {
                        return new Outcome.Broken(number, "it is missing");
                    }
                    byte[] hash = entry.hash();
                    if (!Arrays.equals(entry.previous(), last)) {
                        return new Outcome.Broken(number, "it does not follow the one before it");
                    }
                    if (!Arrays.equals(hash, row.getBytes("hash"))
                            || !Entry.seal(vault, number, hash).equals(row.getObject("seal", UUID.class))) {
                        return new Outcome.Broken(number, "it was changed");
                    }
                    last = hash;
                }
            }
            return end(statement, vault, number, last);
        } catch (SQLException failed) {
            if (NOT_THERE.contains(String.valueOf(failed.getSQLState()))) {
                return new Outcome.Missing("its tables are missing");
            }
            throw failed;
        } finally {
            database.rollback();
        }
    }

    private static Outcome end(Statement statement, Vault vault, long number, byte[] last) throws SQLException {
        try (ResultSet head = statement.executeQuery("select number, hash, seal from audit_head")) {
            boolean there = head.next();
            if (!there && number == 0) {
                return new Outcome.Missing("it has no entry, though every sign-in and every key leaves one");
            }
            boolean whole = there
                    && head.getLong(1) == number
                    && Arrays.equals(head.getBytes(2), last)
                    && Entry.headSeal(vault, number, last).equals(head.getObject(3, UUID.class));
            return whole
                    ? new Outcome.Whole(number, HexFormat.of().formatHex(last))
                    : new Outcome.Broken(number + 1, "the end of the log is missing");
        }
    }
}
