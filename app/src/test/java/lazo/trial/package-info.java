/** An examiner of the review: two companies nobody tuned to, what is true of their customers, and the marks given. */
@NullMarked
package lazo.trial;

import org.jspecify.annotations.NullMarked;
