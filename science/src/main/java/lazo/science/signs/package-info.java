/** The five signs of the end, our share, rule breaks and satisfaction: each a number with the evidence behind it. */
@NullMarked
package lazo.science.signs;

import org.jspecify.annotations.NullMarked;
