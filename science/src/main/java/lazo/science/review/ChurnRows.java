package lazo.science.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lazo.science.outlook.ChurnFeatures;
import lazo.science.reading.Story;
import lazo.science.signs.Silence;
import lazo.science.signs.Stays;
import lazo.science.signs.Window;

/**
 * How ties stood at {@value #MOMENTS} moments of the past, {@value #APART} days apart, and whether each had ended
 * {@value #DAYS} days later, by what was known at either moment and nothing else; and how ties stand now.
 *
 * <p>Moments at which less than {@value #DAYS} days had been reported are left out, as nothing can be compared with before.
 *
 * <p>Where there are very many customers, which of their moments are looked at depends on their ids alone.
 */
final class ChurnRows {

    /** How far a forecast looks ahead. */
    static final int DAYS = 90;

    static final int MOMENTS = 12;
    static final int APART = 30;
    private static final int AHEAD = DAYS / APART;

    /** So many moments of all customers are looked at, more or less. */
    private static final double MOST = 20_000;

    private static final double MOST_NOW = 2_000;

    private static final Comparator<Row> BY_MOMENT =
            Comparator.comparingInt(Row::moment).reversed().thenComparing(Row::userId);

    private final Silence silence;
    private final long asOf;
    private final int moments;
    private final double share;
    private final double shareNow;
    private final List<Row> past = new ArrayList<>();
    private final List<Row> now = new ArrayList<>();

    /**
     * One tie at one moment.
     *
     * @param moment how many times {@value #APART} days before the last moment whose outcome is known; −1 for now
     * @param left whether it had ended {@value #DAYS} days later
     */
    record Row(String userId, int moment, double[] features, boolean left) {}

    /**
     * @param ties how many there are in all
     * @param first epoch milliseconds of the first event of any
     */
    ChurnRows(int ties, Silence silence, long first, long asOf) {
        this.silence = silence;
        this.asOf = asOf;
        int known = 0;
        while (known < MOMENTS && at(known) - DAYS * Window.DAY >= first) {
            known++;
        }
        this.moments = known;
        this.share = MOST / Math.max(1.0, (double) ties * Math.max(1, known));
        this.shareNow = MOST_NOW / Math.max(1, ties);
    }

    void add(Story story) {
        for (int moment = 0; moment < moments; moment++) {
            if (isSampled(story.userId(), moment, share) && isHere(story, at(moment))) {
                boolean left = !isHere(story, at(moment - AHEAD));
                past.add(new Row(story.userId(), moment, ChurnFeatures.at(story, at(moment)), left));
            }
        }
        if (isSampled(story.userId(), MOMENTS, shareNow) && isHere(story, asOf)) {
            now.add(new Row(story.userId(), -1, ChurnFeatures.at(story, asOf), false));
        }
    }

    /** Epoch milliseconds of a moment. */
    long at(int moment) {
        return asOf - (DAYS + (long) APART * moment) * Window.DAY;
    }

    long asOf() {
        return asOf;
    }

    private boolean isHere(Story story, long at) {
        if (story.own().isEmpty() || story.own().getFirst().at() > at) {
            return false;
        }
        return Stays.of(story, story.own().getFirst().at(), silence, at)
                        .getLast()
                        .ending()
                == null;
    }

    private static boolean isSampled(String userId, int moment, double share) {
        int hash = (userId.hashCode() + 0x3C6EF372 * (moment + 1)) * 0x9E3779B9;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B;
        return (hash ^ hash >>> 13) / (double) (1L << 32) + 0.5 < share;
    }

    void merge(ChurnRows other) {
        past.addAll(other.past);
        now.addAll(other.now);
    }

    /** Oldest moment first. */
    List<Row> past() {
        past.sort(BY_MOMENT);
        return past;
    }

    List<Row> now() {
        now.sort(BY_MOMENT);
        return now;
    }
}
