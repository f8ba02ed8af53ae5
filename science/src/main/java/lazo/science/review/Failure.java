package lazo.science.review;

/**
 * A tie that could not be reviewed, through a fault of Lazo and not of the data; it is missing from everything else.
 *
 * @param why what went wrong with it first
 */
public record Failure(String userId, RuntimeException why) {}
