package lazo.kernel;

import java.util.Map;

/**
 * Something that was done and must be found again later. A room publishes it where it does the deed, in the same
 * transaction; the audit log keeps it for good. It holds no personal data: whoever acted and whoever it concerns are
 * named by number.
 *
 * @param actor such as {@code account:3}, {@code key:2}, or {@code lazo} for the machine itself
 * @param action {@code room.thing.done}, such as {@code team.key.revoked}
 * @param subject what it was done to, such as {@code key:7}
 */
public record Deed(String actor, String action, String subject, Map<String, String> details) {

    public Deed {
        details = Map.copyOf(details);
    }

    public static Deed of(String actor, String action, String subject) {
        return new Deed(actor, action, subject, Map.of());
    }
}
