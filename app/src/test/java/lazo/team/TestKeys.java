package lazo.team;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A write key that every server of the tests knows beside those in its database. */
@Component
@Primary
public class TestKeys extends Keys {

    /** What begins like this may send events; each such key is one of its own. */
    public static final String WRITE = "wk_of_the_tests";

    TestKeys(JdbcClient database, Clock clock, ApplicationEventPublisher tell) {
        super(database, clock, tell);
    }

    @Override
    public Optional<Key> find(String secret) {
        return secret.startsWith(WRITE)
                ? Optional.of(new Key(
                        secret.hashCode(), "tests", WRITE, Set.of(Scope.EVENTS_WRITE), Instant.EPOCH, null, null))
                : super.find(secret);
    }
}
