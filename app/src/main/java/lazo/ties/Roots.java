package lazo.ties;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import lazo.science.review.Identities;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the tie of everybody whom a new link concerns; who is whom is decided as in a review of files. */
final class Roots {

    private final JdbcClient database;

    Roots(JdbcClient database) {
        this.database = database;
    }

    /** @return numbers of the ties that somebody left or joined */
    List<Long> settle(String from, String to) {
        List<Identities.Link> links = new ArrayList<>();
        TreeSet<String> below = below(from, links);
        above(to, links);
        Identities identities = Identities.of(links);
        SortedSet<Long> changed = new TreeSet<>();
        for (String id : below) {
            changed.addAll(move(id, identities.canonical(id)));
        }
        return List.copyOf(changed);
    }

    /** This id and all that lead to it. */
    private TreeSet<String> below(String id, List<Identities.Link> links) {
        TreeSet<String> ids = new TreeSet<>(List.of(id));
        walk("""
                with recursive below (id) as (
                    values (?::text)
                    union
                    select link.from_id from ties_link link join below on link.to_id = below.id)
                select from_id, to_id, said_at from ties_link join below on from_id = below.id
                """, id, links);
        links.forEach(link -> ids.add(link.from()));
        return ids;
    }

    private void above(String id, List<Identities.Link> links) {
        walk("""
                with recursive above (id) as (
                    values (?::text)
                    union
                    select link.to_id from ties_link link join above on link.from_id = above.id)
                select from_id, to_id, said_at from ties_link join above on from_id = above.id
                """, id, links);
    }

    private void walk(String sql, String id, List<Identities.Link> links) {
        database.sql(sql).param(id).query(row -> {
            links.add(new Identities.Link(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant().toEpochMilli()));
        });
    }

    private List<Long> move(String id, String root) {
        return database.sql("""
                        update ties_person person
                        set tie = root.id
                        from ties_person root, ties_person before
                        where root.external_id = ? and person.external_id = ? and before.id = person.id
                          and person.tie <> root.id
                        returning before.tie, root.id
                        """)
                .params(root, id)
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(List.of());
    }
}
