package lazo.science.signs;

import lazo.science.reading.Story;
import org.jspecify.annotations.Nullable;

/**
 * That a customer has left.
 *
 * @param at epoch milliseconds: the last cancellation, or the last sign of life
 */
public record Departure(long at, Ending kind) {

    /** When and how this customer left, by the rules of {@link Stays}; null while they are with us. */
    public static @Nullable Departure of(Story story, Silence silence, long asOf) {
        long first =
                story.own().isEmpty() ? Long.MIN_VALUE : story.own().getFirst().at();
        Stay last = Stays.of(story, first, silence, asOf).getLast();
        Ending ending = last.ending();
        return ending == null ? null : new Departure(last.to(), ending);
    }
}
