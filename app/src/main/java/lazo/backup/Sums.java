package lazo.backup;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;

/** Counts rows as they pass and adds them up: in PostgreSQL's text format every row ends with a line feed and holds none. */
final class Sums {

    private static final int TOLD_EVERY = 1 << 16;

    private final MessageDigest digest = sha256();
    private final LongConsumer progress;
    private long rows;
    private long untold;

    /** @param progress hears of so many more bytes now and then */
    Sums(LongConsumer progress) {
        this.progress = progress;
    }

    void add(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                rows++;
            }
        }
        untold += length;
        if (untold >= TOLD_EVERY) {
            progress.accept(rows);
            untold = 0;
        }
    }

    /** How the rows of a table pass, one way or the other. */
    @FunctionalInterface
    interface Passing {
        void pass(Head.Table table, Sums sums) throws SQLException, IOException;
    }

    /** Lets table after table pass, and says what has passed. */
    static List<Tail.Sum> ofEach(Head head, Backup.Progress progress, Passing passing)
            throws SQLException, IOException {
        List<Tail.Sum> all = new ArrayList<>();
        long done = 0;
        for (Head.Table table : head.tables()) {
            long before = done;
            Sums sums = new Sums(rows -> progress.at(before + rows, head.rows()));
            passing.pass(table, sums);
            all.add(sums.of(table.name()));
            done += table.rows();
            progress.at(done, head.rows());
        }
        return all;
    }

    /** To be asked once, when all has passed. */
    Tail.Sum of(String table) {
        return new Tail.Sum(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static String of(byte[] whole) {
        return HexFormat.of().formatHex(sha256().digest(whole));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
