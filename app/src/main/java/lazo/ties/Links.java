package lazo.ties;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lazo.science.review.Identities;
import lazo.science.review.Identities.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links between ids, and the tie of everybody whom they concern; who is whom is decided as in a review of files. What one
 * link means depends on others, so transactions that change any do so one after the other.
 */
@Component
class Links {

    private static final long GATE = 0x4c617a6f4c696e6bL;

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    /** Without those that were known already, or said later. */
    List<Link> unknown(Collection<Link> links) {
        Map<String, Link> latest = new HashMap<>();
        for (Link link : links) {
            if (!link.from().equals(link.to())) {
                latest.merge(pair(link.from(), link.to()), link, (a, b) -> a.at() < b.at() ? b : a);
            }
        }
        database.sql("""
                        select from_id, to_id, said_at
                        from ties_link join unnest(?, ?) as said (from_id, to_id) using (from_id, to_id)
                        """).params(froms(latest.values()), tos(latest.values())).query(row -> {
            String pair = pair(row.getString(1), row.getString(2));
            long known = millis(row.getObject(3, OffsetDateTime.class));
            latest.computeIfPresent(pair, (_, link) -> link.at() <= known ? null : link);
        });
        return List.copyOf(latest.values());
    }

    /**
     * Keeps these, whose ids have all been met.
     *
     * @return numbers of the ties that somebody left or joined
     */
    Set<Long> keep(List<Link> links) {
        oneAfterTheOther();
        database.sql("""
                        insert into ties_link (from_id, to_id, said_at, holds)
                        select from_id, to_id, to_timestamp(said_at / 1000.0), false
                        from unnest(?, ?, ?::bigint[]) as said (from_id, to_id, said_at)
                        on conflict (from_id, to_id) do update set said_at = greatest(ties_link.said_at, excluded.said_at)
                        """)
                .params(froms(links), tos(links), links.stream().map(Link::at).toArray(Long[]::new))
                .update();
        String[] froms = froms(links);
        return elect(froms) ? settle(froms) : Set.of();
    }

    /** @return numbers of the ties that somebody left or joined */
    Set<Long> remove(String from, String to) {
        oneAfterTheOther();
        database.sql("delete from ties_link where from_id = ? and to_id = ?")
                .params(from, to)
                .update();
        String[] froms = {from};
        elect(froms);
        return settle(froms);
    }

    private void oneAfterTheOther() {
        database.sql("select pg_advisory_xact_lock(?)").param(GATE).query(_ -> {});
    }

    /**
     * Lets the latest of the links that leave each of these ids hold.
     *
     * @return whether that changed anything
     */
    private boolean elect(String[] froms) {
        return database.sql("""
                        update ties_link link set holds = not link.holds
                        from (select from_id, to_id, row_number() over (
                                  partition by from_id order by said_at desc, to_id collate "C" desc) = 1 as holds
                              from ties_link where from_id = any(?)) latest
                        where link.from_id = latest.from_id and link.to_id = latest.to_id and link.holds <> latest.holds
                        """).param(froms).update() > 0;
    }

    /** Moves these and all that lead to them to where they belong now. */
    private Set<Long> settle(String[] froms) {
        List<Link> links = new ArrayList<>();
        Set<String> below = below(froms, links);
        above(links.stream().map(Link::to).toArray(String[]::new), links);
        return move(below, Identities.of(links));
    }

    /** These ids and all that lead to them. */
    private Set<String> below(String[] ids, List<Link> links) {
        Set<String> below = new HashSet<>(List.of(ids));
        walk("""
                with recursive below (id) as (
                    select unnest(?)
                    union
                    select link.from_id from ties_link link join below on link.to_id = below.id where link.holds)
                select from_id, to_id, said_at from ties_link join below on from_id = below.id where holds
                """, ids, links);
        links.forEach(link -> below.add(link.from()));
        return below;
    }

    private void above(String[] ids, List<Link> links) {
        walk("""
                with recursive above (id) as (
                    select unnest(?)
                    union
                    select link.to_id from ties_link link join above on link.from_id = above.id where link.holds)
                select from_id, to_id, said_at from ties_link join above on from_id = above.id where holds
                """, ids, links);
    }

    private void walk(String sql, String[] ids, List<Link> links) {
        database.sql(sql).param(ids).query(row -> {
            links.add(new Link(row.getString(1), row.getString(2), millis(row.getObject(3, OffsetDateTime.class))));
        });
    }

    private Set<Long> move(Set<String> ids, Identities identities) {
        String[] who = ids.toArray(String[]::new);
        Set<Long> changed = new HashSet<>();
        database.sql("""
                        update ties_person person
                        set tie = root.id
                        from unnest(?, ?) as belongs (who, root_id), ties_person root, ties_person before
                        where person.external_id = belongs.who and root.external_id = belongs.root_id
                          and before.id = person.id and person.tie <> root.id
                        returning before.tie, root.id
                        """)
                .params(who, ids.stream().map(identities::canonical).toArray(String[]::new))
                .query(row -> {
                    changed.add(row.getLong(1));
                    changed.add(row.getLong(2));
                });
        return changed;
    }

    private static String[] froms(Collection<Link> links) {
        return links.stream().map(Link::from).toArray(String[]::new);
    }

    private static String[] tos(Collection<Link> links) {
        return links.stream().map(Link::to).toArray(String[]::new);
    }

    private static String pair(String from, String to) {
        return from.length() + ":" + from + to;
    }

    private static long millis(OffsetDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
