/** Breaks every wall of the house, once. */
@NullMarked
package lazo.science.brokenhouse;

import org.jspecify.annotations.NullMarked;
