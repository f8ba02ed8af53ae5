package lazo.science.signs;

import java.util.List;
import lazo.science.history.Event;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.Reading;
import lazo.science.reading.Story.Moment;

/**
 * Words of the customer to us: a message or a survey's comment.
 *
 * @param ours whether it follows a fault of ours
 */
public record Contact(Moment moment, boolean ours) {

    public long at() {
        return moment.at();
    }

    /** The conversation it was said in; a comment on a survey is its own. */
    String conversationId() {
        return moment.event() instanceof TheyWrote wrote
                ? wrote.conversationId()
                : moment.event().id();
    }

    public Reading reading() {
        return moment.reading();
    }

    /** The event as evidence, with the spans that counted. */
    public Evidence evidence(List<Reading.Span> marks) {
        return evidence(moment, marks);
    }

    static Evidence evidence(Moment moment, List<Reading.Span> marks) {
        return new Evidence(moment.event().id(), moment.at(), moment.event().words(), marks);
    }

    static Evidence evidence(Event event) {
        return new Evidence(event.id(), event.at(), event.words(), List.of());
    }
}
