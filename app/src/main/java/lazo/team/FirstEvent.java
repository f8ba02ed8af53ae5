package lazo.team;

import java.time.Instant;
import java.util.Optional;

/** Tells the first steps that an event has arrived. Whoever receives events has one bean of it. */
public interface FirstEvent {

    /** The event that arrived first, once there is one. */
    Optional<Arrived> arrived();

    /**
     * @param name as it was reported, such as {@code Signed Up}
     * @param who the customer's id
     */
    record Arrived(String name, String who, Instant at) {}
}
