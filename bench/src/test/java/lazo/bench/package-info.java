/** What the measurements promise. */
@NullMarked
package lazo.bench;

import org.jspecify.annotations.NullMarked;
