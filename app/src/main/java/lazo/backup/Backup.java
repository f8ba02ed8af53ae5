package lazo.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lazo.kernel.Vault;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a server keeps, as it is in one snapshot of the database, while the server goes on. The file is a ZIP
 * archive: first what is in it, then the rows of each table as PostgreSQL's {@code COPY} writes them, at last the sums
 * by which damage is found. Memory is bounded whatever the size.
 *
 * <p>What is sealed in the database stays sealed, and the key of the vault is not in the file. Sessions are left out:
 * whoever found the file could come in with one.
 */
public final class Backup {

    private static final Set<String> LEFT_OUT = Set.of("team_session", "team_session_attributes");

    private Backup() {}

    /** @param rows of all tables together */
    public record Written(int tables, long rows) {}

    /** Hears how many rows of how many are done. */
    @FunctionalInterface
    public interface Progress {
        void at(long rows, long all);
    }

    /**
     * Writes a backup.
     *
     * @param lazo the version that writes it
     * @param out is not closed
     */
    public static Written write(
            Connection database, Vault vault, String lazo, Instant now, OutputStream out, Progress progress)
            throws SQLException, IOException {
        Catalog catalog = new Catalog(database);
        catalog.settle();
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        try {
            Head head = new Head(
                    Head.FORMAT,
                    lazo,
                    now,
                    catalog.postgres(),
                    keyOf(vault),
                    catalog.migrations(),
                    catalog.tables(LEFT_OUT));
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] first = json(head);
            entry(zip, Head.ENTRY, first);
            List<Tail.Sum> sums = rows(database, head, zip, progress);
            entry(zip, Tail.ENTRY, json(new Tail(Sums.of(first), sums, catalog.sequences())));
            zip.finish();
            return new Written(
                    sums.size(), sums.stream().mapToLong(Tail.Sum::rows).sum());
        } finally {
            database.rollback();
        }
    }

    private static List<Tail.Sum> rows(Connection database, Head head, ZipOutputStream zip, Progress progress)
            throws SQLException, IOException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        return Sums.ofEach(head, progress, (table, sums) -> {
            zip.putNextEntry(new ZipEntry(table.entry()));
            copy.copyOut(Catalog.copy(table, "to stdout"), new Summed(zip, sums));
            zip.closeEntry();
        });
    }

    private static final class Summed extends FilterOutputStream {

        private final Sums sums;

        Summed(OutputStream out, Sums sums) {
            super(out);
            this.sums = sums;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sums.add(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }
    }

    /** Tells nothing of the key, and is the same for the same key. */
    static UUID keyOf(Vault vault) {
        return vault.index("backup", "key");
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
