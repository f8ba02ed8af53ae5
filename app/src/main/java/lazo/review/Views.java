package lazo.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lazo.kernel.Traces;
import lazo.kernel.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people look for again and again among customers, each under a name: for themselves, or for everybody here. */
@Component
class Views {

    static final int LONGEST_NAME = 60;

    /** Beyond so many of one's own nobody finds the right one. */
    static final int MOST = 50;

    /** Shared ones stand before everybody. */
    static final int MOST_SHARED = 30;

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Views(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A view as somebody sees it.
     *
     * @param owner the account's number
     * @param query the part of the address after the question mark
     */
    record View(long id, long owner, String name, String query, boolean shared) {}

    /** One's own and those that are shared, by name. */
    List<View> of(long account) {
        return database.sql("select * from review_view where owner = ? or shared order by lower(name), id")
                .param(account)
                .query((row, _) -> view(row))
                .list();
    }

    Optional<View> find(long id) {
        return database.sql("select * from review_view where id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .optional();
    }

    /**
     * Keeps a view.
     *
     * @param key its own; keeping it twice changes nothing
     * @return false where there are enough already: of one's own, or of those that are shared
     */
    boolean make(long owner, String name, String query, boolean shared, UUID key) {
        return database.sql("""
                                insert into review_view (owner, name, wanted, shared, made_at, key)
                                select :owner, :name, :wanted, :shared, :now, :key
                                where (select count(*) from review_view where owner = :owner) < :most
                                and (not :shared or (select count(*) from review_view where shared) < :most_shared)
                                on conflict (key) do nothing
                                """)
                                .param("owner", owner)
                                .param("name", name)
                                .param("wanted", vault.seal(query))
                                .param("shared", shared)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("key", key)
                                .param("most", MOST)
                                .param("most_shared", MOST_SHARED)
                                .update()
                        == 1
                || isThere(key);
    }

    private boolean isThere(UUID key) {
        return database.sql("select exists (select from review_view where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it would be shared and enough are */
    boolean change(long id, String name, boolean shared) {
        return database.sql("""
                                update review_view set name = :name, shared = :shared
                                where id = :id and (shared or not :shared
                                    or (select count(*) from review_view where shared) < :most_shared)
                                """)
                        .param("name", name)
                        .param("shared", shared)
                        .param("id", id)
                        .param("most_shared", MOST_SHARED)
                        .update()
                == 1;
    }

    void remove(long id) {
        database.sql("delete from review_view where id = ?").param(id).update();
    }

    /** Removes those that look for somebody who is to be forgotten; how many those were. */
    int forget(Traces who) {
        List<Long> theirs = database.sql("select * from review_view").query((row, _) -> view(row)).list().stream()
                .filter(view -> names(view, who))
                .map(View::id)
                .toList();
        theirs.forEach(this::remove);
        return theirs.size();
    }

    private static boolean names(View view, Traces who) {
        String wanted = URLDecoder.decode(view.query(), StandardCharsets.UTF_8);
        return who.replaced(view.name() + " " + wanted, "", true) != null;
    }

    private View view(ResultSet row) throws SQLException {
        return new View(
                row.getLong("id"),
                row.getLong("owner"),
                row.getString("name"),
                vault.open(row.getString("wanted")),
                row.getBoolean("shared"));
    }
}
