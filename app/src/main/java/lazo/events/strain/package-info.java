/** "How was it for you?", asked of whoever talked with a customer, by a link that needs no signing in. */
@NullMarked
package lazo.events.strain;

import org.jspecify.annotations.NullMarked;
