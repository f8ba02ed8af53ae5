package lazo.events;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lazo.science.history.Event;
import lazo.science.history.Kept;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives back the events that were kept. */
@Component
public class Timeline {

    private static final int AT_A_TIME = 5_000;

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final Sealing sealing;

    Timeline(JdbcClient database, DataSource source, Sealing sealing) {
        this.database = database;
        this.rows = new JdbcTemplate(source);
        this.rows.setFetchSize(AT_A_TIME);
        this.sealing = sealing;
    }

    /** What these people did, or we did with them. */
    public List<Event> of(Collection<Long> people) {
        return read("select body from events_event where person = any(?)", people);
    }

    /** What others did with or said about these people. */
    public List<Event> about(Collection<Long> people) {
        return read("select body from events_event where other = any(?) and not person = any(?)", people, people);
    }

    /** What was our own doing: incidents, as they were opened, closed and withdrawn. */
    public List<Event> ofTheCompany() {
        return of(List.of(Journal.NOBODY));
    }

    /** The event that is kept under this message id; empty where none is. */
    Optional<Event> find(String messageId) {
        return database.sql("select body from events_event where message = ?")
                .param(Journal.keyOf(messageId))
                .query(String.class)
                .optional()
                .map(body -> new Kept().event(sealing.open(body)));
    }

    @SafeVarargs
    private List<Event> read(String sql, Collection<Long>... people) {
        Kept kept = new Kept();
        List<Event> events = new ArrayList<>();
        JdbcClient.StatementSpec statement = database.sql(sql);
        for (Collection<Long> some : people) {
            statement = statement.param(some.toArray(Long[]::new));
        }
        statement.query(row -> {
            events.add(kept.event(sealing.open(row.getString(1))));
        });
        return events;
    }

    /**
     * Writes every event as a line of JSON, as a review of files reads them. Call it in a transaction: it reads with a
     * cursor.
     *
     * @return how many
     */
    public long writeAll(OutputStream out) {
        long[] count = {0};
        rows.query("select body from events_event", row -> {
            try {
                out.write(sealing.open(row.getString(1)));
                out.write('\n');
                count[0]++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return count[0];
    }

    /** Whom the event is about that is kept under this message id; empty where none is. */
    public Optional<String> whoOf(String messageId) {
        return database.sql(
                        "select coalesce(body ->> 'userId', body ->> 'anonymousId') from events_event where message = ?")
                .param(Journal.keyOf(messageId))
                .query(String.class)
                .optional();
    }

    /** About how many events are kept, as the database last counted them: 0 where it never did. */
    public long estimate() {
        return database.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'events_event'::regclass")
                .query(Long.class)
                .single();
    }

    /** Whether anything has ever arrived. */
    public boolean isEmpty() {
        return !database.sql("select exists (select from events_event)")
                .query(Boolean.class)
                .single();
    }
}
