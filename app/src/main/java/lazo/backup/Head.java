package lazo.backup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What stands first in a backup: what is in it and who can read it.
 *
 * @param format of the file; a Lazo reads those it knows
 * @param lazo the version that wrote it
 * @param key a keyed hash by which a vault tells whether it opens what is sealed in it
 * @param migrations the scripts that made the tables, in the order in which they ran
 * @param tables in an order in which each stands after those it refers to
 */
record Head(
        int format,
        String lazo,
        Instant madeAt,
        String postgres,
        UUID key,
        List<Migration> migrations,
        List<Table> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "backup.json";
    static final String FOLDER = "tables/";

    /** @param checksum as Flyway computes it */
    record Migration(String script, int checksum) {}

    /** @param rows as they were counted in the same snapshot */
    record Table(String name, List<String> columns, long rows) {

        String entry() {
            return FOLDER + name + ".tsv";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
