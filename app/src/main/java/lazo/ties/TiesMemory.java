package lazo.ties;

import java.util.Map;
import java.util.Set;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who somebody was, and whom they belonged to. */
@Component
class TiesMemory implements Memory {

    private final JdbcClient database;
    private final Ties ties;

    TiesMemory(JdbcClient database, Ties ties) {
        this.database = database;
        this.ties = ties;
    }

    @Override
    public Set<String> ofCustomers() {
        return Set.of("ties_person", "ties_link");
    }

    @Override
    public Map<String, String> ofNobody() {
        return Map.of(
                "ties_erasure", "that somebody was erased, and when",
                "ties_erased_id", "keyed hashes that only the secret of this server can make");
    }

    @Override
    public Map<String, Long> forget(Forgotten who) {
        String[] ids = who.ids().toArray(String[]::new);
        long links = database.sql("delete from ties_link where from_id = any(?) or to_id = any(?)")
                .params(ids, ids)
                .update();
        long people = database.sql("delete from ties_person where id = any(?)")
                .param(who.numbers().toArray(Long[]::new))
                .update();
        ties.forget(who.ids());
        return Map.of("ties_link", links, "ties_person", people);
    }
}
