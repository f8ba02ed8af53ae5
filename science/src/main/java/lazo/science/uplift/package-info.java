/** Whom an offer helps: the effect of a play against a group that was held out, and whether it differs between customers. */
@NullMarked
package lazo.science.uplift;

import org.jspecify.annotations.NullMarked;
