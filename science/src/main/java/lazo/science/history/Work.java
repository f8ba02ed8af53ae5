package lazo.science.history;

import java.util.List;
import java.util.Map;

/** What a feeding thread hands to a working one. */
sealed interface Work {

    /** Whole lines: bytes {@code [from, to)}, the first of them being line {@code firstLine} of the source. */
    record Lines(Source source, long firstLine, byte[] bytes, int from, int to) implements Work {}

    /**
     * Rows of a CSV.
     *
     * @param columns where each column stands
     * @param width how many cells the header has
     */
    record Rows(Source source, Map<String, Integer> columns, int width, List<Cells> rows) implements Work {}

    /** One row, and the line on which it begins. */
    record Cells(long line, List<String> cells) {}

    /** Something the feeding thread itself could not use. */
    record Refused(Rejection rejection) implements Work {}

    /** There is no more. */
    record End() implements Work {}
}
