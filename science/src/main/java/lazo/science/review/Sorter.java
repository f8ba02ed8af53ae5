package lazo.science.review;

import java.util.ArrayList;
import java.util.List;
import lazo.science.history.ByteWriter;
import lazo.science.history.Event;
import lazo.science.history.Event.IncidentClosed;
import lazo.science.history.Event.IncidentOpened;
import lazo.science.history.EventSink;
import lazo.science.history.Rejection;
import lazo.science.reading.Reader;
import lazo.science.reading.Reading;
import lazo.science.review.Identities.Link;
import org.jspecify.annotations.Nullable;

/**
 * Takes events as they are parsed, reads their texts, and sorts them into partitions: to the tie of whom they are
 * about, and to that of the other party where there is one. One sorter belongs to one thread.
 */
final class Sorter implements EventSink {

    private static final int BLOCK = 32 * 1024;

    private final Partitions partitions;
    private final Reader reader;
    private final EventSink rejections;
    private final Failures failures;
    private final @Nullable ByteWriter[] writers = new ByteWriter[Partitions.COUNT];
    private final List<Event> incidents = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private long events;
    private long latest = Long.MIN_VALUE;

    /** @param failures hears of whoever's words cannot be read, through a fault of ours */
    Sorter(Partitions partitions, Reader reader, EventSink rejections, Failures failures) {
        this.partitions = partitions;
        this.reader = reader;
        this.rejections = rejections;
        this.failures = failures;
    }

    @Override
    public void accept(Event event) {
        events++;
        latest = Math.max(latest, event.at());
        if (event instanceof IncidentOpened || event instanceof IncidentClosed) {
            incidents.add(event);
            return;
        }
        Link link = Link.of(event);
        if (link != null) {
            links.add(link);
        }
        String who = event.head().who();
        String other = event.otherParty();
        Reading reading;
        try {
            reading = StoryTeller.read(reader, event);
        } catch (RuntimeException fault) {
            failures.add(who, fault);
            if (other != null) {
                failures.add(other, fault);
            }
            return;
        }
        write(who, false, event, reading);
        if (other != null && !other.equals(who)) {
            write(other, true, event, reading);
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.reject(rejection);
    }

    private void write(String owner, boolean fromOther, Event event, Reading reading) {
        int part = Partitions.of(owner);
        ByteWriter writer = writers[part];
        if (writer == null) {
            writer = new ByteWriter(BLOCK + BLOCK / 4);
            writers[part] = writer;
        }
        Entry.write(owner, fromOther, event, reading, writer);
        if (writer.size() >= BLOCK) {
            partitions.append(part, writer.toBytes());
            writer.clear();
        }
    }

    /** Hands over what is still buffered; nothing may be accepted afterwards. */
    void finish() {
        for (int part = 0; part < writers.length; part++) {
            ByteWriter writer = writers[part];
            if (writer != null && writer.size() > 0) {
                partitions.append(part, writer.toBytes());
            }
            writers[part] = null;
        }
    }

    List<Event> incidents() {
        return incidents;
    }

    List<Link> links() {
        return links;
    }

    long events() {
        return events;
    }

    /** Epoch milliseconds of the latest event; {@link Long#MIN_VALUE} without any. */
    long latest() {
        return latest;
    }
}
