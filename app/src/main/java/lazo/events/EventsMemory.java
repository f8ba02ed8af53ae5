package lazo.events;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import lazo.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Forgets the events of somebody. What others did with them or wrote about them belongs to those others and stays, with
 * another name in their place. A message of another system that was kept sealed, since nobody knew whom it was about, goes
 * when it speaks of them.
 */
@Component
class EventsMemory implements Memory {

    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate rows;
    private final Sealing sealing;
    private final ApplicationEventPublisher tell;

    EventsMemory(DataSource source, Sealing sealing, ApplicationEventPublisher tell) {
        this.rows = new JdbcTemplate(source);
        this.rows.setFetchSize(AT_A_TIME);
        this.sealing = sealing;
        this.tell = tell;
    }

    @Override
    public Set<String> ofCustomers() {
        return Set.of("events_event");
    }

    @Override
    public Map<String, String> ofNobody() {
        return Map.of();
    }

    @Override
    public Map<String, Long> blot(Forgotten who) {
        Long[] numbers = who.numbers().toArray(Long[]::new);
        String[] ids = who.ids().toArray(String[]::new);
        String search = who.traces().search();
        return changed(who, """
                select message, body from events_event
                where not person = any(?) and (body::text ~* ? or body #>> '{properties,message}' like ?
                    or body ->> 'event' like 'Incident %' or body ->> 'previousId' = any(?)
                    or body ->> 'anonymousId' = any(?) or body ->> 'groupId' = any(?))
                """, numbers, search.isEmpty() ? "(?!)" : search, Vault.seals() + "%", ids, ids, ids);
    }

    @Override
    public Map<String, Long> forget(Forgotten who) {
        Long[] numbers = who.numbers().toArray(Long[]::new);
        Set<Long> others = new HashSet<>();
        long removed = rows.query(
                        "delete from events_event where person = any(?) returning coalesce(other, 0)",
                        (row, _) -> others.add(row.getLong(1)),
                        (Object) numbers)
                .size();
        others.addAll(rows.queryForList(
                "select distinct person from events_event where other = any(?)", Long.class, (Object) numbers));
        Map<String, Long> changed =
                changed(who, "select message, body from events_event where other = any(?)", (Object) numbers);
        rows.update("update events_event set other = null where other = any(?)", (Object) numbers);
        others.removeAll(who.numbers());
        others.remove(Journal.NOBODY);
        tell.publishEvent(new EventsKept(0, others, true));
        return Map.of("events_event", removed + changed.getOrDefault("events_event", 0L));
    }

    private Map<String, Long> changed(Forgotten who, String sql, @Nullable Object... values) {
        Blotting blotting = new Blotting(who, sealing);
        long[] count = {0};
        rows.query(
                sql,
                row -> {
                    UUID message = row.getObject("message", UUID.class);
                    String body = row.getString("body");
                    switch (blotting.of(body)) {
                        case Blotting.Stays _ -> {}
                        case Blotting.Goes _ ->
                            count[0] += rows.update("delete from events_event where message = ?", message);
                        case Blotting.Becomes(String other) ->
                            count[0] += rows.update(
                                    "update events_event set body = ?::jsonb where message = ?", other, message);
                    }
                },
                values);
        return Map.of("events_event", count[0]);
    }
}
