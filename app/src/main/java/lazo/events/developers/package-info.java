/** What people read who write programs for this server: the description of its addresses, as a page. */
@NullMarked
package lazo.events.developers;

import org.jspecify.annotations.NullMarked;
