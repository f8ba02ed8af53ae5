package lazo.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lazo.science.history.Event;
import lazo.science.history.Event.SurveyAnswered;
import lazo.science.history.Event.TheyWrote;
import lazo.science.reading.Story;
import lazo.science.reading.Story.Moment;
import org.jspecify.annotations.Nullable;

/** The whole story as a list: each entry one event in words, or the same thing several times on one day. */
final class Chronicle {

    /** More entries than this would bury the page. */
    static final int LISTED = 250;

    /** More letters than this in all of them would make it too heavy for a telephone far from a city. */
    private static final int LETTERS = 24_000;

    private static final int QUOTED = 260;
    private static final int BRIEFLY = 60;

    private final Story story;
    private final Tale tale;
    private final Figures figures;
    private final List<Entry> entries;
    private final Map<String, String> anchors = new HashMap<>();
    private final int left;

    /**
     * @param times how often it happened on that day
     * @param complaint whether its words are unhappy ones
     */
    record Entry(
            String anchor, long at, String told, @Nullable String quote, int times, boolean ours, boolean complaint) {}

    private record Line(Moment moment, boolean other) {}

    Chronicle(Story story, Words words, Figures figures) {
        this.story = story;
        this.tale = new Tale(words, figures);
        this.figures = figures;
        List<Line> lines =
                new ArrayList<>(story.own().size() + story.fromOthers().size());
        story.own().forEach(moment -> lines.add(new Line(moment, false)));
        story.fromOthers().forEach(moment -> lines.add(new Line(moment, true)));
        lines.sort(Comparator.comparingLong(line -> line.moment().at()));
        List<Entry> newestFirst = new ArrayList<>();
        int told = 0;
        int letters = 0;
        for (int i = lines.size() - 1; i >= 0 && newestFirst.size() < LISTED && letters < LETTERS; i--) {
            int before = newestFirst.size();
            add(lines.get(i), newestFirst);
            told++;
            if (newestFirst.size() > before) {
                Entry last = newestFirst.getLast();
                letters += last.told().length()
                        + (last.quote() == null ? 0 : last.quote().length());
            }
        }
        this.left = lines.size() - told;
        this.entries = newestFirst.reversed();
    }

    private void add(Line line, List<Entry> newestFirst) {
        Event event = line.moment().event();
        String told = line.other() ? tale.fromOther(event) : tale.own(event);
        String quote = Tale.quote(event);
        if (!newestFirst.isEmpty() && quote == null) {
            Entry next = newestFirst.getLast();
            LocalDate day = figures.date(event.at());
            if (next.quote() == null
                    && next.told().equals(told)
                    && figures.date(next.at()).equals(day)) {
                anchors.put(event.id(), next.anchor());
                newestFirst.set(
                        newestFirst.size() - 1,
                        new Entry(next.anchor(), event.at(), told, null, next.times() + 1, next.ours(), false));
                return;
            }
        }
        String anchor = "e" + newestFirst.size();
        anchors.putIfAbsent(event.id(), anchor);
        boolean ours = event instanceof Event.WeWrote;
        boolean complaint = (event instanceof TheyWrote || event instanceof SurveyAnswered)
                && line.moment().reading().isUnhappy();
        newestFirst.add(new Entry(
                anchor, event.at(), told, quote == null ? null : Quote.cut(quote, QUOTED), 1, ours, complaint));
    }

    Story story() {
        return story;
    }

    /** Oldest first. */
    List<Entry> entries() {
        return entries;
    }

    /** How many older events are not listed. */
    int left() {
        return left;
    }

    /** Where an event is told, or null where the list does not reach back that far. */
    @Nullable
    String anchor(String eventId) {
        return anchors.get(eventId);
    }

    /** One event of theirs in one line, with its day. */
    String brief(Event event) {
        return brief(event, tale.own(event));
    }

    /** The same of what somebody else did or said. */
    String briefOfOther(Event event) {
        return brief(event, tale.fromOther(event));
    }

    private String brief(Event event, String what) {
        String quote = Tale.quote(event);
        String told = figures.day(event.at()) + ": " + what;
        return quote == null ? told : told + " · " + Quote.cut(quote, BRIEFLY);
    }
}
