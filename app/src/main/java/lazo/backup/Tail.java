package lazo.backup;

import java.util.List;

/**
 * What stands last in a backup: without it the file is not whole.
 *
 * @param head SHA-256 of the first entry, in hexadecimal digits
 */
record Tail(String head, List<Sum> sums, List<Sequence> sequences) {

    static final String ENTRY = "end.json";

    /** @param sha256 of the rows as they stand in the file, in hexadecimal digits */
    record Sum(String table, long rows, String sha256) {}

    /** @param called whether {@code value} was given out */
    record Sequence(String name, long value, boolean called) {}
}
