package lazo.team;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lazo.kernel.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Slows down whoever guesses. Each attempt is written down before it is looked at, for three subjects: this e-mail from
 * this address, this e-mail from anywhere, anything from this address. Beyond what each is given freely, the wait doubles
 * with every attempt, from one second to a quarter of an hour, and is forgotten after a day of quiet. E-mails of nobody
 * are counted like any other, so the wait tells nothing.
 */
@Component
class Attempts {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Attempts(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    private record Subject(UUID id, int free) {}

    /** Somebody tries to be somebody. */
    record Attempt(String who, String address) {}

    /** @return how long to wait, where this attempt comes too early; it is then not counted */
    @Transactional
    Optional<Duration> begin(Attempt attempt) {
        Instant now = clock.instant();
        for (Subject subject : subjects(attempt)) {
            if (!counted(subject, now)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Optional.of(Duration.between(now, freeAt(subject)));
            }
        }
        return Optional.empty();
    }

    /** The attempt was right: whom it was for is forgotten, where it came from is not made to wait for it. */
    @Transactional
    void succeeded(Attempt attempt) {
        List<Subject> subjects = subjects(attempt);
        for (Subject who : subjects.subList(0, 2)) {
            database.sql("delete from team_attempt where subject = ?")
                    .param(who.id())
                    .update();
        }
        database.sql("update team_attempt set count = greatest(count - 1, 0), free_at = ? where subject = ?")
                .params(Moments.of(clock.instant()), subjects.getLast().id())
                .update();
    }

    private List<Subject> subjects(Attempt attempt) {
        String place = network(attempt.address());
        return List.of(
                new Subject(vault.index("attempt-who-where", attempt.who() + " " + place), 5),
                new Subject(vault.index("attempt-who", attempt.who()), 30),
                new Subject(vault.index("attempt-where", place), 100));
    }

    private boolean counted(Subject subject, Instant now) {
        return database.sql("""
                                insert into team_attempt as old (subject, count, last_at, free_at)
                                values (:subject, 1, :now, :now)
                                on conflict (subject) do update set
                                    count = case when old.last_at < :forgotten then 1 else old.count + 1 end,
                                    last_at = :now,
                                    free_at = case
                                        when old.last_at < :forgotten or old.count + 1 < :free then :now::timestamptz
                                        else :now::timestamptz
                                            + least(power(2, least(old.count + 1 - :free, 20)), :longest) * interval '1 second'
                                        end
                                where old.free_at <= :now
                                """)
                        .param("subject", subject.id())
                        .param("free", subject.free())
                        .param("now", Moments.of(now))
                        .param("forgotten", Moments.of(now.minus(FORGOTTEN)))
                        .param("longest", LONGEST.toSeconds())
                        .update()
                == 1;
    }

    private Instant freeAt(Subject subject) {
        return database.sql("select free_at from team_attempt where subject = ?")
                .param(subject.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Of an address of version 6 the half that a provider gives to one customer. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] parts = address.split(":", -1);
        return String.join(":", List.of(parts).subList(0, Math.min(4, parts.length)));
    }
}
