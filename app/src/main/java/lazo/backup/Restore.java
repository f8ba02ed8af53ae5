package lazo.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty database from a {@link Backup}, all of it or nothing: tables, rows and sums are one transaction. What is
 * damaged, too new, or sealed with another key is refused with what to do.
 */
public final class Restore {

    private static final int LONGEST_HEAD = 1 << 24;

    private Restore() {}

    /** @param madeAt when the backup was taken */
    public record Done(int tables, long rows, Instant madeAt) {}

    /**
     * Restores a backup.
     *
     * @throws BadInput where it cannot be restored here, with the remedy; the database is as it was then
     */
    public static Done read(Connection database, Vault vault, InputStream in, Backup.Progress progress)
            throws SQLException, IOException {
        Catalog catalog = new Catalog(database);
        database.setAutoCommit(false);
        try {
            catalog.settle();
            if (!catalog.isEmpty()) {
                throw new BadInput(
                        "The database is not empty.",
                        "Restore into an empty one: name another folder with --home, or another LAZO_DATABASE_URL.");
            }
            Done done = fill(database, vault, new ZipInputStream(in), progress);
            database.commit();
            try (Statement statement = database.createStatement()) {
                statement.execute("analyze");
            }
            database.commit();
            return done;
        } catch (ZipException | EOFException broken) {
            throw damaged(String.valueOf(broken.getMessage()));
        } catch (SQLException failed) {
            if (isAboutTheRows(failed)) {
                throw damaged("a row of it cannot be read");
            }
            throw failed;
        } finally {
            database.rollback();
        }
    }

    private static Done fill(Connection database, Vault vault, ZipInputStream zip, Backup.Progress progress)
            throws SQLException, IOException {
        byte[] first = entry(zip, Head.ENTRY);
        Head head = head(first, vault);
        Migrations.run(database, Migrations.scripts(head.migrations()));
        List<Tail.Sum> sums = rows(database, head, zip, progress);
        Tail tail = parsed(entry(zip, Tail.ENTRY), Tail.class);
        if (!tail.head().equals(Sums.of(first)) || !tail.sums().equals(sums)) {
            throw damaged("its sums are not those of its rows");
        }
        for (Tail.Sequence sequence : tail.sequences()) {
            try (PreparedStatement set = database.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, Catalog.quoted(sequence.name()));
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
        return new Done(sums.size(), sums.stream().mapToLong(Tail.Sum::rows).sum(), head.madeAt());
    }

    private static Head head(byte[] first, Vault vault) {
        int format = parsed(first, Format.class).format();
        if (format > Head.FORMAT) {
            throw new BadInput(
                    "The backup was made by a newer Lazo: its format is " + format + ", and this one knows "
                            + Head.FORMAT + ".",
                    "Restore it with the Lazo that made it, or a later one.");
        }
        Head head = parsed(first, Head.class);
        if (!head.key().equals(Backup.keyOf(vault))) {
            throw new BadInput(
                    "The backup was sealed with another key: e-mails and second steps in it would stay closed.",
                    "Name the secret.key of the server it was taken from with --key.");
        }
        return head;
    }

    /** All that has to be understood of a head before it is known to be one of ours. */
    private record Format(int format) {}

    private static List<Tail.Sum> rows(Connection database, Head head, ZipInputStream zip, Backup.Progress progress)
            throws SQLException, IOException {
        CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
        return Sums.ofEach(head, progress, (table, sums) -> {
            next(zip, table.entry());
            copy.copyIn(Catalog.copy(table, "from stdin"), new Summed(zip, sums));
        });
    }

    private static final class Summed extends FilterInputStream {

        private final Sums sums;

        Summed(InputStream in, Sums sums) {
            super(in);
            this.sums = sums;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) {
                sums.add(into, from, read);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw damaged("\"" + name + "\" is missing");
        }
    }

    private static byte[] entry(ZipInputStream zip, String name) throws IOException {
        next(zip, name);
        byte[] content = zip.readNBytes(LONGEST_HEAD);
        zip.closeEntry();
        return content;
    }

    private static <T> T parsed(byte[] json, Class<T> type) {
        try {
            return JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, type);
        } catch (JacksonException unreadable) {
            throw damaged("what it says of itself cannot be read");
        }
    }

    /** SQL states of classes 22 (data exception) and 23 (constraint violation): what was read is not what was written. */
    private static boolean isAboutTheRows(SQLException failed) {
        @Nullable String state = failed.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static BadInput damaged(String why) {
        return new BadInput(
                "The file is no whole backup of Lazo: " + why + ".", "Nothing was restored. Use another copy of it.");
    }
}
