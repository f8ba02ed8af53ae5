package lazo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lazo.kernel.Deed;
import lazo.kernel.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down each deed in the transaction that does it: neither is there without the other. */
@Component
class Ledger {

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Ledger(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    private record Head(long number, byte[] hash) {}

    @EventListener
    @Transactional
    public void hear(Deed deed) {
        Head head = head();
        Entry entry = new Entry(head.number() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), deed, head.hash());
        byte[] hash = entry.hash();
        database.sql("""
                        insert into audit_entry (number, at, actor, action, subject, details, previous, hash, seal)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        entry.number(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        deed.actor(),
                        deed.action(),
                        deed.subject(),
                        Details.json(deed.details()),
                        entry.previous(),
                        hash,
                        Entry.seal(vault, entry.number(), hash))
                .update();
        database.sql("update audit_head set number = ?, hash = ?, seal = ?")
                .params(entry.number(), hash, Entry.headSeal(vault, entry.number(), hash))
                .update();
    }

    /** Waits for whoever writes before us; makes the row where this is the first entry of all. */
    private Head head() {
        database.sql("""
                        insert into audit_head (number, hash, seal) values (0, ?, ?) on conflict (one) do nothing
                        """)
                .params(Entry.BEGINNING, Entry.headSeal(vault, 0, Entry.BEGINNING))
                .update();
        return database.sql("select number, hash from audit_head for update")
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
    }

    /**
     * The newest first.
     *
     * @param before entries with a smaller number only
     * @param action with which the action begins; empty for every one
     * @param actor whole; empty for everybody
     */
    List<Entry> entries(long before, String action, String actor, int limit) {
        return database.sql("""
                        select * from audit_entry
                        where number < ? and starts_with(action, ?) and (? = '' or actor = ?)
                        order by number desc limit ?
                        """)
                .params(before, action, actor, actor, limit)
                .query((row, _) -> entry(row))
                .list();
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Deed(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        Details.of(row.getString("details"))),
                row.getBytes("previous"));
    }
}
