/** How customers buy, renew and spend: models of behaviour that differs from one customer to the next. */
@NullMarked
package lazo.science.buying;

import org.jspecify.annotations.NullMarked;
