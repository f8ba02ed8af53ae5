package lazo.science.history;

/** What a feeding thread hands to a working one. */
sealed interface Work {

    /** Whole lines: bytes {@code [from, to)}, the first of them being line {@code firstLine} of the source. */
    record Lines(Source source, long firstLine, byte[] bytes, int from, int to) implements Work {}

    /** Something the feeding thread itself could not use. */
    record Refused(Rejection rejection) implements Work {}

    /** There is no more. */
    record End() implements Work {}
}
