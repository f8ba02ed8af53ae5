/** Writes all that a server keeps to one file, and makes a server of such a file again. May use the kernel. */
@NullMarked
package lazo.backup;

import org.jspecify.annotations.NullMarked;
