package lazo.ties;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lazo.kernel.Deed;
import lazo.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers that somebody was erased without remembering who: of each id only a keyed hash is left, by which it is
 * recognised when it is heard again. An erasure begins when it is carried out and stands for good; somebody who becomes a
 * customer again is heard from the day on which a person here says so.
 */
@Component
public class Erasures {

    /** Shared by whoever takes in events; an erasure waits for them and keeps new ones waiting. */
    private static final long GATE = 0x4c617a6f45726173L;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher tell;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Map<UUID, Erasure> known;

    Erasures(JdbcClient database, Vault vault, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.tell = tell;
    }

    /**
     * One erasure.
     *
     * @param name stands in the place of the person; it tells nothing of them
     * @param by who carried it out, such as {@code account:3}
     * @param cleaned rows removed or changed, by table
     * @param heardFrom since when events about them are kept again; null while none are
     */
    public record Erasure(
            String name,
            Instant at,
            String by,
            Map<String, Long> cleaned,
            @Nullable Instant heardFrom) {

        /** Whether an event about them that happened then may be kept. */
        public boolean allows(Instant happened) {
            return heardFrom != null && !happened.isBefore(heardFrom);
        }
    }

    /** A name for the next one. */
    public String newName() {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        return "erased-" + HexFormat.of().formatHex(bytes);
    }

    /** For the rest of the transaction nobody is erased. */
    public void holdOff() {
        lock("select pg_advisory_xact_lock_shared(?)");
    }

    /** Waits until no transaction that {@link #holdOff} is under way; for the rest of this one none begins. */
    public void begin() {
        lock("select pg_advisory_xact_lock(?)");
    }

    private void lock(String sql) {
        database.sql(sql).param(GATE).query(_ -> {});
    }

    /** Whether anybody was ever erased; until then nobody needs to be looked for. */
    public boolean areThereAny() {
        return !known().isEmpty();
    }

    /** The erasure of whoever was called by this id; empty where nobody was erased who was. */
    public Optional<Erasure> of(String externalId) {
        Map<UUID, Erasure> all = known();
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(index(externalId)));
    }

    public Optional<Erasure> byName(String name) {
        return database.sql("select * from ties_erasure where name = ?")
                .param(name)
                .query(Erasures::erasure)
                .optional();
    }

    /** Writes it down in the transaction that carries it out. */
    public void remember(Erasure erasure, Collection<String> ids) {
        database.sql("insert into ties_erasure (name, erased_at, erased_by, cleaned) values (?, ?, ?, ?::jsonb)")
                .params(
                        erasure.name(),
                        time(erasure.at()),
                        erasure.by(),
                        JsonMapper.shared().writeValueAsString(new TreeMap<>(erasure.cleaned())))
                .update();
        database.sql("""
                        insert into ties_erased_id (id_index, erasure) select id_index, ? from unnest(?) as id_index
                        on conflict (id_index) do update set erasure = excluded.erasure
                        """)
                .params(erasure.name(), ids.stream().map(this::index).toArray(UUID[]::new))
                .update();
        lookAgain();
    }

    /** Somebody who was erased is a customer again: what happens from now on is kept. */
    @Transactional
    public boolean hearAgain(String name, String by) {
        int changed = database.sql("update ties_erasure set heard_from = ? where name = ? and heard_from is null")
                .params(time(clock.instant()), name)
                .update();
        if (changed > 0) {
            tell.publishEvent(Deed.of(by, "ties.heard_again", name));
            lookAgain();
        }
        return changed > 0;
    }

    /** Known before anybody can take in an event again; and read anew should it all be undone. */
    private void lookAgain() {
        known = read();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    known = null;
                }
            }
        });
    }

    private Map<UUID, Erasure> known() {
        Map<UUID, Erasure> now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    private Map<UUID, Erasure> read() {
        Map<UUID, Erasure> all = new HashMap<>();
        database.sql("""
                        select id_index, erasure.* from ties_erased_id join ties_erasure erasure on erasure = name
                        """).query(row -> {
            all.put(row.getObject("id_index", UUID.class), erasure(row, 0));
        });
        return Map.copyOf(all);
    }

    private UUID index(String externalId) {
        return vault.index(
                "erased-id", HexFormat.of().formatHex(externalId.getBytes(StandardCharsets.UTF_8))); // case counts
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        OffsetDateTime heard = row.getObject("heard_from", OffsetDateTime.class);
        return new Erasure(
                row.getString("name"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getString("erased_by"),
                JsonMapper.shared().readValue(row.getString("cleaned"), new TypeReference<Map<String, Long>>() {}),
                heard == null ? null : heard.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
