/** The commands about reading: try it, measure it, teach it. */
@NullMarked
package lazo.cli.reading;

import org.jspecify.annotations.NullMarked;
