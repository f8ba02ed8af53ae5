/** Starts, adopts, watches over and stops the PostgreSQL that comes with Lazo. Uses no other room. */
@NullMarked
package lazo.postgres;

import org.jspecify.annotations.NullMarked;
