/** Forecasts: who leaves and when, what a tie is worth, with the interval and origin of every figure. */
@NullMarked
package lazo.science.outlook;

import org.jspecify.annotations.NullMarked;
