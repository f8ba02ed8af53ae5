/** Promises about what is read, what is refused, and why. */
@NullMarked
package lazo.science.history;

import org.jspecify.annotations.NullMarked;
