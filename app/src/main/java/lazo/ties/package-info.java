/** Who a customer is: identity and merging. May use no room but the kernel. */
@NullMarked
package lazo.ties;

import org.jspecify.annotations.NullMarked;
