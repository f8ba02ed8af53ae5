/** Teaches the model that reads, and measures how well it does. */
@NullMarked
package lazo.science.learning;

import org.jspecify.annotations.NullMarked;
