package lazo.team;

import java.util.Arrays;
import java.util.Optional;

/** What a key may be used for. */
public enum Scope {
    /** Sending events. */
    EVENTS_WRITE("events:write"),
    /** Reading what the server measures of itself. */
    METRICS_READ("metrics:read");

    private final String id;

    Scope(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public static Optional<Scope> of(String id) {
        return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
    }
}
