/** People who work here, and the keys of their programs. */
@NullMarked
package lazo.team;

import org.jspecify.annotations.NullMarked;
