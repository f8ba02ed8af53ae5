package lazo.science.review;

import java.nio.charset.StandardCharsets;
import lazo.science.reading.Story;

/**
 * Reviews single ties in the light of what a review of the whole company has found: the same code, and so the same
 * result, as if the whole company were reviewed again at that moment and nothing else had happened in it.
 */
public final class TieDesk {

    private final CompanyKnowledge known;

    TieDesk(CompanyKnowledge known) {
        this.known = known;
    }

    /**
     * Reviews one tie; safe for several threads.
     *
     * @param language of the sentences
     * @param asOf epoch milliseconds
     */
    public TieReview review(Story story, String language, long asOf) {
        return new TieReviewer(known, language).review(story, asOf);
    }

    /** Whether the tie reports something of which the company had reported nothing when it was reviewed. */
    public boolean tellsMore(Story story) {
        return story.own().stream().anyMatch(moment -> known.rates().reported().lacks(moment.event()));
    }

    /** The tie as its line in {@code ties.jsonl}: one JSON object, without the end of the line. */
    public static String line(TieReview tie) {
        return new String(TieLines.of(tie), StandardCharsets.UTF_8).strip();
    }
}
