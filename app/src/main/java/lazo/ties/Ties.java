package lazo.ties;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lazo.science.review.Identities.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows everybody an event has named. A person is met once and keeps their number; links between ids (an anonymous
 * visitor who signs in, a renamed id, a member of an account) decide which tie they belong to.
 */
@Component
public class Ties {

    private static final int REMEMBERED = 200_000;

    private final JdbcClient database;
    private final Links links;
    private final Map<String, Long> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Ties(JdbcClient database, Links links) {
        this.database = database;
        this.links = links;
    }

    /** Numbers of these people, who are met now where they never were. Runs in the caller's transaction. */
    @Transactional
    public Map<String, Long> meet(Collection<String> externalIds) {
        Map<String, Long> numbers = new HashMap<>();
        SortedSet<String> unknown = new TreeSet<>(); // in one order for everybody, so that no two wait for each other
        synchronized (remembered) {
            for (String id : externalIds) {
                Long number = remembered.get(id);
                if (number == null) {
                    unknown.add(id);
                } else {
                    numbers.put(id, number);
                }
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, Long> met = findOrAdd(unknown);
            numbers.putAll(met);
            rememberOnceCommitted(met);
        }
        return numbers;
    }

    /** Whether all of these were met lately; no is also said where it is only not remembered. */
    public boolean remembersAll(Collection<String> externalIds) {
        synchronized (remembered) {
            return remembered.keySet().containsAll(externalIds);
        }
    }

    /**
     * Meets them in a short transaction ahead of the one that needs them, so that two requests that name somebody new at
     * the same time wait for each other only this long. It does not wait for the disk: the other one does, and what was
     * committed before it reaches the disk with it. So nobody is remembered yet.
     */
    @Transactional
    public void meetAhead(Collection<String> externalIds) {
        database.sql("set local synchronous_commit = off").update();
        findOrAdd(new TreeSet<>(externalIds));
    }

    private Map<String, Long> findOrAdd(SortedSet<String> ids) {
        Map<String, Long> met = find(ids);
        SortedSet<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(met.keySet());
        if (!unknown.isEmpty()) {
            add(unknown);
            met.putAll(find(unknown));
        }
        return met;
    }

    /** Numbers of those among these people who were ever met. */
    public Map<String, Long> numbersOf(Collection<String> externalIds) {
        return find(externalIds);
    }

    private Map<String, Long> find(Collection<String> ids) {
        Map<String, Long> found = new HashMap<>();
        database.sql("select external_id, id from ties_person where external_id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    private void add(Collection<String> ids) {
        database.sql("""
                        insert into ties_person (id, external_id, tie)
                        select number, external_id, number
                        from (select nextval('ties_person_number') as number, external_id
                              from unnest(?) as external_id)
                        on conflict (external_id) do nothing
                        """).param(ids.toArray(String[]::new)).update();
    }

    /** What a transaction that is rolled back has met is not remembered. */
    private void rememberOnceCommitted(Map<String, Long> met) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                synchronized (remembered) {
                    remembered.putAll(met);
                }
            }
        });
    }

    /**
     * Some people are, or belong to, others. Of several such links that leave one id the latest holds, in whatever order
     * they arrive. All that the transaction meets it meets before: other transactions that link wait until this one ends.
     *
     * @return numbers of the ties that this changed; none where it was known already
     */
    @Transactional
    public Set<Long> link(Collection<Link> said) {
        List<Link> news = said.isEmpty() ? List.of() : links.unknown(said);
        if (news.isEmpty()) {
            return Set.of();
        }
        meet(news.stream().flatMap(link -> Stream.of(link.from(), link.to())).toList());
        return links.keep(news);
    }

    /** Takes back that one is the other, whenever it was said: an earlier link holds again, where there is one. */
    @Transactional
    public Set<Long> unlink(String from, String to) {
        return links.remove(from, to);
    }

    /** Somebody and all who turned out to be them, or belong to them; empty where the id was never met. */
    public List<Person> behind(String externalId) {
        return database.sql("""
                        with recursive below (id) as (
                            values (?::text)
                            union
                            select link.from_id from ties_link link join below on link.to_id = below.id where link.holds)
                        select person.id, person.external_id from ties_person person join below
                            on below.id = person.external_id
                        order by person.external_id <> ?, person.id
                        """)
                .params(externalId, externalId)
                .query((row, _) -> new Person(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Nobody knows these ids any more, as soon as the transaction is committed. */
    void forget(Collection<String> externalIds) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                synchronized (remembered) {
                    remembered.keySet().removeAll(Set.copyOf(externalIds));
                }
            }
        });
    }

    /** The tie that this id belongs to, where it was ever met. */
    public Optional<Long> tieOf(String externalId) {
        return database.sql("select tie from ties_person where external_id = ?")
                .param(externalId)
                .query(Long.class)
                .optional();
    }

    /** The tie that this one became part of; empty where it stands for itself, or never was. */
    public Optional<Long> becamePartOf(long tie) {
        return database.sql("select tie from ties_person where id = ? and tie <> id")
                .param(tie)
                .query(Long.class)
                .optional();
    }

    /** Ties of these people. */
    public Map<Long, Long> tiesOf(Collection<Long> people) {
        Map<Long, Long> ties = new HashMap<>();
        database.sql("select id, tie from ties_person where id = any(?)")
                .param(people.toArray(Long[]::new))
                .query(row -> {
                    ties.put(row.getLong(1), row.getLong(2));
                });
        return ties;
    }

    /** Everybody who belongs to a tie, the one who stands for it first. */
    public List<Person> people(long tie) {
        return database.sql("select id, external_id from ties_person where tie = ? order by id <> tie, id")
                .param(tie)
                .query((row, _) -> new Person(row.getLong(1), row.getString(2)))
                .list();
    }

    /** @param externalId as the company calls them */
    public record Person(long id, String externalId) {}
}
