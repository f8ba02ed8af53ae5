/** Looking back: what was decided with which chance, and how another way of deciding would have done. */
@NullMarked
package lazo.science.decisions;

import org.jspecify.annotations.NullMarked;
