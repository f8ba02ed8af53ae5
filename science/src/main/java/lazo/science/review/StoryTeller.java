package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.Event;
import lazo.science.reading.Reader;
import lazo.science.reading.Reading;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** Tells the story of one tie from its events, as a review of the whole company would. As safe as its reader. */
public final class StoryTeller {

    private final Reader reader;

    public StoryTeller(Reader reader) {
        this.reader = reader;
    }

    /**
     * Puts the events in order, drops second copies, and reads the texts.
     *
     * @param own what this customer did, or we did with them, in any order
     * @param fromOthers what others did with or said about this customer
     * @param asOf epoch milliseconds; later events are not known yet
     */
    public Story tell(String userId, List<Event> own, List<Event> fromOthers, long asOf) {
        return new Story(userId, Stories.inOrder(moments(own, asOf)), Stories.inOrder(moments(fromOthers, asOf)));
    }

    private List<Moment> moments(List<Event> events, long asOf) {
        List<Moment> moments = new ArrayList<>(events.size());
        for (Event event : events) {
            if (event.at() <= asOf) {
                moments.add(new Moment(event, read(reader, event)));
            }
        }
        return moments;
    }

    /** What the words of an event say; {@link Reading#NOTHING} where it has none. */
    static Reading read(Reader reader, Event event) {
        String words = event.words();
        return words == null || words.isBlank() ? Reading.NOTHING : reader.read(words, languageOf(event), null);
    }

    private static @Nullable String languageOf(Event event) {
        return event instanceof Event.TheyWrote wrote ? wrote.language() : null;
    }

    /** Whether it is the story of a customer: whoever only looked at pages is none yet. */
    public static boolean isOfACustomer(Story story) {
        return story.own().stream().anyMatch(moment -> Stories.makesACustomer(moment.event()));
    }
}
