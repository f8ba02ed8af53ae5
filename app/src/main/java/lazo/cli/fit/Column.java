package lazo.cli.fit;

/** One column of a {@link Table}. */
sealed interface Column {

    /**
     * @param values one a row; NaN where the cell is empty or says {@code NA} or {@code NaN}
     */
    record Numbers(double[] values) implements Column {}

    /** A column in which some cell is no number. */
    record Texts(Factor factor) implements Column {}
}
