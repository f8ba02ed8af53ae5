package lazo.science.review;

/** Told how far a review is, from any thread. */
public interface Stage {

    /** Nobody is watching. */
    Stage UNWATCHED = (_, _, _, _) -> {};

    /** What is being done. */
    enum Name {
        READING,
        COUNTING,
        COMPARING,
        REVIEWING
    }

    /**
     * Some more is done.
     *
     * @param done of {@code total}, in bytes while reading and in parts afterwards
     * @param total 0 where it cannot be known
     * @param events read so far
     */
    void advance(Name name, long done, long total, long events);
}
