package lazo.events;

import java.util.Optional;
import lazo.team.Key;
import lazo.team.Keys;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The write keys of the tests; the server of the tests finds this beside its own. */
@Component
@Primary
public class TestKeys extends Keys {

    /** A key that may send events. */
    public static final String WRITE = "wk_of_the_tests";

    @Override
    public Optional<Key> find(String key) {
        return key.startsWith(WRITE) ? Optional.of(new Key(key.hashCode())) : Optional.empty();
    }
}
