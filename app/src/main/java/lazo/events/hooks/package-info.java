/** Webhooks: what other systems tell us, and what we tell them. */
@NullMarked
package lazo.events.hooks;

import org.jspecify.annotations.NullMarked;
