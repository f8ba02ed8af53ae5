package lazo.events.hooks;

import java.util.Map;
import java.util.Set;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what was, or was to be, told to others about somebody. */
@Component
class HooksMemory implements Memory {

    private final JdbcClient database;

    HooksMemory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> ofCustomers() {
        return Set.of("events_delivery");
    }

    @Override
    public Map<String, String> ofNobody() {
        return Map.of(
                "events_hook", "addresses at which other systems call us",
                "events_endpoint", "addresses of others who want to hear of changes");
    }

    @Override
    public Map<String, Long> forget(Forgotten who) {
        long removed = database.sql("delete from events_delivery where body::jsonb #>> '{data,tie}' = any(?)")
                .param(who.ids().toArray(String[]::new))
                .update();
        String[] messages = who.messages().toArray(String[]::new);
        long changed = database.sql("""
                        update events_delivery
                        set body = jsonb_set(body::jsonb, '{data,because}', (body::jsonb #> '{data,because}') - ?::text[])::text
                        where body::jsonb #> '{data,because}' ??| ?::text[]
                        """).params(messages, messages).update();
        return Map.of("events_delivery", removed + changed);
    }
}
