package lazo.science.brokenhouse.history;

import java.util.List;
import lazo.science.brokenhouse.review.Roof;

/** The first room leans on the last. */
record UpTheStairs(List<Roof> roofs) {}
