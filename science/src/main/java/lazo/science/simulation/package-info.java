/** An invented company lives under different ways of deciding: what each would bring, and whom it would wrong. */
@NullMarked
package lazo.science.simulation;

import org.jspecify.annotations.NullMarked;
