/** The application: one room a package, and {@link lazo.Server}, which starts the rooms of the server. */
@NullMarked
package lazo;

import org.jspecify.annotations.NullMarked;
