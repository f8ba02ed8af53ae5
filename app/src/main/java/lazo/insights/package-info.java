/** What the figures of all ties together say. Reads what the review publishes. */
@NullMarked
package lazo.insights;

import org.jspecify.annotations.NullMarked;
