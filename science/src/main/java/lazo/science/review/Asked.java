package lazo.science.review;

import java.util.Locale;
import lazo.science.history.Event.SurveyKind;
import lazo.science.numbers.Interval;
import lazo.science.numbers.NetScore;
import lazo.science.numbers.Wilson;

/** What people are asked: customers by survey, and our own people after a conversation. */
public enum Asked {
    /** how it went, 1–5: the share who are satisfied (4, 5) */
    CSAT(4, 2),
    /** how easy it was, 1–7: the share for whom it was (5 and more) */
    CES(5, 3),
    /** whether they would recommend us, 0–10: the share who would (9, 10) less the share who would not (6 and less) */
    NPS(9, 6),
    /** how a conversation was for whoever had it, 1 light … 5 it hurt: the share that hurt (4, 5) */
    STRAIN(4, 2);

    private static final double CONFIDENCE = 0.95;

    private final double high;
    private final double low;

    Asked(double high, double low) {
        this.high = high;
        this.low = low;
    }

    static Asked by(SurveyKind kind) {
        return switch (kind) {
            case CSAT -> CSAT;
            case CES -> CES;
            case NPS -> NPS;
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isHigh(double score) {
        return score >= high;
    }

    boolean isLow(double score) {
        return score <= low;
    }

    /** In [0, 1], for {@link #NPS} in [−1, 1]; NaN without answers. */
    public double value(int high, int low, int answers) {
        return this == NPS ? NetScore.of(high, low, answers) : answers == 0 ? Double.NaN : (double) high / answers;
    }

    /** The 95 % interval about {@link #value}. */
    public Interval interval(int high, int low, int answers) {
        return this == NPS
                ? NetScore.interval(high, low, answers, CONFIDENCE)
                : Wilson.interval(high, answers, CONFIDENCE);
    }
}
