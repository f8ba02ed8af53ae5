package lazo.team;

import java.util.Map;
import java.util.Set;
import lazo.kernel.Forgotten;
import lazo.kernel.Memory;
import org.springframework.stereotype.Component;

/** Knows the people who work here and the programs that send, and no customer. */
@Component
class TeamMemory implements Memory {

    private static final String WHO_WORKS_HERE = "people who work here";

    @Override
    public Set<String> ofCustomers() {
        return Set.of();
    }

    @Override
    public Map<String, String> ofNobody() {
        return Map.of(
                "team_account", WHO_WORKS_HERE,
                "team_invitation", WHO_WORKS_HERE,
                "team_passkey", WHO_WORKS_HERE,
                "team_session", WHO_WORKS_HERE,
                "team_session_attributes", WHO_WORKS_HERE,
                "team_attempt", "keyed hashes of who tried to sign in",
                "team_key", "hashes of the keys of programs",
                "flyway_schema_history", "which tables were made when");
    }

    @Override
    public Map<String, Long> forget(Forgotten who) {
        return Map.of();
    }
}
