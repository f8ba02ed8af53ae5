/** Hears what every room does that must be found again, and keeps it in a chain that shows when it was changed. */
@NullMarked
package lazo.audit;

import org.jspecify.annotations.NullMarked;
