/** The fold over one tie and over a company: from events to a review, whatever the size of the input. */
@NullMarked
package lazo.science.review;

import org.jspecify.annotations.NullMarked;
