/** Whole-program measurements, each in one run beside a named baseline, so that what counts is a ratio. */
@NullMarked
package lazo.bench;

import org.jspecify.annotations.NullMarked;
