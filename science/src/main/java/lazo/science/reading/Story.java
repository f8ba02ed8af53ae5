package lazo.science.reading;

import java.util.List;
import lazo.science.history.Event;

/**
 * Everything that happened in one tie, with what we understood of each text; oldest first.
 *
 * @param userId whose tie it is
 * @param own what this customer did, or we did with them
 * @param fromOthers what others did with or said about this customer: {@link Event#otherParty()} is this customer,
 *     {@code head().who()} the other
 */
public record Story(String userId, List<Moment> own, List<Moment> fromOthers) {

    /**
     * One event and what its words say ({@link Reading#NOTHING} where it has none).
     *
     * @param at the event's own time, kept at hand because everything asks for it
     */
    public record Moment(long at, Event event, Reading reading) {

        public Moment(Event event, Reading reading) {
            this(event.at(), event, reading);
        }
    }
}
