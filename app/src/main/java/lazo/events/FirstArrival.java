package lazo.events;

import java.time.OffsetDateTime;
import java.util.Optional;
import lazo.team.FirstEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first event that ever came in, for whoever waits for it. */
@Component
class FirstArrival implements FirstEvent {

    private final JdbcClient database;

    FirstArrival(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Arrived> arrived() {
        return database.sql("""
                        select coalesce(body ->> 'event', initcap(body ->> 'type')) as name,
                            coalesce(body ->> 'userId', body ->> 'anonymousId', '') as who, received_at
                        from events_event limit 1
                        """)
                .query((row, _) -> new Arrived(
                        row.getString("name"),
                        row.getString("who"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
