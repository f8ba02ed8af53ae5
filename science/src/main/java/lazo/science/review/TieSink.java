package lazo.science.review;

import lazo.science.reading.Story;

/** Hears of every tie as a review of the company reaches it; called from several threads at once. */
@FunctionalInterface
public interface TieSink {

    /** Hears of nothing. */
    TieSink NONE = (_, _) -> {};

    void accept(TieReview tie, Story story);
}
