/** Keeps signs, reasons, outlook and verdict of every tie current. May use ties and events. */
@NullMarked
package lazo.review;

import org.jspecify.annotations.NullMarked;
