package lazo.science.verdict;

import lazo.science.reading.Story;
import lazo.science.signs.Signs;

/** The same tie seen otherwise; only whoever reviews it knows how. Asked only where it matters. */
public interface Otherwise {

    /** {@link Adviser#pLetGoBest} of the tie as it stood seven days earlier. */
    double pLetGoBestAWeekAgo();

    /** The signs of today, had the story been this one. */
    Signs signs(Story story);
}
