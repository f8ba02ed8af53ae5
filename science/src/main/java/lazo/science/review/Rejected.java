package lazo.science.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.science.history.Event;
import lazo.science.history.EventSink;
import lazo.science.history.Rejection;

/** Gathers what could not be understood, from several threads; hands it out in the order of files and lines. */
public final class Rejected implements EventSink {

    /** Beyond this many, rejections are only counted: a file of the wrong kind must not fill the memory. */
    public static final int MOST = 100_000;

    private final List<Rejection> rejections = new ArrayList<>();
    private long count;

    @Override
    public void accept(Event event) {
        throw new IllegalArgumentException("An event is no rejection: " + event.id());
    }

    @Override
    public synchronized void reject(Rejection rejection) {
        count++;
        if (rejections.size() < MOST) {
            rejections.add(rejection);
        }
    }

    public synchronized long count() {
        return count;
    }

    /** By file and line; at most {@link #MOST}. */
    public synchronized List<Rejection> inOrder() {
        List<Rejection> ordered = new ArrayList<>(rejections);
        ordered.sort(Comparator.comparing(Rejection::file).thenComparingLong(Rejection::line));
        return ordered;
    }
}
