package lazo.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import lazo.science.history.Event;
import lazo.science.review.Identities.Link;
import lazo.ties.Erasures;
import lazo.ties.Ties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps each event once. When {@link #keep} returns, what it was given has reached the disk. */
@Component
public class Journal {

    private static final String INSERT = """
            insert into events_event (message, person, other, happened_at, received_at, body)
            select message, person, nullif(other, 0), to_timestamp(happened_at / 1000.0), ?, body::jsonb
            from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                 as new (message, person, other, happened_at, body)
            on conflict (message) do nothing
            returning message
            """;

    /** In place of a person where there is none: the company itself, or no other party. */
    static final Long NOBODY = 0L;

    private final JdbcTemplate database;
    private final Ties ties;
    private final Erasures erasures;
    private final Screening screening;
    private final Sealing sealing;
    private final Clock clock;
    private final ApplicationEventPublisher tell;
    private final TransactionTemplate together;

    Journal(
            JdbcTemplate database,
            Ties ties,
            Erasures erasures,
            Screening screening,
            Sealing sealing,
            Clock clock,
            ApplicationEventPublisher tell,
            TransactionTemplate together) {
        this.database = database;
        this.ties = ties;
        this.erasures = erasures;
        this.screening = screening;
        this.sealing = sealing;
        this.clock = clock;
        this.tell = tell;
        this.together = together;
    }

    /** An event and the JSON to keep of it. */
    public record Item(Event event, byte[] kept) {}

    /**
     * What became of them.
     *
     * @param fresh how many were new
     * @param turnedAway those that may not be kept
     */
    public record Outcome(int fresh, List<TurnedAway> turnedAway) {}

    /**
     * An event that may not be kept.
     *
     * @param index among those that were given
     * @param field at fault, where it is known
     */
    public record TurnedAway(
            int index, String messageId, @Nullable String field, String error) {}

    /** What the database cannot hold, such as a number beyond its range, is turned away and costs nobody else. */
    public Outcome keep(List<Item> given) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return keepTogether(given);
        }
        try {
            return keepTogether(given);
        } catch (DataAccessException refused) {
            if (!isAboutWhatWasSent(refused)) {
                throw refused;
            }
            if (given.size() == 1) {
                return new Outcome(0, List.of(cannotBeKept(given.getFirst().event())));
            }
            int half = given.size() / 2;
            return both(keep(given.subList(0, half)), keep(given.subList(half, given.size())), half);
        }
    }

    /** SQLSTATE 22 is wrong data, 54 something beyond a limit. */
    private static boolean isAboutWhatWasSent(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && (cause.getSQLState().startsWith("22") || cause.getSQLState().startsWith("54"));
    }

    private static TurnedAway cannotBeKept(Event event) {
        return new TurnedAway(
                0,
                event.id(),
                null,
                "It holds a number or a text that no database can keep. Send numbers of a usual size, and texts as texts.");
    }

    private static Outcome both(Outcome first, Outcome second, int shift) {
        List<TurnedAway> all = new ArrayList<>(first.turnedAway());
        for (TurnedAway each : second.turnedAway()) {
            all.add(new TurnedAway(each.index() + shift, each.messageId(), each.field(), each.error()));
        }
        return new Outcome(first.fresh() + second.fresh(), all);
    }

    private Outcome keepTogether(List<Item> given) {
        if (given.isEmpty()) {
            return new Outcome(0, List.of());
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive() && !ties.remembersAll(named(given))) {
            together.executeWithoutResult(_ -> {
                erasures.holdOff();
                ties.meetAhead(named(screening.admitted(given, new ArrayList<>())));
            });
        }
        return Objects.requireNonNull(together.execute(_ -> keepAllowed(given)));
    }

    private Outcome keepAllowed(List<Item> given) {
        erasures.holdOff();
        List<TurnedAway> turnedAway = new ArrayList<>();
        List<Item> items = screening.admitted(given, turnedAway);
        return new Outcome(items.isEmpty() ? 0 : keepAll(items), turnedAway);
    }

    private int keepAll(List<Item> items) {
        Map<String, Long> people = ties.meet(named(items));
        List<Row> rows = rows(items, people);
        Set<UUID> fresh = insert(rows);
        if (!fresh.isEmpty()) {
            List<Row> news =
                    rows.stream().filter(row -> fresh.contains(row.message())).toList();
            Set<Long> touched = new HashSet<>(ties.link(news.stream()
                    .map(row -> Link.of(row.event()))
                    .filter(Objects::nonNull)
                    .toList()));
            for (Row row : news) {
                touched.add(row.person());
                touched.add(row.other());
            }
            touched.remove(NOBODY);
            boolean aboutUs = news.stream().anyMatch(row -> isAboutUs(row.event()));
            tell.publishEvent(new EventsKept(news.size(), touched, aboutUs));
            for (Row row : news) {
                if (row.event() instanceof Event.ConversationEnded ended) {
                    tell.publishEvent(new ConversationOver(ended));
                }
            }
        }
        return fresh.size();
    }

    /**
     * Takes back a message that was reported here by mistake; what others report is never taken back.
     *
     * @return whether it was there
     */
    @Transactional
    public boolean withdraw(String messageId) {
        Set<Long> people = new HashSet<>();
        database.query(
                "delete from events_event where message = ? returning person",
                row -> {
                    people.add(row.getLong(1));
                },
                keyOf(messageId));
        if (!people.isEmpty()) {
            tell.publishEvent(new EventsKept(0, people, false));
        }
        return !people.isEmpty();
    }

    private record Row(Event event, UUID message, long person, long other, long happenedAt, String body) {}

    private static Set<String> named(List<Item> items) {
        Set<String> ids = new HashSet<>();
        for (Item item : items) {
            if (!isAboutUs(item.event())) {
                ids.add(item.event().head().who());
            }
            String other = item.event().otherParty();
            if (other != null) {
                ids.add(other);
            }
            Link link = Link.of(item.event());
            if (link != null) {
                ids.add(link.from());
                ids.add(link.to());
            }
        }
        return ids;
    }

    private static boolean isAboutUs(Event event) {
        return event instanceof Event.IncidentOpened || event instanceof Event.IncidentClosed;
    }

    /** In one order for everybody, so that no two requests wait for each other. */
    private List<Row> rows(List<Item> items, Map<String, Long> people) {
        Map<UUID, Row> rows = new HashMap<>();
        for (Item item : items) {
            Event event = item.event();
            String other = event.otherParty();
            UUID message = keyOf(event.head().messageId());
            rows.putIfAbsent(
                    message,
                    new Row(
                            event,
                            message,
                            people.getOrDefault(event.head().who(), NOBODY),
                            other == null ? NOBODY : people.getOrDefault(other, NOBODY),
                            event.at(),
                            sealing.seal(event, item.kept())));
        }
        List<Row> ordered = new ArrayList<>(rows.values());
        ordered.sort(Comparator.comparing(Row::message));
        return ordered;
    }

    /** Whole columns, which the driver sends in binary form where their type is as narrow as it can be. */
    private Set<UUID> insert(List<Row> rows) {
        return Objects.requireNonNull(database.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                insert.setArray(2, connection.createArrayOf("uuid", column(rows, Row::message, UUID[]::new)));
                insert.setArray(3, connection.createArrayOf("bigint", column(rows, Row::person, Long[]::new)));
                insert.setArray(4, connection.createArrayOf("bigint", column(rows, Row::other, Long[]::new)));
                insert.setArray(5, connection.createArrayOf("bigint", column(rows, Row::happenedAt, Long[]::new)));
                insert.setArray(6, connection.createArrayOf("text", column(rows, Row::body, String[]::new)));
                Set<UUID> fresh = new HashSet<>();
                try (ResultSet result = insert.executeQuery()) {
                    while (result.next()) {
                        fresh.add(result.getObject(1, UUID.class));
                    }
                }
                return fresh;
            }
        }));
    }

    private static <T> T[] column(List<Row> rows, Function<Row, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** The first 128 bits of SHA-256: no two ids of honest senders share them. */
    static UUID keyOf(String messageId) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
