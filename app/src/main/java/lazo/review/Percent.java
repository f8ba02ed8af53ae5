package lazo.review;

import lazo.science.review.Stage;

/** How far a review of everything is, in hundredths. What each step weighs was measured. */
final class Percent implements Stage {

    private static final int READING = 55;
    private static final int COUNTING = 10;
    private static final int COMPARING = 10;
    private static final int REVIEWING = 25;

    private final long events;
    private volatile int done;

    /** @param events about how many there are to read */
    Percent(long events) {
        this.events = Math.max(1, events);
    }

    @Override
    public void advance(Name name, long parts, long total, long read) {
        done = switch (name) {
            case READING -> share(READING, read, events);
            case COUNTING -> READING + share(COUNTING, parts, total);
            case COMPARING -> READING + COUNTING + share(COMPARING, parts, total);
            case REVIEWING -> READING + COUNTING + COMPARING + share(REVIEWING, parts, total);
        };
    }

    private static int share(int weight, long parts, long total) {
        return (int) (weight * Math.min(parts, total) / Math.max(1, total));
    }

    int done() {
        return done;
    }
}
