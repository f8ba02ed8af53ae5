package lazo.team;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is behind the numbers that other rooms keep. */
@Component
public class Names {

    private final Accounts accounts;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Names by actor, such as {@code account:3}. */
    public Map<String, String> ofActors() {
        return accounts.all().stream().collect(Collectors.toMap(Account::actor, Account::name));
    }
}
