package lazo.team;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lazo.kernel.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of programs. A key is 256 random bits; only its SHA-256 is kept, and it is found by that hash, so that neither
 * the table nor the time an answer takes tells anything of a key.
 */
@Component
public class Keys {

    private static final String START = "lazo_";
    private static final int PREFIX = START.length() + 6;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher tell;
    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();

    Keys(JdbcClient database, Clock clock, ApplicationEventPublisher tell) {
        this.database = database;
        this.clock = clock;
        this.tell = tell;
    }

    private record Remembered(Key key, Instant until) {}

    /** A key that was just made, with the words to show once. */
    public record Made(Key key, String secret) {

        @Override
        public String toString() {
            return "Made[" + key.prefix() + "…]";
        }
    }

    /** The key that works now and has this secret. Cheap enough for every request: it is remembered for seconds. */
    public Optional<Key> find(String secret) {
        if (!secret.startsWith(START)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        ByteBuffer hash = ByteBuffer.wrap(Secrets.hash(secret));
        Remembered known = remembered.get(hash);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.key()).filter(key -> key.worksAt(now));
        }
        Optional<Key> found = database.sql("update team_key set used_at = ? where hash = ? returning *")
                .params(Moments.of(now), hash.array())
                .query(Keys::key)
                .optional();
        found.ifPresentOrElse(
                key -> remembered.put(hash, new Remembered(key, now.plus(REMEMBERED))), () -> remembered.remove(hash));
        return found.filter(key -> key.worksAt(now));
    }

    /** Makes a key for the server itself, such as that of the invented company. */
    @Transactional
    public Made create(String name, Set<Scope> scopes) {
        return create("lazo", name, scopes);
    }

    @Transactional
    Made create(String actor, String name, Set<Scope> scopes) {
        Made made = insert(name, scopes, null);
        tell.publishEvent(new Deed(actor, "team.key.created", made.key().actor(), Map.of("scopes", ids(scopes))));
        return made;
    }

    /** A new key in the place of an old one, which works for another day. */
    @Transactional
    Optional<Made> rotate(String actor, long id) {
        Instant now = clock.instant();
        return byId(id).filter(key -> key.endsAt() == null).map(old -> {
            Made made = insert(old.name(), old.scopes(), old.id());
            end(old.id(), now.plus(GRACE));
            tell.publishEvent(new Deed(
                    actor,
                    "team.key.rotated",
                    old.actor(),
                    Map.of("to", made.key().actor())));
            return made;
        });
    }

    @Transactional
    boolean revoke(String actor, long id) {
        Instant now = clock.instant();
        Optional<Key> key = byId(id).filter(found -> found.worksAt(now));
        key.ifPresent(found -> {
            end(id, now);
            tell.publishEvent(Deed.of(actor, "team.key.revoked", found.actor()));
        });
        return key.isPresent();
    }

    List<Key> all() {
        return database.sql("select * from team_key order by ends_at is not null, id desc")
                .query(Keys::key)
                .list();
    }

    private Optional<Key> byId(long id) {
        return database.sql("select * from team_key where id = ? for update")
                .param(id)
                .query(Keys::key)
                .optional();
    }

    private Made insert(String name, Set<Scope> scopes, @org.jspecify.annotations.Nullable Long rotatedFrom) {
        String secret = START + Secrets.word();
        Key key = database.sql("""
                        insert into team_key (name, prefix, hash, scopes, rotated_from, created_at)
                        values (?, ?, ?, ?, ?, ?) returning *
                        """)
                .param(name.strip())
                .param(secret.substring(0, PREFIX))
                .param(Secrets.hash(secret))
                .param(scopes.stream().map(Scope::id).toArray(String[]::new))
                .param(rotatedFrom)
                .param(Moments.of(clock.instant()))
                .query(Keys::key)
                .single();
        return new Made(key, secret);
    }

    private void end(long id, Instant at) {
        database.sql("update team_key set ends_at = ? where id = ?")
                .params(Moments.of(at), id)
                .update();
        remembered.clear();
    }

    private static String ids(Set<Scope> scopes) {
        return String.join(" ", scopes.stream().map(Scope::id).sorted().toList());
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .forEach(id -> Scope.of(id).ifPresent(scopes::add));
        return new Key(
                row.getLong("id"),
                row.getString("name"),
                row.getString("prefix"),
                scopes,
                Moments.in(row, "created_at"),
                Moments.maybe(row, "ends_at"),
                Moments.maybe(row, "used_at"));
    }
}
