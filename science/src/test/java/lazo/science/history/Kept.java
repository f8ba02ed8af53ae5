package lazo.science.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps what it is given, and the shortest ways to read something into one. */
final class Kept implements EventSink {

    static final long NOW = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();

    final List<Event> events = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();

    @Override
    public void accept(Event event) {
        events.add(event);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** The one event that came. */
    Event event() {
        if (events.size() != 1 || !rejections.isEmpty()) {
            throw new AssertionError("expected one event, got " + events + " and " + rejections);
        }
        return events.getFirst();
    }

    /** The one rejection that came. */
    Rejection rejection() {
        if (rejections.size() != 1) {
            throw new AssertionError("expected one rejection, got " + rejections + " and " + events);
        }
        return rejections.getFirst();
    }

    static Kept text(String text) {
        return bytes(text.getBytes(UTF_8));
    }

    static Kept bytes(byte[] bytes) {
        return bytes(bytes, 1 << 20);
    }

    static Kept bytes(byte[] bytes, int chunk) {
        Kept kept = new Kept();
        List<Source> sources = Intake.find(List.of("-"), new ByteArrayInputStream(bytes));
        new Intake(NOW, null, chunk).read(sources, List.of(kept), Progress.NONE);
        return kept;
    }

    /** A track event of the user {@code u1} with these properties, written with single quotes. */
    static String track(String event, String properties) {
        return "{'type':'track','messageId':'m1','userId':'u1','timestamp':'2026-05-01T09:30:00Z','event':'%s','properties':{%s}}"
                .formatted(event, properties)
                .replace('\'', '"');
    }
}
