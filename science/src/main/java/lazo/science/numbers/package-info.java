/** Distributions and intervals: what a count, a share or a mean lets us say, and how surely. Leans on nothing. */
@NullMarked
package lazo.science.numbers;

import org.jspecify.annotations.NullMarked;
