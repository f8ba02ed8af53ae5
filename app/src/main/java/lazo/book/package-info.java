/** The static book of a review: a front page and a page for each tie that needs a person, readable from disk. */
@NullMarked
package lazo.book;

import org.jspecify.annotations.NullMarked;
